import type { Pair, QuoteMarks } from "./quote-marks.ts";

/** What is put in the place of a sign that was typed. */
export interface Substitution {
  /** How many characters before the typed one go too. */
  back: number;
  text: string;
}

const apostrophe = "’";

/** What the double key means after this text. */
export function doubleQuote(before: string, marks: QuoteMarks): Substitution | undefined {
  const { outer, inner, inWord, space = "" } = marks;
  const isOpen = isWithin(before, outer);
  const isInner = inner !== undefined && isOpen && isWithin(afterLast(before, outer[0]), inner);
  const breaksOff = isOpen && /[\p{L}\p{N}][\u2013\u2014]$/u.test(before);
  if (isStart(before) && !breaksOff) {
    if (inner && isOpen) return isInner ? undefined : { back: 0, text: inner[0] };
    return { back: 0, text: outer[0] + space };
  }
  if (inWord && !isOpen && /\p{L}$/u.test(before)) return { back: 0, text: inWord.double };
  // 6'2": inches, when nothing is there to be closed.
  if (/\d$/.test(before) && !isOpen) return undefined;
  return { back: 0, text: isInner && inner ? inner[1] : space + outer[1] };
}

/** What the single key means after this text. */
export function singleQuote(before: string, { single, inWord }: QuoteMarks): Substitution {
  if (isStart(before)) return { back: 0, text: single[0] };
  // Rock 'n' roll.
  if (/(?:^|\s)‘n$/i.test(before)) return { back: 2, text: `’${before.at(-1)}’` };
  if (isWithin(before, single)) return { back: 0, text: single[1] };
  return { back: 0, text: inWord && /\p{L}$/u.test(before) ? inWord.single : apostrophe };
}

/** A closing mark that a letter follows was none, in languages that abbreviate with one. */
export function lateSignInWord(
  before: string,
  typed: string,
  { outer, single, inWord }: QuoteMarks,
): Substitution | undefined {
  if (!inWord || !/\p{L}/u.test(typed) || !/\p{L}.$/u.test(before)) return undefined;
  const last = before.at(-1);
  if (last === outer[1]) return { back: 1, text: inWord.double + typed };
  return last === single[1] ? { back: 1, text: inWord.single + typed } : undefined;
}

/**
 * A closing single mark that a letter follows was an apostrophe; and so was an opening one before
 * the figures of a year.
 */
export function lateApostrophe(
  before: string,
  typed: string,
  { single }: QuoteMarks,
): Substitution | undefined {
  const [open, close] = single;
  const last = before.at(-1);
  const isClipped = close !== apostrophe && last === close && /\p{L}.$/u.test(before.slice(-2));
  if (isClipped && /\p{L}/u.test(typed)) return { back: 1, text: apostrophe + typed };
  const isYear = open === "‘" && last === open && /\d/.test(typed);
  return isYear ? { back: 1, text: apostrophe + typed } : undefined;
}

/** True where a quotation can begin: at the start, after space, a bracket, a dash or an opening mark. */
function isStart(before: string): boolean {
  return /(?:^|[\s([{<\u2013\u2014/¿¡„‚«‹])$/u.test(before) || /(?:^|[\s([{])[“‘”’]$/u.test(before);
}

function isWithin(text: string, [open, close]: Pair): boolean {
  if (open === close) return count(text, open) % 2 === 1;
  return text.lastIndexOf(open) > lastClosing(text, close);
}

// An apostrophe closes nothing: only what no letter or figure follows can.
function lastClosing(text: string, close: string): number {
  if (close !== apostrophe) return text.lastIndexOf(close);
  for (let at = text.length - 1; at >= 0; at -= 1) {
    if (text[at] === close && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? "")) return at;
  }
  return -1;
}

function afterLast(text: string, mark: string): string {
  return text.slice(text.lastIndexOf(mark) + 1);
}

function count(text: string, mark: string): number {
  // An apostrophe within a word opens nothing.
  let found = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) {
    const inWord = /\p{L}/u.test(text[at - 1] ?? "") && /\p{L}/u.test(text[at + 1] ?? "");
    if (!inWord) found += 1;
  }
  return found;
}
