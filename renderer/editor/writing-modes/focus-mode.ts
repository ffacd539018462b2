import { $getSelection, $isRangeSelection, type LexicalEditor, type NodeKey } from "lexical";
import { $topBlock } from "../blocks/top-block.ts";
import { followTopBlock } from "../outline/outline-place.ts";

/**
 * Lets everything but the block at the caret step back. Shown by a highlight over what stands before
 * and after it, so the text itself is not touched, and only when the caret comes to another block.
 * Gives back the removal.
 */
export function focusMode(editor: LexicalEditor, root: HTMLElement): () => void {
  if (!("highlights" in CSS)) return () => undefined;
  const show = () => {
    const key = editor.getEditorState().read($topKeyAtCaret);
    const block = key === undefined ? null : editor.getElementByKey(key);
    if (!block) return;
    const before = new Range();
    before.setStart(root, 0);
    before.setEndBefore(block);
    const after = new Range();
    after.setStartAfter(block);
    after.setEnd(root, root.childNodes.length);
    CSS.highlights.set("aside", new Highlight(before, after));
  };
  show();
  const remove = followTopBlock(editor, show);
  return () => {
    remove();
    CSS.highlights.delete("aside");
  };
}

function $topKeyAtCaret(): NodeKey | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  return $topBlock(selection.anchor.getNode())?.getKey();
}
