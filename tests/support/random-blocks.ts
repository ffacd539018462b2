import fc from "fast-check";
import type {
  Block,
  BoxBlock,
  Code,
  CodeRun,
  EntryBlock,
  GalleryPicture,
  Run,
  Table,
  TableCell,
} from "../../shared/copy/copy.ts";
import { squareRows } from "../../shared/copy/tables.ts";
import { embedProviders } from "../../shared/embeds.ts";
import type { PictureSource } from "../../shared/picture-schema.ts";

/** What the larger blocks are made of. */
export interface BlockParts {
  runs: fc.Arbitrary<Run[]>;
  /** A line of plain text, "" included, as a field holds it. */
  text: fc.Arbitrary<string>;
  notes: boolean;
}

/** Stored pictures that random copy may name; give them to what looks pictures up. */
export const randomMedia = ["ab".repeat(32), "cd".repeat(32)] as const;

type Weighted = fc.WeightedArbitrary<Block>;

/** The blocks of copy version 2 beside those of version 1, entries of a live blog included. */
export function largerBlocks(plain: readonly Weighted[], parts: BlockParts): Weighted[] {
  const inBox: Weighted[] = [...plain, ...boxBlocks(parts)];
  const factBox: Weighted = { weight: 1, arbitrary: randomFactBox(parts, fc.oneof(...inBox)) };
  const inEntry: Weighted[] = [...inBox, ...entryBlocks(parts), factBox];
  const entry: Weighted = { weight: 1, arbitrary: randomEntry(parts, fc.oneof(...inEntry)) };
  return [...boxBlocks(parts), ...entryBlocks(parts), factBox, entry];
}

function boxBlocks(parts: BlockParts): Weighted[] {
  const blocks: Weighted[] = [
    { weight: 1, arbitrary: randomPicture(parts) },
    { weight: 1, arbitrary: randomTable(parts) },
    { weight: 1, arbitrary: randomCode() },
  ];
  if (parts.notes) {
    const note = parts.runs.map((runs): Block => ({ type: "note", id: "", runs }));
    blocks.push({ weight: 1, arbitrary: note });
  }
  return blocks;
}

function entryBlocks({ runs, text, ...parts }: BlockParts): Weighted[] {
  const quoted = fc
    .tuple(runs, text)
    .map(([r, attribution]): Block => ({ type: "pull-quote", id: "", runs: r, attribution }));
  const spoken = fc
    .tuple(fc.constantFrom("question" as const, "answer" as const), runs, text)
    .map(([type, r, speaker]): Block => ({ type, id: "", runs: r, speaker }));
  const embed = fc
    .tuple(fc.constantFrom(...embedProviders), fc.constantFrom(...embedAddresses), text)
    .map(([provider, address, title]): Block => {
      return { type: "embed", id: "", provider, address, title };
    });
  const gallery = fc
    .tuple(
      fc.array(randomGalleryPicture({ runs, text, ...parts }), { minLength: 1, maxLength: 3 }),
      maybeRuns(runs),
    )
    .map(([pictures, caption]): Block => ({ type: "gallery", id: "", pictures, caption }));
  return [quoted, spoken, embed, gallery].map((arbitrary) => ({ weight: 1, arbitrary }));
}

const embedAddresses = [
  "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
  "https://x.com/example/status/1234567890",
  "https://bsky.app/profile/did:plc:abc123/post/3kabc",
  "https://example.org/graph?a=1&b=(2)",
] as const;

const source: fc.Arbitrary<PictureSource> = fc.oneof(
  fc.constantFrom(...randomMedia).map((id) => ({ kind: "media" as const, id })),
  fc
    .constantFrom("https://example.org/quay.jpg", "https://example.org/a.png?w=1&h=2")
    .map((address) => ({ kind: "remote" as const, address })),
);

function randomGalleryPicture({ runs, text }: BlockParts): fc.Arbitrary<GalleryPicture> {
  return fc
    .tuple(source, maybeRuns(runs), text, text)
    .map(([picture, caption, alt, credit]) => ({ id: "", picture, caption, alt, credit }));
}

function randomPicture(parts: BlockParts): fc.Arbitrary<Block> {
  return fc
    .tuple(randomGalleryPicture(parts), fc.constantFrom("normal" as const, "wide" as const))
    .map(([picture, width]): Block => ({ type: "picture", width, ...picture }));
}

function randomTable({ runs }: BlockParts): fc.Arbitrary<Table> {
  const span = fc.oneof({ weight: 5, arbitrary: fc.constant(1) }, fc.integer({ min: 1, max: 3 }));
  const cell = fc.tuple(maybeRuns(runs), span, span).map(([r, colspan, rowspan]): TableCell => {
    const spans = { ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) };
    return { id: "", runs: r, ...spans };
  });
  const row = fc.array(cell, { minLength: 1, maxLength: 3 });
  return fc
    .tuple(
      fc.array(row, { minLength: 1, maxLength: 3 }),
      maybeRuns(runs),
      fc.boolean(),
      fc.boolean(),
    )
    .map(([lines, caption, headerRow, headerColumn]): Table => {
      const given = lines.map((cells) => ({ id: "", cells }));
      const rows = squareRows(given, () => "");
      return { type: "table", id: "", headerRow, headerColumn, rows, caption };
    });
}

function randomCode(): fc.Arbitrary<Code> {
  const word = fc.constantFrom("if x:", "return 1", "<b>&amp;", "# no", "| a |", "---", "\ttab");
  const line = fc.oneof(
    word,
    word.map((text) => `    ${text}`),
    fc.constantFrom("", "  ", "```", "~~~", "a ", "</code></pre>"),
  );
  return fc
    .tuple(fc.constantFrom("", "js", "c++"), word, fc.array(line, { maxLength: 3 }), word)
    .map(([language, first, between, last]): Code => {
      const runs = [first, ...between, last].flatMap((text, at): CodeRun[] => {
        const run: CodeRun[] = text === "" ? [] : [{ type: "text", text }];
        return at === 0 ? run : [{ type: "break" }, ...run];
      });
      return { type: "code", id: "", language, runs };
    });
}

function randomFactBox({ runs }: BlockParts, block: fc.Arbitrary<Block>): fc.Arbitrary<Block> {
  return fc
    .tuple(maybeRuns(runs), fc.array(block, { minLength: 1, maxLength: 3 }))
    .map(([title, blocks]): Block => {
      return { type: "fact-box", id: "", title, blocks: blocks as BoxBlock[] };
    });
}

function randomEntry({ runs }: BlockParts, block: fc.Arbitrary<Block>): fc.Arbitrary<Block> {
  const at = fc.constantFrom("2024-11-15T18:36:00Z", "2024-06-01T00:00:00+05:45");
  return fc
    .tuple(at, maybeRuns(runs), fc.array(block, { minLength: 1, maxLength: 3 }))
    .map(([when, title, blocks]): Block => {
      return { type: "live-entry", id: "", at: when, title, blocks: blocks as EntryBlock[] };
    });
}

function maybeRuns(runs: fc.Arbitrary<Run[]>): fc.Arbitrary<Run[]> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant<Run[]>([]) }, { weight: 2, arbitrary: runs });
}
