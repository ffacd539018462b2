import { $isHeadingNode } from "@lexical/rich-text";
import {
  $getNodeByKey,
  $isParagraphNode,
  defineExtension,
  type LexicalEditor,
  type NodeKey,
  type UpdateListenerPayload,
} from "lexical";

/**
 * Makes an island of the paragraph that is typed in: while its lines are as high as they were, the
 * browser lays out that paragraph and nothing around it (`contain: strict` with a height, in
 * body-text.css). A letter then costs the same whatever stands beside it.
 */
export const TypedBlockExtension = defineExtension({
  name: "dateline/typed-block",
  register: (editor) =>
    editor.registerRootListener((root) => {
      // Where nothing is laid out there is nothing to save.
      if (!root || typeof ResizeObserver !== "function") return undefined;
      const typed = new TypedBlock(editor);
      const removeListener = editor.registerUpdateListener((update) => typed.follow(update));
      // Narrower lines, another face or size: the text runs otherwise, without having been changed.
      const resizes = new ResizeObserver(() => typed.release());
      resizes.observe(root);
      const onBlur = () => typed.release();
      root.addEventListener("blur", onBlur);
      return () => {
        removeListener();
        resizes.disconnect();
        root.removeEventListener("blur", onBlur);
        typed.release();
      };
    }),
});

class TypedBlock {
  readonly #editor: LexicalEditor;
  /** The text that the last change was in, when it was in no other. */
  #text: NodeKey | undefined;
  #island: { element: HTMLElement; lines: number } | undefined;

  constructor(editor: LexicalEditor) {
    this.#editor = editor;
  }

  follow({ editorState, dirtyElements, dirtyLeaves }: UpdateListenerPayload): void {
    if (dirtyElements.size === 0 && dirtyLeaves.size === 0) return;
    const [text, another] = dirtyLeaves;
    const isTyped = text !== undefined && another === undefined && text === this.#text;
    if (!isTyped) this.release();
    this.#text = another === undefined ? text : undefined;
    if (!isTyped) return;
    if (this.#island) {
      if (linesOf(this.#island.element) === this.#island.lines) return;
      this.release();
    }
    const block = editorState.read(() => $plainBlockOf(text));
    const element = block === undefined ? null : this.#editor.getElementByKey(block);
    if (element) this.#isolate(element);
  }

  release(): void {
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
