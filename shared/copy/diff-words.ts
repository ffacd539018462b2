import { canonicalJson } from "../canonical-json.ts";
import type { BreakRun, LinkRun, Run, TextRun } from "./copy.ts";
import { diffSequence, type Edit } from "./diff-sequence.ts";
import { normaliseRuns } from "./runs.ts";

/** A word, a space or a sign of a line, in the dress it has there. */
export interface Token {
  text: string;
  isWord: boolean;
  leaf: TextRun | BreakRun;
  link: LinkRun | undefined;
  /** True for the first in its link. */
  opens: boolean;
}

/**
 * A piece of a changed line. `dressed` reads the same and looks different: other marks, another
 * link; `old` is how it looked.
 */
export type Piece =
  | { kind: "same" | "removed" | "added"; tokens: Token[] }
  | { kind: "dressed"; old: Token[]; tokens: Token[] };

/** What changed on a line, word by word, in any script. `language` says how words are told apart. */
export function diffRuns(old: readonly Run[], fresh: readonly Run[], language = ""): Piece[] {
  const before = tokensOf(old, language);
  const after = tokensOf(fresh, language);
  const edits = diffSequence(
    before.map(({ text }) => text),
    after.map(({ text }) => text),
  );
  const pieces: Piece[] = [];
  for (const { kind, oldAt, newAt, length } of withoutCrumbs(edits, before, after)) {
    if (kind === "removed") push(pieces, { kind, tokens: before.slice(oldAt, oldAt + length) });
    if (kind === "added") push(pieces, { kind, tokens: after.slice(newAt, newAt + length) });
    if (kind !== "same") continue;
    for (let at = 0; at < length; at += 1) {
      const [was, is] = [before[oldAt + at]!, after[newAt + at]!];
      if (dressOf(was) === dressOf(is)) push(pieces, { kind: "same", tokens: [is] });
      else push(pieces, { kind: "dressed", old: [was], tokens: [is] });
    }
  }
  return pieces;
}

/** The line as it was, from its pieces. */
export function oldRuns(pieces: readonly Piece[]): Run[] {
  return runsOf(
    pieces.flatMap((piece) => {
      if (piece.kind === "dressed") return piece.old;
      return piece.kind === "added" ? [] : piece.tokens;
    }),
  );
}

/** The line as it is, from its pieces. */
export function newRuns(pieces: readonly Piece[]): Run[] {
  return runsOf(pieces.flatMap(({ kind, tokens }) => (kind === "removed" ? [] : tokens)));
}

/** A line of tokens as runs. */
export function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let open: { run: LinkRun; from: LinkRun } | undefined;
  for (const { text, leaf, link, opens } of tokens) {
    const piece = leaf.type === "text" ? { ...leaf, text } : leaf;
    if (!link) {
      open = undefined;
      runs.push(piece);
    } else if (!open || opens || !sameLink(open.from, link)) {
      open = { run: { ...link, runs: [piece] }, from: link };
      runs.push(open.run);
    } else {
      open.run.runs.push(piece);
    }
  }
  return normaliseRuns(runs);
}

/** A line cut into words and what stands between them. */
export function tokensOf(runs: readonly Run[], language = ""): Token[] {
  const leaves: Omit<Token, "isWord">[] = [];
  for (const run of runs) {
    if (run.type !== "link") {
      leaves.push({ text: textOf(run), leaf: run, link: undefined, opens: false });
      continue;
    }
    for (const [at, leaf] of run.runs.entries()) {
      leaves.push({ text: textOf(leaf), leaf, link: run, opens: at === 0 });
    }
  }
  const tokens: Token[] = [];
  let leafAt = 0;
  let within = 0;
  // Words are found in the whole line: one that is half bold is one word, if in two pieces.
  const line = leaves.map(({ text }) => text).join("");
  for (const { segment, isWordLike = false } of segmenterFor(language).segment(line)) {
    let rest = segment;
    while (rest !== "") {
      const leaf = leaves[leafAt]!;
      const text = rest.slice(0, leaf.text.length - within);
      if (text !== "") {
        const opens = leaf.opens && within === 0;
        tokens.push({ ...leaf, text, isWord: isWordLike, opens });
      }
      within += text.length;
      rest = rest.slice(text.length);
      if (within < leaf.text.length) continue;
      leafAt += 1;
      within = 0;
    }
  }
  return tokens;
}

function textOf(leaf: TextRun | BreakRun): string {
  return leaf.type === "text" ? leaf.text : "\n";
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language);
  if (known) return known;
  const made = new Intl.Segmenter(localeOf(language), { granularity: "word" });
  segmenters.set(language, made);
  return made;
}

