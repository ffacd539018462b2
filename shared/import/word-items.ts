import type { Block, ListItem, Run } from "../copy/copy.ts";
import type { BlockSink } from "./html-blocks.ts";
import type { HtmlElement } from "./html-tree.ts";
import { indentOf, isItemParagraph, WordLists, wordItem } from "./word-lists.ts";

/** What was read of a paragraph that is an item, or part of one. */
export interface ReadParagraph {
  runs: Run[];
  /** What no item can hold. */
  spilled: Block[];
}

/** Gathers the items that Word writes as paragraphs, one after the other, until their lists end. */
export class WordItems {
  readonly #newId: () => string;
  readonly #sink: BlockSink;
  #lists: WordLists;
  #spilled: Block[] = [];

  constructor(newId: () => string, sink: BlockSink) {
    this.#newId = newId;
    this.#sink = sink;
    this.#lists = new WordLists(newId);
  }

  /** True while lists have begun that may go on. */
  get areOpen(): boolean {
    return !this.#lists.isEmpty;
  }

  add(element: HtmlElement, { runs, spilled }: ReadParagraph): void {
    // A list that has begun goes on across an item in which there is nothing to read.
    if (runs.length > 0) this.#lists.add(wordItem(element, runs));
    this.#spilled.push(...spilled);
  }

  /** The item that goes on with this paragraph, if it is a further one of an item. */
  itemBefore(element: HtmlElement): ListItem | undefined {
    if (!this.areOpen || !isItemParagraph(element)) return undefined;
    return this.#lists.itemAt(indentOf(element));
  }

  goOn(item: ListItem, { runs, spilled }: ReadParagraph): void {
    if (runs.length > 0) {
      item.runs.push({ type: "break" }, ...runs);
      delete item.heading;
    }
    this.#spilled.push(...spilled);
  }

  /** The lists, and after them what their items could not hold. */
  end(): void {
    for (const block of [...this.#lists.lists, ...this.#spilled]) this.#sink.block(block);
    this.#lists = new WordLists(this.#newId);
    this.#spilled = [];
  }
}
