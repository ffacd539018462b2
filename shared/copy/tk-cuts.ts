import type { TextRange } from "./cut-runs.ts";
import { sentenceEnd } from "./sentences.ts";

/** TK, "text to come": TK, TKTK or TKTKTK as a word of its own. */
export const tkPattern = /(?<![\p{L}\p{N}_])(?:TK){1,3}(?![\p{L}\p{N}_])/gu;

/** `note` is a note to the desk in square brackets; `bare` stands among words that are printed. */
export interface TkCut {
  kind: "note" | "bare";
  from: number;
  to: number;
  /**
   * True of a bare mark with words after it at the beginning of a sentence or bracket. Nobody can tell
   * "TK check with Ann", a note, from "TK people died", where a number is to come.
   */
  leads: boolean;
}

/** What is not printed of a text with TK marks. */
export interface TkCuts {
  cuts: TkCut[];
  /** What goes, gaps included: in order and apart from each other. */
  ranges: TextRange[];
}

const weak = /[,;:،؛、，；：]/;
const strong = /[.!?…。！？]/;
const opening = /[([{“‘«„‚¿¡]/;
const closing = /[)\]}”’»]/;
const pairs: Record<string, string> = { "(": ")", "“": "”", "‘": "’", "«": "»", '"': '"' };
const query = /[^\S\n]*[:：](?!\d)|[^\S\n]+[-–—][^\S\n]|[^\S\n]*—/y;

/**
 * What goes with the TK marks of a text.
 * - "[TK …]" is a note to the desk from end to end, brackets within it included.
 * - "TK: …" and "TK - …" (any dash) are a query to the end of the sentence. The stop goes with it when
 *   the query is the whole sentence, else it stays.
 * - Of any other TK the mark goes, with the hyphen, slash, currency or per cent sign or "’s" that only
 *   it held, and with brackets or quotation marks that held nothing else.
 * - One space is left where there were two. Of the signs on both sides the stronger stays (a stop over
 *   a comma), and none at the beginning; a comma, colon or spaced dash does not stay at the end.
 */
export function tkCuts(text: string): TkCuts {
  const cuts: TkCut[] = [];
  const ranges: TextRange[] = [];
  if (!text.includes("TK")) return { cuts, ranges };
  const closings = matchingBrackets(text);
  let end = 0;
  for (const { index, 0: mark } of text.matchAll(tkPattern)) {
    if (index < end) continue;
    const cut = cutAround(text, index, index + mark.length, closings, end);
    cuts.push(cut);
    const last = ranges.at(-1);
    let { from } = cut;
    // With nothing kept between them, two are one.
    if (last && backOverSpace(text, from, end) === end) {
      ranges.pop();
      from = last[0];
    }
    const range = withGap(text, from, cut.to, ranges.at(-1)?.[1] ?? 0);
    end = range[1];
    ranges.push(range);
  }
  return { cuts, ranges };
}

function cutAround(
  text: string,
  index: number,
  after: number,
  closings: Map<number, number>,
  least: number,
): TkCut {
  const closed = text[index - 1] === "[" ? closings.get(index - 1) : undefined;
  if (closed !== undefined) return { kind: "note", from: index - 1, to: closed + 1, leads: false };
  const asked = withQuery(text, index, after);
  const leads = !asked && isSpace(text[after]) && begins(text, index);
  let [from, to] = asked ?? withHanging(text, index, after, least);
  const pair = from > least ? pairs[text[from - 1]!] : undefined;
  if (pair !== undefined) {
    const sign = /[,.]/.test(text[to] ?? "") ? to + 1 : to;
    if (text[sign] === pair) [from, to] = [from - 1, sign + 1];
  }
  return { kind: "bare", from, to, leads };
}

function withQuery(text: string, from: number, after: number): TextRange | undefined {
  query.lastIndex = after;
  if (!query.test(text)) return undefined;
  const { stop, to } = sentenceEnd(text, query.lastIndex);
  return [from, beginsSentence(text, from) ? to : stop];
}

function begins(text: string, index: number): boolean {
  return beginsSentence(text, index) || /[([{]/.test(text[index - 1]!);
}

function beginsSentence(text: string, from: number): boolean {
  const before = backOverSpace(text, from, 0);
  return isLineStart(text, before) || endsSentence(text, before);
}

/** With the signs that join it to nothing else; "ferry-TK-strike" keeps one of its hyphens. */
function withHanging(text: string, index: number, after: number, least: number): TextRange {
  let from = index;
  let to = after;
  const joins = /[-–/&]/;
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(text[at] ?? "");
  if (/['’]/.test(text[to] ?? "") && /s/.test(text[to + 1] ?? "") && !isWord(to + 2)) to += 2;
  else if (/[%‰°]/.test(text[to] ?? "")) to += 1;
  else if (joins.test(text[to] ?? "") && isWord(to + 1)) to += 1;
  const joined = joins.test(text[to - 1] ?? "");
  const before = text[index - 1] ?? "";
  if (index - 1 < least) return [from, to];
  if (/[\p{Sc}#~±]/u.test(before)) from -= 1;
  else if (joins.test(before) && isWord(index - 2) && !joined) from -= 1;
  return [from, to];
}

function withGap(text: string, from: number, to: number, least: number): TextRange {
  let start = backOverSpace(text, from, least);
  const next = overSpace(text, to);
  const opens = isLineStart(text, start) || opening.test(text[start - 1]!);
  const sign = text[next] ?? "\n";
  const isDecimal = sign === "." && /\d/.test(text[next + 1] ?? "");
  const isSign = (weak.test(sign) || strong.test(sign)) && !isDecimal;
  if (isSign && (opens || endsSentence(text, start))) {
    let past = next;
    while (weak.test(text[past] ?? "") || strong.test(text[past] ?? "")) past += 1;
    return [start, opens ? overSpace(text, past) : past];
  }
  const ends = sign === "\n" || closing.test(sign);
  if (isSign || ends) {
    if (isWeakBefore(text, start, start < from)) {
      start = backOverSpace(text, start - 1, least);
    }
    // "!" and the like may have their space, as in French.
    return [start, ends || /[,.]/.test(sign) ? next : to];
  }
  if (!opens && isSpace(text[start])) {
    return [/[\p{L}\p{N}\p{Sc}([{“‘«]/u.test(text[to] ?? "") ? start + 1 : start, to];
  }
  return [start, opens || /[-–—/]/.test(text[start - 1]!) ? next : to];
}

/** A comma or the like, or a dash with spaces around it. */
function isWeakBefore(text: string, at: number, spaced: boolean): boolean {
  const sign = text[at - 1] ?? "";
  if (weak.test(sign)) return true;
  return spaced && /[-–—]/.test(sign) && isSpace(text[at - 2]);
}

function endsSentence(text: string, at: number): boolean {
  const before = text[at - 1] ?? "";
  if (strong.test(before)) return true;
  return /[”’"')»]/.test(before) && strong.test(text[at - 2] ?? "");
}

function isLineStart(text: string, at: number): boolean {
  return at === 0 || text[at - 1] === "\n";
}

/** Where each "[" that is closed is closed. */
function matchingBrackets(text: string): Map<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "[") open.push(at);
    else if (text[at] === "]") {
      const opened = open.pop();
      if (opened !== undefined) closings.set(opened, at);
    }
  }
  return closings;
}

function backOverSpace(text: string, from: number, least: number): number {
  let at = from;
  while (at > least && isSpace(text[at - 1])) at -= 1;
  return at;
}

function overSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text[at])) at += 1;
  return at;
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && character !== "\n" && /\s/.test(character);
}
