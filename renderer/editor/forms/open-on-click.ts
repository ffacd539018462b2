import { $getNearestNodeFromDOMNode, type LexicalEditor } from "lexical";
import { $detailedBlockAround } from "./block-at-caret.ts";
import { editBlock } from "./edit-block.ts";
import type { FormDesk } from "./form-desk.ts";

/**
 * Opens the form of a block when its facts are clicked where they stand: what is marked with
 * `data-details` in the text. Gives back the removal.
 */
export function openFormsOf(editor: LexicalEditor, root: HTMLElement, forms: FormDesk): () => void {
  const onClick = (event: MouseEvent) => {
    const facts = event.target instanceof Element ? event.target.closest("[data-details]") : null;
    if (!facts || !editor.isEditable()) return;
    const block = editor.read(() => {
      const node = $getNearestNodeFromDOMNode(facts);
      return node ? $detailedBlockAround(node) : undefined;
    });
    if (block) editBlock(editor, forms, block);
  };
  root.addEventListener("click", onClick);
  return () => root.removeEventListener("click", onClick);
}
