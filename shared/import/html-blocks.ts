import type { Block, HeadingLevel, List, Run } from "../copy/copy.ts";
import { runsText } from "../copy/runs.ts";
import { LineBuilder } from "./line-builder.ts";
import { addList, addPiece } from "./list-levels.ts";

/** What a line will be once it is finished. */
export type LineKind = "paragraph" | "quote" | HeadingLevel;

/** Takes what a reader of HTML comes across and makes of it what its place allows. */
export interface BlockSink {
  readonly line: LineBuilder;
  /** A block begins or ends here: what was gathered so far is a line of its own. */
  endLine(kind: LineKind, loose: boolean): void;
  /** A block between lines. */
  block(block: Block): void;
  /** A block that stands in the middle of a line: it comes after it. */
  later(block: Block): void;
}

/** Makes blocks that stand one after the other. */
export class CopySink implements BlockSink {
  readonly line = new LineBuilder();
  readonly blocks: Block[] = [];
  readonly #newId: () => string;
  #waiting: Block[] = [];

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  endLine(kind: LineKind, loose: boolean): void {
    const hasText = this.line.hasText();
    const runs = this.line.take();
    if (hasText)
      for (const line of loose ? splitAtEmptyLines(runs) : [runs]) this.#push(kind, line);
    this.blocks.push(...this.#waiting);
    this.#waiting = [];
  }

  block(block: Block): void {
    if (block.type === "list") addList(this.blocks, block);
    else this.blocks.push(block);
  }

  later(block: Block): void {
    if (this.line.hasText()) this.#waiting.push(block);
    else this.blocks.push(block);
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
  readonly #kinds: LineKind[] = [];
  /** Blocks that no item can hold, in order. */
  readonly spilled: Block[] = [];

  /** The level, when its only line is a heading. */
  get heading(): HeadingLevel | undefined {
    const [kind, ...others] = this.#kinds;
    return typeof kind === "number" && others.length === 0 ? kind : undefined;
  }

  endLine(kind: LineKind = "paragraph"): void {
    const hasText = this.line.hasText();
    const runs = this.line.take();
    if (!hasText) return;
    this.#kinds.push(kind);
    this.add(runs);
  }

  block(block: Block): void {
    this.endLine();
    if (block.type === "list") addPiece(this.lists, block);
    else if (block.type === "code") this.add(block.runs);
    else if (block.type !== "rule") this.spilled.push(block);
  }

  later(block: Block): void {
    this.spilled.push(block);
  }

  protected add(runs: readonly Run[]): void {
    if (this.runs.length > 0) this.runs.push({ type: "break" });
    this.runs.push(...runs);
  }
}

/** Makes one line of everything, lists included: a caption, a title, a cell of a table. */
export class LineSink extends ItemSink {
  override block(block: Block): void {
    if (block.type !== "list") {
      super.block(block);
      return;
    }
    this.endLine();
    this.#addItems(block);
  }

  #addItems(list: List): void {
    list.items.forEach((item, at) => {
      const mark = list.style === "number" ? `${(list.start ?? 1) + at}. ` : "• ";
      if (runsText(item.runs) !== "") this.add([{ type: "text", text: mark }, ...item.runs]);
      for (const inner of item.lists ?? []) this.#addItems(inner);
    });
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
