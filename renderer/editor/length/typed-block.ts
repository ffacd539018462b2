import { $isHeadingNode } from "@lexical/rich-text";
import {
  $getNodeByKey,
  $isParagraphNode,
  defineExtension,
  type LexicalEditor,
  type NodeKey,
  type UpdateListenerPayload,
} from "lexical";
import { followWidth } from "./follow-width.ts";

/** Milliseconds without a letter after which the paragraph is as all others again. */
const restAfter = 1000;

/**
 * Makes an island of the paragraph that is typed in: while its lines are as high as they were, the
 * browser lays out that paragraph and nothing around it (`contain: strict` with a height, in
 * body-text.css). A letter then costs the same whatever stands beside it. Whatever else may change
 * the lines ends it, and so does a pause: only typing gains by it.
 */
export const TypedBlockExtension = defineExtension({
  name: "dateline/typed-block",
  register: (editor) =>
    editor.registerRootListener((root) => {
      // Where nothing is laid out there is nothing to save.
      if (!root || typeof ResizeObserver !== "function") return undefined;
      const { fonts, defaultView } = root.ownerDocument;
      const typed = new TypedBlock(editor);
      const removeListener = editor.registerUpdateListener((update) => typed.follow(update));
      const end = () => typed.end();
      const removeWidth = followWidth(root, end);
      root.addEventListener("blur", end);
      fonts.addEventListener("loadingdone", end);
      defaultView?.addEventListener("resize", end);
      return () => {
        removeListener();
        removeWidth();
        root.removeEventListener("blur", end);
        fonts.removeEventListener("loadingdone", end);
        defaultView?.removeEventListener("resize", end);
        end();
      };
    }),
});

class TypedBlock {
  readonly #editor: LexicalEditor;
  /** The text that the last change was in, when it was in no other. */
  #text: NodeKey | undefined;
  #typedAt = 0;
  #island: { element: HTMLElement; lines: number } | undefined;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  follow({ editorState, dirtyElements, dirtyLeaves }: UpdateListenerPayload): void {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
    const [text, another] = dirtyLeaves;
    const isTyped = text !== undefined && another === undefined && text === this.#text;
    if (!isTyped) this.#release();
    this.#text = another === undefined ? text : undefined;
    if (!isTyped) return;
    this.#typedAt = performance.now();
    if (this.#island) {
      if (linesOf(this.#island.element) === this.#island.lines) return;
      this.#release();
    }
    const root = this.#editor.getRootElement();
    // Changed by something else than typing it may be out of view, where nothing can be measured.
    if (root?.ownerDocument.activeElement !== root) return;
    const block = editorState.read(() => $plainBlockOf(text));
    const element = block === undefined ? null : this.#editor.getElementByKey(block);
    if (element) this.#isolate(element);
  }

  /** The next letter counts as the first. */
  end(): void {
    this.#text = undefined;
    clearTimeout(this.#rest);
    this.#rest = undefined;
    this.#release();
  }

  #release(): void {
    if (!this.#island) return;
    const { element } = this.#island;
    this.#island = undefined;
    delete element.dataset.typed;
    element.style.removeProperty("--typed-height");
  }

  #isolate(element: HTMLElement): void {
    const { height } = element.getBoundingClientRect();
    this.#island = { element, lines: linesOf(element) };
    element.style.setProperty("--typed-height", `${height}px`);
    element.dataset.typed = "";
    this.#rest ??= setTimeout(() => this.#lookForRest(), restAfter);
  }

  #lookForRest(): void {
    const left = this.#typedAt + restAfter - performance.now();
    if (left <= 0) this.end();
    else this.#rest = setTimeout(() => this.#lookForRest(), left);
  }
}

/** The block of the text, if it holds lines of text and nothing else. */
function $plainBlockOf(text: NodeKey): NodeKey | undefined {
  const block = $getNodeByKey(text)?.getParents().at(-2);
  return $isParagraphNode(block) || $isHeadingNode(block) ? block.getKey() : undefined;
}

/** Pixels from the top of the first line to the bottom of the last. */
function linesOf(element: HTMLElement): number {
  const range = element.ownerDocument.createRange();
  range.selectNodeContents(element);
  return range.getBoundingClientRect().height;
}
