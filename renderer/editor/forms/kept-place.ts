import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  type LexicalEditor,
  type PointType,
} from "lexical";
import { inOneStep } from "../history/one-step.ts";

/** A place in the text that outlives the focus going elsewhere, and edits meanwhile. */
export type KeptPlace = BaseSelection | null;

/** Where the caret or the selection is. */
export function keepPlace(editor: LexicalEditor): KeptPlace {
  return editor.read(() => $getSelection()?.clone() ?? null);
}

/** Changes the article at a place that was kept: one step for undo. The caret ends up there. */
export function changeAt(editor: LexicalEditor, place: KeptPlace, $change: () => void): void {
  const change = () =>
    editor.update(() => {
      if (place && $isStill(place)) $setSelection(place.clone());
      else $getRoot().selectEnd();
      $change();
    });
  // What was typed in the slash menu for it is taken back with it.
  inOneStep(editor, change, { goesOn: true });
}

/** The text may have become another since, in this window or by another's hand. */
function $isStill(place: BaseSelection): boolean {
  if ($isRangeSelection(place)) return [place.anchor, place.focus].every($isStillThere);
  return place.getNodes().every((node) => $getNodeByKey(node.getKey())?.isAttached());
}

function $isStillThere({ key, offset, type }: PointType): boolean {
  const node = $getNodeByKey(key);
  if (!node?.isAttached()) return false;
  if (type === "element") return $isElementNode(node) && offset <= node.getChildrenSize();
  return offset <= node.getTextContentSize();
}
