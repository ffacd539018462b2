import type {
  Block,
  Copy,
  HeadingLevel,
  List,
  ListItem,
  Mark,
  Run,
} from "../../shared/copy/copy.ts";
import { normaliseRuns, sortMarks } from "../../shared/copy/runs.ts";
import { mapIdentified } from "./with-ids.ts";

/** What may stand on a line: plain text, a run, or several of them. */
export type Inline = string | Run | readonly Inline[];

/** The copy made of these blocks; ids are given in reading order: b1, b2 … */
export function doc(...blocks: readonly Block[]): Copy {
  let next = 0;
  const numbered = mapIdentified([...blocks], (part) => ({ ...part, id: `b${++next}` }));
  return { version: 3, blocks: numbered };
}

export const p = (...content: Inline[]): Block => ({
  type: "paragraph",
  id: "",
  runs: line(content),
});
export const h1 = (...content: Inline[]): Block => heading(1, content);
export const h2 = (...content: Inline[]): Block => heading(2, content);
export const h3 = (...content: Inline[]): Block => heading(3, content);
export const h4 = (...content: Inline[]): Block => heading(4, content);
export const h5 = (...content: Inline[]): Block => heading(5, content);
export const h6 = (...content: Inline[]): Block => heading(6, content);
export const quote = (...content: Inline[]): Block => ({
  type: "quote",
  id: "",
  runs: line(content),
});
export const hr = (): Block => ({ type: "rule", id: "" });

export const ul = (...items: ListItem[]): List => ({
  type: "list",
  id: "",
  style: "bullet",
  items,
});
export const ol = (...items: ListItem[]): List => ({
  type: "list",
  id: "",
  style: "number",
  items,
});
export const olFrom = (start: number, ...items: ListItem[]): List => ({ ...ol(...items), start });

/** An item: inline content first, then the lists within it. */
export function li(...content: (Inline | List)[]): ListItem {
  const lists = content.filter(isList);
  const runs = line(content.filter((piece): piece is Inline => !isList(piece)));
  return lists.length > 0 ? { id: "", runs, lists } : { id: "", runs };
}

/** An item that is a heading too. */
export const headed = (heading: HeadingLevel, item: ListItem): ListItem => ({ ...item, heading });

export const b = (...content: Inline[]): Run[] => marked("bold", content);
export const i = (...content: Inline[]): Run[] => marked("italic", content);
export const u = (...content: Inline[]): Run[] => marked("underline", content);
export const s = (...content: Inline[]): Run[] => marked("strike", content);
export const sub = (...content: Inline[]): Run[] => marked("sub", content);
export const sup = (...content: Inline[]): Run[] => marked("sup", content);
export const code = (...content: Inline[]): Run[] => marked("code", content);
/** Words for the newsroom alone. */
export const n = (...content: Inline[]): Run[] => marked("note", content);
export const br = (): Run => ({ type: "break" });

export function a(href: string, ...content: Inline[]): Run {
  const runs = flat(content).flatMap((run) => (run.type === "link" ? run.runs : [run]));
  return { type: "link", href, runs };
}

/** Text that somebody proposes to insert. */
export const ins = (...content: Inline[]): Run[] => suggested("ins", content);
/** Text that somebody proposes to delete. */
export const del = (...content: Inline[]): Run[] => suggested("del", content);

/** The same block with review marks on it. */
export function withReview<B extends { id: string }>(
  block: B,
  review: Pick<ListItem, "pm" | "nb" | "bk" | "cm">,
): B {
  return { ...block, ...review };
}

/** A source of block ids for readers under test: n1, n2 … */
export function numberedIds(prefix = "n"): () => string {
  let next = 0;
  return () => `${prefix}${++next}`;
}

function heading(level: HeadingLevel, content: readonly Inline[]): Block {
  return { type: "heading", id: "", level, runs: line(content) };
}

/** A line of these: for captions, titles and cells. */
export function line(content: readonly Inline[]): Run[] {
  return normaliseRuns(flat(content));
}

function flat(content: readonly Inline[]): Run[] {
  return content.flatMap((piece): Run[] => {
    if (typeof piece === "string") return piece === "" ? [] : [{ type: "text", text: piece }];
    return isRun(piece) ? [piece] : flat(piece);
  });
}

function marked(mark: Mark, content: readonly Inline[]): Run[] {
  return mapText(flat(content), (run) => ({
    ...run,
    marks: sortMarks([...(run.marks ?? []), mark])!,
  }));
}

function suggested(k: "ins" | "del", content: readonly Inline[]): Run[] {
  const sg = [{ id: `${k}-1`, k }];
  return flat(content).map((run) => (run.type === "link" ? run : { ...run, sg }));
}

function mapText(
  runs: readonly Run[],
  change: (run: Extract<Run, { type: "text" }>) => Extract<Run, { type: "text" }>,
): Run[] {
  return runs.map((run) => {
    if (run.type === "text") return change(run);
    if (run.type === "break") return run;
    return { ...run, runs: run.runs.map((leaf) => (leaf.type === "text" ? change(leaf) : leaf)) };
  });
}

function isRun(piece: Run | readonly Inline[]): piece is Run {
  return !Array.isArray(piece);
}

function isList(piece: Inline | List): piece is List {
  return typeof piece === "object" && "type" in piece && piece.type === "list";
}
