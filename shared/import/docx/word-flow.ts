import type { Block, HeadingLevel, Run } from "../../copy/copy.ts";
import { LineBuilder } from "../line-builder.ts";
import { nestLists, type WordListItem } from "./lists.ts";
import type { Numbered } from "./numbering.ts";

/** What a paragraph becomes. */
export type ParagraphKind = "paragraph" | "quote" | "pull-quote" | "code" | HeadingLevel;

/** What a paragraph's style says it is, besides what it becomes when it stays in the body. */
export type ParagraphRole = "headline" | "standfirst" | "kicker" | "byline" | "caption" | "section";

/** Takes the paragraphs of a text one after the other and makes blocks of them. */
export class WordFlow {
  readonly line = new LineBuilder();
  /** What blocks are by their paragraph's style. */
  readonly roles = new Map<Block, ParagraphRole>();
  readonly #blocks: Block[] = [];
  readonly #newId: () => string;
  #items: WordListItem[] = [];
  /** Anchored in the paragraph being read, and in the list before it. */
  #after: Block[] = [];
  #afterList: Block[] = [];

  constructor(newId: () => string) {
    this.#newId = newId;
  }

  /** What is anchored in a paragraph comes after it; within a list, after the list. */
  anchored(...blocks: Block[]): void {
    this.#after.push(...blocks);
  }

  /** A block between paragraphs. */
  block(...blocks: Block[]): void {
    this.#endList();
    this.#blocks.push(...blocks);
  }

  endItem(numbered: Numbered, heading: HeadingLevel | undefined): void {
    const runs = this.#take();
    if (runs) this.#items.push({ ...numbered, runs, heading });
    this.#afterList.push(...this.#after.splice(0));
  }

  endParagraph(kind: ParagraphKind, role: ParagraphRole | undefined): void {
    const runs = this.#take();
    // Nobody sees an empty paragraph once it is gone: a list goes on around it.
    if (!runs && this.#after.length === 0) return;
    this.#endList();
    if (runs) this.#push(this.#blockOf(kind, runs), role);
    this.#blocks.push(...this.#after.splice(0));
  }

  finish(): Block[] {
    this.#endList();
    this.#blocks.push(...this.#after.splice(0));
    return withCaptions(this.#blocks, this.roles);
  }

  #take(): Run[] | undefined {
    const hasText = this.line.hasText();
    const runs = this.line.take();
    return hasText ? runs : undefined;
  }

  #endList(): void {
    const items = this.#items.splice(0);
    if (items.length > 0) this.#blocks.push(...nestLists(items, this.#newId));
    this.#blocks.push(...this.#afterList.splice(0));
  }

  #push(block: Block, role: ParagraphRole | undefined): void {
    const last = this.#blocks.at(-1);
    if (block.type === "code" && last?.type === "code") {
      last.runs.push({ type: "break" }, ...block.runs);
      return;
    }
    if (role) this.roles.set(block, role);
    this.#blocks.push(block);
  }

  #blockOf(kind: ParagraphKind, runs: Run[]): Block {
    const id = this.#newId();
    if (typeof kind === "number") return { type: "heading", id, level: kind, runs };
    if (kind === "pull-quote") return { type: kind, id, runs, attribution: "" };
    if (kind === "code") return { type: kind, id, language: "", runs: plainRuns(runs) };
    return { type: kind, id, runs };
  }
}

type CodeRuns = Extract<Block, { type: "code" }>["runs"];

function plainRuns(runs: readonly Run[]): CodeRuns {
  return runs.flatMap((run): CodeRuns => {
    if (run.type === "link") return plainRuns(run.runs);
    return run.type === "break" ? [run] : [{ type: "text", text: run.text }];
  });
}

/** A caption belongs to the picture or table above it, or to the table below. */
function withCaptions(blocks: readonly Block[], roles: ReadonlyMap<Block, ParagraphRole>): Block[] {
  const kept: Block[] = [];
  blocks.forEach((block, at) => {
    const isCaption = block.type === "paragraph" && roles.get(block) === "caption";
    const holder = isCaption ? holderOf(kept.at(-1), blocks[at + 1]) : undefined;
    if (isCaption && holder) holder.caption = block.runs;
    else kept.push(block);
  });
  return kept;
}

function holderOf(above: Block | undefined, below: Block | undefined) {
  if (above?.type === "picture" && above.caption.length === 0) return above;
  if (below?.type === "table" && below.caption.length === 0) return below;
  return above?.type === "table" && above.caption.length === 0 ? above : undefined;
}

/** Blocks as one line, parted by breaks, and those that no line can hold. */
export function asLine(blocks: readonly Block[]): { runs: Run[]; spilled: Block[] } {
  const runs: Run[] = [];
  const spilled: Block[] = [];
  const add = (line: readonly Run[]) => {
    if (line.length === 0) return;
    if (runs.length > 0) runs.push({ type: "break" });
    runs.push(...line);
  };
  const addList = (list: Extract<Block, { type: "list" }>) => {
    list.items.forEach((item, at) => {
      const mark = list.style === "number" ? `${(list.start ?? 1) + at}. ` : "• ";
      if (item.runs.length > 0) add([{ type: "text", text: mark }, ...item.runs]);
      for (const inner of item.lists ?? []) addList(inner);
    });
  };
  for (const block of blocks) {
    if (block.type === "list") addList(block);
    else if ("runs" in block) add(block.runs);
    else if (block.type !== "rule") spilled.push(block);
  }
  return { runs, spilled };
}