/** A language tag that somebody mistyped must not keep a text from being compared. */
function localeOf(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language)[0];
  } catch {
    return undefined;
  }
}

/**
 * What stayed between two changes and only breaks them up is told as changed with them: first lone
 * spaces and commas, then a few words that are shorter than each change around them.
 */
function withoutCrumbs(
  edits: readonly Edit[],
  before: readonly Token[],
  after: readonly Token[],
): Edit[] {
  const tokensOfEdit = ({ kind, oldAt, newAt, length }: Edit) =>
    kind === "added" ? after.slice(newAt, newAt + length) : before.slice(oldAt, oldAt + length);
  const isPoor = (edit: Edit) => !tokensOfEdit(edit).some(({ isWord }) => isWord);
  const isShort = (edit: Edit, sides: readonly Edit[][]) => {
    const stayed = tokensOfEdit(edit);
    const lengths = sides.map((side) =>
      Math.max(...side.map((each) => textLength(tokensOfEdit(each)))),
    );
    return (
      stayed.filter(({ isWord }) => isWord).length <= mostCrumbWords &&
      textLength(stayed) <= Math.min(...lengths)
    );
  };
  return mergeCrumbs(mergeCrumbs(edits, isPoor), isShort);
}

/** A stretch with more words than this is never a crumb, however much changed around it. */
const mostCrumbWords = 3;

function mergeCrumbs(
  edits: readonly Edit[],
  isCrumb: (edit: Edit, sides: readonly Edit[][]) => boolean,
): Edit[] {
  const kept: Edit[] = [];
  let [removed, added]: [Edit | undefined, Edit | undefined] = [undefined, undefined];
  for (const [index, edit] of edits.entries()) {
    const { kind, oldAt, newAt, length } = edit;
    const sides = kind === "same" ? changesAround(edits, index) : undefined;
    const goes = sides !== undefined && isCrumb(edit, sides);
    if (kind === "removed" || goes) removed = longer(removed, "removed", oldAt, newAt, length);
    if (kind === "added" || goes) added = longer(added, "added", oldAt, newAt, length);
    if (kind !== "same" || goes) continue;
    if (removed) kept.push(removed);
    if (added) kept.push(added);
    [removed, added] = [undefined, undefined];
    kept.push(edit);
  }
  if (removed) kept.push(removed);
  if (added) kept.push(added);
  return kept;
}

/** The changes before and after, when there are both, with something removed and something added. */
function changesAround(edits: readonly Edit[], index: number): Edit[][] | undefined {
  const sides = [
    [edits[index - 1], edits[index - 2]],
    [edits[index + 1], edits[index + 2]],
  ].map(([near, far]) => {
    if (!near) return [];
    return far && far.kind !== "same" ? [near, far] : [near];
  });
  const kinds = new Set(sides.flat().map(({ kind }) => kind));
  const hasBoth = kinds.has("removed") && kinds.has("added");
  return hasBoth && sides.every((side) => side.length > 0) ? sides : undefined;
}

function textLength(tokens: readonly Token[]): number {
  return tokens.reduce((sum, { text }) => sum + text.length, 0);
}

function longer(
  edit: Edit | undefined,
  kind: Edit["kind"],
  oldAt: number,
  newAt: number,
  length: number,
): Edit {
  return edit ? { ...edit, length: edit.length + length } : { kind, oldAt, newAt, length };
}

function push(pieces: Piece[], piece: Piece): void {
  const last = pieces.at(-1);
  if (last?.kind !== piece.kind) {
    pieces.push(piece);
    return;
  }
  last.tokens.push(...piece.tokens);
  if (last.kind === "dressed" && piece.kind === "dressed") last.old.push(...piece.old);
}

// Each leaf is dressed once, however many words it holds.
const dresses = new WeakMap<object, string>();

function dressOf({ leaf, link, opens }: Token): string {
  return link ? `${opens} ${dress(link)} ${dress(leaf)}` : dress(leaf);
}

function dress(run: Run): string {
  const known = dresses.get(run);
  if (known !== undefined) return known;
  const { type: _type, ...rest } = run;
  const { text: _text, runs: _runs, ...look } = rest as { text?: unknown; runs?: unknown };
  const made = canonicalJson(look);
  dresses.set(run, made);
  return made;
}

function sameLink(a: LinkRun, b: LinkRun): boolean {
  return a === b || dress(a) === dress(b);
}
