import type { Block, List, Run } from "../copy/copy.ts";
import { LineBuilder } from "./line-builder.ts";

/** What a line will be once it is finished. */
export type LineKind = "paragraph" | "quote" | 2 | 3 | 4;

/** Takes what a reader of HTML comes across and makes of it what its place allows. */
export interface BlockSink {
  readonly line: LineBuilder;
  /** A block begins or ends here: what was gathered so far is a line of its own. */
  endLine(kind: LineKind, loose: boolean): void;
  rule(): void;
  list(list: List): void;
}

/** Makes top-level blocks. */
export class CopySink implements BlockSink {
  readonly line = new LineBuilder();
  readonly blocks: Block[] = [];
  readonly #newId: () => string;

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  endLine(kind: LineKind, loose: boolean): void {
    const hasText = this.line.hasText();
    const runs = this.line.take();
    if (!hasText) return;
    for (const line of loose ? splitAtEmptyLines(runs) : [runs]) this.#push(kind, line);
  }

  rule(): void {
    this.blocks.push({ type: "rule", id: this.#newId() });
  }

  list(list: List): void {
    this.blocks.push(list);
  }

  #push(kind: LineKind, runs: Run[]): void {
    const id = this.#newId();
    if (kind === "paragraph" || kind === "quote") this.blocks.push({ type: kind, id, runs });
    else this.blocks.push({ type: "heading", id, level: kind, runs });
  }
}

/** Makes one list item: an item has a single line, so its paragraphs are parted by breaks. */
export class ItemSink implements BlockSink {
  readonly line = new LineBuilder();
  readonly lists: List[] = [];
  readonly runs: Run[] = [];

  endLine(): void {
    const hasText = this.line.hasText();
    const runs = this.line.take();
    if (!hasText) return;
    if (this.runs.length > 0) this.runs.push({ type: "break" });
    this.runs.push(...runs);
  }

  rule(): void {
    this.endLine();
  }

  list(list: List): void {
    this.endLine();
    this.lists.push(list);
  }
}

/** Mail and old pages part their paragraphs by empty lines alone. */
function splitAtEmptyLines(runs: readonly Run[]): Run[][] {
  const lines: Run[][] = [];
  let open: Run[] = [];
  let breaks: Run[] = [];
  const close = () => {
    if (open.length > 0) lines.push(open);
    open = [];
  };
  for (const run of runs) {
    if (run.type === "break") {
      breaks.push(run);
      continue;
    }
    if (breaks.length > 1) close();
    else if (open.length > 0) open.push(...breaks);
    breaks = [];
    open.push(run);
  }
  close();
  return lines;
}
