import { $getNodeByKey, $getRoot, type LexicalEditor, type NodeKey } from "lexical";
import type { Block, Copy } from "../../../shared/copy/copy.ts";
import { blockFacts } from "../body-facts.ts";
import { $tkPlaces, type TkPlace } from "./tk-places.ts";

/**
 * Shows the TK marks in the text without touching it. Looks again only at blocks that are not what
 * they were, and only when asked to.
 */
export class TkHighlights {
  readonly #editor: LexicalEditor;
  readonly #shown = new Map<NodeKey, { block: Block; ranges: Range[] }>();
  readonly #highlight: Highlight | undefined;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
    if (!("highlights" in CSS)) return;
    this.#highlight = new Highlight();
    // Above what steps back in focus mode: marked text must stay readable.
    this.#highlight.priority = 1;
    CSS.highlights.set("tk", this.#highlight);
  }

  refresh(copy: Copy): void {
    if (!this.#highlight) return;
    const keys = this.#editor.read(() => $getRoot().getChildrenKeys());
    const present = new Set(keys);
    for (const key of this.#shown.keys()) if (!present.has(key)) this.#forget(key);
    for (const [index, key] of keys.entries()) {
      const block = copy.blocks[index];
      if (!block || this.#shown.get(key)?.block === block) continue;
      this.#forget(key);
      if (blockFacts(block).tk > 0) this.#show(key, block);
    }
  }

  dispose(): void {
    if (this.#highlight && CSS.highlights.get("tk") === this.#highlight) {
      CSS.highlights.delete("tk");
    }
  }

  #show(key: NodeKey, block: Block): void {
    const places = this.#editor.read(() => {
      const node = $getNodeByKey(key);
      return node ? $tkPlaces(node) : [];
    });
    const ranges = places.flatMap((place) => this.#range(place) ?? []);
    for (const range of ranges) this.#highlight?.add(range);
    this.#shown.set(key, { block, ranges });
  }

  #forget(key: NodeKey): void {
    for (const range of this.#shown.get(key)?.ranges ?? []) this.#highlight?.delete(range);
    this.#shown.delete(key);
  }

  #range({ from, to }: TkPlace): Range | undefined {
    const start = textOf(this.#editor.getElementByKey(from.key));
    const end = textOf(this.#editor.getElementByKey(to.key));
    if (!start || !end || from.offset > start.length || to.offset > end.length) return undefined;
    const range = new Range();
    range.setStart(start, from.offset);
    range.setEnd(end, to.offset);
    return range;
  }
}

function textOf(element: HTMLElement | null): Text | undefined {
  let node: Node | null = element;
  while (node && !(node instanceof Text)) node = node.firstChild;
  return node ?? undefined;
}
