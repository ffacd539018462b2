import fc from "fast-check";
import type {
  Block,
  BreakRun,
  Copy,
  HeadingLevel,
  List,
  ListItem,
  Mark,
  Run,
  TextRun,
} from "../../shared/copy/copy.ts";
import { normaliseRuns, sortMarks } from "../../shared/copy/runs.ts";
import { doc } from "./copy-builder.ts";
import { largerBlocks } from "./random-blocks.ts";

export interface RandomCopyOptions {
  /** Marks that may occur; all of them unless told. */
  marks?: readonly Mark[];
  links?: boolean;
  lists?: boolean;
  /** Deepest nesting of lists; 3 unless told. */
  depth?: number;
  /** Pictures, tables, boxes and the other blocks since copy version 2; with them unless told. */
  larger?: boolean;
  /** Notes, as blocks and within lines, which no export carries; without them unless told. */
  notes?: boolean;
}

const allMarks: readonly Mark[] = ["bold", "italic", "underline", "strike", "sub", "sup", "code"];

/**
 * Random valid copy as the editor leaves it: runs in canonical form, text without spaces at the
 * ends of a line or side by side, and full of what formats trip over.
 */
export function randomCopy(options: RandomCopyOptions = {}): fc.Arbitrary<Copy> {
  return fc
    .array(randomBlock(options), { minLength: 1, maxLength: 8 })
    .map((blocks) => doc(...blocks));
}

/** A random line: never empty, first and last run are text. */
export function randomRuns(options: RandomCopyOptions = {}): fc.Arbitrary<Run[]> {
  const leaf = fc.oneof(
    { weight: 6, arbitrary: text(options) },
    { weight: 1, arbitrary: lineBreak },
  );
  const link = fc
    .tuple(address, fc.array(text(options), { minLength: 1, maxLength: 3 }))
    .map(([href, runs]): Run => ({ type: "link", href, runs }));
  const run: fc.Arbitrary<Run> =
    options.links === false
      ? leaf
      : fc.oneof({ weight: 6, arbitrary: leaf }, { weight: 1, arbitrary: link });
  return fc
    .tuple(text(options), fc.array(run, { maxLength: 6 }), text(options))
    .map(([first, middle, last]) => tidyRuns([first, ...middle, last]))
    .filter((runs) => runs.length > 0);
}

/**
 * A line as HTML reads it: spaces side by side are one, and none stand at the ends or beside a
 * break.
 */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const leaves = runs.flatMap((run) => (run.type === "link" ? run.runs : [run]));
  const tidied = new Map<TextRun | BreakRun, string>();
  let atStart = true;
  for (const leaf of leaves) {
    if (leaf.type === "break") {
      atStart = true;
      continue;
    }
    const one = leaf.text.replace(/ +/g, " ");
    const kept: string = atStart ? one.replace(/^ /, "") : one;
    tidied.set(leaf, kept);
    if (kept !== "") atStart = kept.endsWith(" ");
  }
  let atEnd = true;
  for (const leaf of leaves.toReversed()) {
    const known = tidied.get(leaf);
    if (known === undefined) {
      atEnd = true;
    } else if (known !== "") {
      const kept = atEnd ? known.replace(/ $/, "") : known;
      tidied.set(leaf, kept);
      if (kept !== "") atEnd = false;
    }
  }
  const rebuild = <R extends TextRun | BreakRun>(leaf: R): R[] => {
    if (leaf.type === "break") return [leaf];
    const kept = tidied.get(leaf) ?? "";
    return kept === "" ? [] : [{ ...leaf, text: kept }];
  };
  const rebuilt = runs.flatMap((run): Run[] =>
    run.type === "link" ? [{ ...run, runs: run.runs.flatMap(rebuild) }] : rebuild(run),
  );
  return normaliseRuns(rebuilt);
}

const awkward = [
  "*",
  "_",
  "`",
  "~",
  "[",
  "]",
  "(",
  ")",
  "<",
  ">",
  "&",
  "&amp;",
  "#",
  "+",
  "-",
  "1.",
  "2)",
  "!",
  "|",
  "\\",
  '"',
  "'",
  "{{",
  "}}",
  "://",
  "---",
  "===",
  "<b>",
  "</p>",
  "<!--",
  "]]>",
  "~~",
  "**",
  "__",
  "``",
  "&lt;",
  "https://example.org/a",
  "a@example.org",
  "www.example.org",
  "$",
  "%",
  ":",
  "^",
  "=",
  "…",
  "’",
] as const;

