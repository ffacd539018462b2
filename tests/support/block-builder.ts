import type {
  Block,
  BoxBlock,
  Code,
  CodeRun,
  Embed,
  EntryBlock,
  FactBox,
  Gallery,
  GalleryPicture,
  LiveEntry,
  Picture,
  PullQuote,
  Question,
  Run,
  Table,
  TableCell,
} from "../../shared/copy/copy.ts";
import { type Inline, line } from "./copy-builder.ts";

/** Builders of the larger blocks; what is not given is empty. Ids come from `doc`. */

export const quay = "https://example.org/quay.jpg";

export function picture(
  address: string,
  caption: Inline = "",
  given: Partial<Pick<Picture, "alt" | "credit" | "width">> = {},
): Picture {
  return { type: "picture", width: "normal", ...galleryPicture(address, caption), ...given };
}

/** A picture of the library, by its id. */
export function stored(id: string, caption: Inline = "", given: Partial<Picture> = {}): Picture {
  return { ...picture("", caption), picture: { kind: "media", id }, ...given };
}

export function galleryPicture(address: string, caption: Inline = ""): GalleryPicture {
  const source = { kind: "remote" as const, address };
  return { id: "", picture: source, caption: line([caption]), alt: "", credit: "" };
}

export function gallery(caption: Inline, ...pictures: GalleryPicture[]): Gallery {
  return { type: "gallery", id: "", pictures, caption: line([caption]) };
}

export function pullQuote(attribution: string, ...content: Inline[]): PullQuote {
  return { type: "pull-quote", id: "", runs: line(content), attribution };
}

export function question(speaker: string, ...content: Inline[]): Question {
  return { type: "question", id: "", speaker, runs: line(content) };
}

export function answer(speaker: string, ...content: Inline[]): Block {
  return { type: "answer", id: "", speaker, runs: line(content) };
}

export function note(...content: Inline[]): BoxBlock {
  return { type: "note", id: "", runs: line(content) };
}

export function codeBlock(language: string, ...lines: string[]): Code {
  const runs = lines.flatMap((text, at): CodeRun[] => {
    const run: CodeRun[] = text === "" ? [] : [{ type: "text", text }];
    return at === 0 ? run : [{ type: "break" }, ...run];
  });
  return { type: "code", id: "", language, runs };
}

export function embed(
  provider: Embed["provider"],
  address: string,
  title = "",
): Extract<EntryBlock, { type: "embed" }> {
  return { type: "embed", id: "", provider, address, title };
}

export function factBox(title: Inline, ...blocks: Block[]): FactBox {
  return { type: "fact-box", id: "", title: line([title]), blocks: blocks as BoxBlock[] };
}

export function liveEntry(at: string, title: Inline, ...blocks: Block[]): LiveEntry {
  return { type: "live-entry", id: "", at, title: line([title]), blocks: blocks as EntryBlock[] };
}

/** A table of these cells, row by row, with a header row unless told. */
export function table(rows: Inline[][], given: Partial<Table> = {}): Table {
  return {
    type: "table",
    id: "",
    headerRow: true,
    headerColumn: false,
    rows: rows.map((cells) => ({
      id: "",
      cells: cells.map((content) =>
        isCell(content) ? content : { id: "", runs: line([content]) },
      ),
    })),
    caption: [],
    ...given,
  };
}

/** A cell that takes several columns or rows. */
export function cell(content: Inline, colspan = 1, rowspan = 1): Inline {
  const spans = { ...(colspan > 1 && { colspan }), ...(rowspan > 1 && { rowspan }) };
  // It stands among inline content only in calls of `table`.
  return { id: "", runs: line([content]), ...spans } as unknown as Run;
}

function isCell(content: Inline): content is Inline & TableCell {
  return (
    typeof content === "object" && "id" in content && "runs" in content && !("type" in content)
  );
}
