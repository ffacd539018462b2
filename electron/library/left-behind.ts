import type { ArticleContent } from "../../shared/article/article.ts";
import type { JournalEntry, JournalRow } from "./journal-table.ts";
import { leaves } from "./loses-much.ts";
import { readStored } from "./stored-content.ts";

export interface Replayed {
  content: ArticleContent;
  /** The last entry that is in it. */
  last: JournalRow;
}

/** A text as it is stored, of whatever version. */
export interface StoredContent {
  fields: object;
  copy: { version: number; blocks: unknown[] };
}

interface Step {
  fields: object;
  blocks: unknown[];
  /** The entry it ends with; undefined for the base. */
  last: JournalRow | undefined;
}

/**
 * The way from a base through the entries on it. Tells which texts on it are left behind: those of
 * which less than half remains. Entry by entry each may lose only a little, so the first and the
 * largest since are remembered. Counting words at every entry would be a save's work for each: sizes
 * say when to look.
 */
export class Way {
  readonly leftBehind: Replayed[] = [];
  leavesBase = false;
  readonly #copy: StoredContent["copy"];
  #at: Step;
  #size: number;
  #first: Step;
  /** Blocks of the first that are still there. */
  #held: Set<unknown>;
  #largest: Step;
  #largestSize: number;
  #lookBelow: number;

  constructor({ fields, copy }: StoredContent) {
    this.#copy = copy;
    this.#at = { fields, blocks: copy.blocks, last: undefined };
    this.#size = copy.blocks.reduce<number>((sum, block) => sum + sizeOf(block), 0);
    this.#first = this.#at;
    this.#held = new Set(copy.blocks.map(idOf));
    this.#largest = this.#at;
    this.#largestSize = this.#size;
    this.#lookBelow = this.#size * worthALook;
  }

  /** Texts before the last that a later one may still leave behind. */
  get remembered(): Replayed[] {
    return [...new Set([this.#first, this.#largest])].flatMap((step) => {
      if (!step.last || step === this.#at) return [];
      const content = this.#read(step);
      return content ? [{ content, last: step.last }] : [];
    });
  }

  go(next: Step, { fields, splices = [] }: JournalEntry): void {
    const size = this.#size;
    const removed = this.#change(splices);
    const isWiped =
      fields?.headline === "" ||
      fields?.standfirst === "" ||
      (removed > 0 && removed * 2 >= this.#at.blocks.length);
    const isOther = this.#held.size * 2 < this.#first.blocks.length;
    if (isWiped || isOther || this.#size < Math.max(this.#lookBelow, size * worthALook)) {
      this.#look(next);
      this.#lookBelow = this.#size * lookAgain;
    }
    // Where it is not left behind by now, it was not worth keeping.
    if (isOther) this.#standOn(next);
    if (this.#size >= this.#largestSize) this.#rememberAsLargest(next);
    this.#at = next;
  }

  /** Gives how many blocks went, be it for others of the same name. */
  #change(splices: NonNullable<JournalEntry["splices"]>): number {
    const blocks = [...this.#at.blocks];
    const here = new Set<unknown>();
    for (const { at, remove, insert } of splices) {
      for (const block of blocks.splice(at, remove, ...insert)) {
        this.#size -= sizeOf(block);
        here.add(idOf(block));
      }
    }
    for (const { insert } of splices) {
      for (const block of insert) {
        this.#size += sizeOf(block);
        here.delete(block.id);
      }
    }
    for (const id of here) this.#held.delete(id);
    return splices.reduce((sum, { remove }) => sum + remove, 0);
  }

  #look(next: Step): void {
    const after = this.#read(next);
    if (!after) return;
    for (const step of new Set([this.#first, this.#largest, this.#at])) {
      const content = this.#read(step);
      if (!content || !leaves(content, after)) continue;
      if (step.last) this.leftBehind.push({ content, last: step.last });
      else this.leavesBase = true;
      if (step === this.#first) this.#standOn(next);
      if (step === this.#largest) this.#rememberAsLargest(next);
    }
  }

  #standOn(next: Step): void {
    this.#first = next;
    this.#held = new Set(next.blocks.map(idOf));
  }

  #rememberAsLargest(next: Step): void {
    this.#largest = next;
    this.#largestSize = this.#size;
    this.#lookBelow = this.#size * worthALook;
  }

  #read({ fields, blocks }: Step): ArticleContent | undefined {
    const { readOnly, ...content } = readStored(fields, { ...this.#copy, blocks });
    return readOnly ? undefined : content;
  }
}

/** Half of the words is more than this much of the size: what is around them does not go. */
const worthALook = 0.75;
const lookAgain = 0.9;

function sizeOf(block: unknown): number {
  return JSON.stringify(block).length;
}

function idOf(block: unknown): unknown {
  return (block as { id?: unknown } | null)?.id;
}