const word = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.constantFrom(
      "harbour",
      "Lima",
      "tide",
      "né",
      "überall",
      "東京",
      "مرحبا",
      "a",
      "I",
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom(...awkward) },
  {
    weight: 1,
    arbitrary: fc.constantFrom("👩‍🚒", "e\u0301", "\u00a0", "\u200d", "ﬁ", "12", "3.5"),
  },
);

const words = fc
  .array(fc.tuple(word, fc.constantFrom("", " ", " ")), { minLength: 1, maxLength: 6 })
  .map((pieces) => pieces.map(([piece, gap]) => piece + gap).join(""));

const lineBreak: fc.Arbitrary<BreakRun> = fc.constant({ type: "break" });

const address = fc.constantFrom(
  "https://example.org/",
  "https://example.org/a_b?q=1&r=(2)#x",
  "http://example.org/caf%C3%A9",
  "mailto:desk@example.org",
  "/news/2024/ferry",
  "#top",
);

/** A line of plain text, as a field holds it. */
const plain = fc.oneof(
  fc.constant(""),
  words.map((text) => text.replace(/\s+/g, " ").trim()),
);

function text(options: RandomCopyOptions): fc.Arbitrary<TextRun> {
  const known = [...(options.marks ?? allMarks), ...(options.notes ? (["note"] as const) : [])];
  const marks = fc.subarray<Mark>(known, { maxLength: 3 });
  return fc.tuple(words, fc.oneof(fc.constant([]), marks)).map(([value, chosen]): TextRun => {
    const sorted = sortMarks(chosen);
    return sorted ? { type: "text", text: value, marks: sorted } : { type: "text", text: value };
  });
}

const randomLevel = fc.constantFrom<HeadingLevel[]>(1, 2, 3, 4, 5, 6);

function randomBlock(options: RandomCopyOptions): fc.Arbitrary<Block> {
  const runs = randomRuns(options);
  const kinds: fc.WeightedArbitrary<Block>[] = [
    { weight: 5, arbitrary: runs.map((r) => ({ type: "paragraph", id: "", runs: r })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(randomLevel, runs)
        .map(([l, r]) => ({ type: "heading", id: "", level: l, runs: r })),
    },
    { weight: 1, arbitrary: runs.map((r) => ({ type: "quote", id: "", runs: r })) },
    { weight: 1, arbitrary: fc.constant<Block>({ type: "rule", id: "" }) },
  ];
  const list = randomList(options, options.depth ?? 3);
  if (options.lists !== false) kinds.push({ weight: 2, arbitrary: list });
  if (options.larger === false) return fc.oneof(...kinds);
  const parts = { runs, text: plain, notes: options.notes ?? false };
  return fc.oneof(...kinds, ...largerBlocks(kinds, parts));
}

function randomList(options: RandomCopyOptions, depth: number): fc.Arbitrary<List> {
  return fc
    .tuple(
      fc.constantFrom("bullet" as const, "number" as const),
      fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined, freq: 4 }),
      fc.array(randomItem(options, depth), { minLength: 1, maxLength: 3 }),
    )
    .map(([style, start, items]): List => {
      const list: List = { type: "list", id: "", style, items };
      return style === "number" && start !== undefined && start !== 1 ? { ...list, start } : list;
    });
}

function randomItem(options: RandomCopyOptions, depth: number): fc.Arbitrary<ListItem> {
  const heading = fc.option(randomLevel, { nil: undefined, freq: 1 });
  const plain = fc
    .tuple(randomRuns(options), fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, heading))
    .map(([runs, level]): ListItem => ({ id: "", runs, ...(level && { heading: level }) }));
  if (depth <= 1) return plain;
  const nested = fc
    .tuple(
      randomRuns(options),
      fc.array(randomList(options, depth - 1), { minLength: 1, maxLength: 2 }),
    )
    .map(([runs, lists]): ListItem => ({ id: "", runs, lists }));
  return fc.oneof({ weight: 4, arbitrary: plain }, { weight: 1, arbitrary: nested });
}
