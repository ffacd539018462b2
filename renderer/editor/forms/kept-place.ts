import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $setSelection,
  type BaseSelection,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type PointType,
} from "lexical";

/** A place in the text that outlives the focus going elsewhere, and edits meanwhile. */
export type KeptPlace = BaseSelection | null;

/** Where the caret or the selection is. */
export function keepPlace(editor: LexicalEditor): KeptPlace {
  return editor.read(() => $getSelection()?.clone() ?? null);
}

/** Changes the article at a place that was kept: one step for undo. The caret ends up there. */
export function changeAt(editor: LexicalEditor, place: KeptPlace, $change: () => void): void {
  editor.update(
    () => {
      if (place && $isStill(place)) $setSelection(place.clone());
      else $getRoot().selectEnd();
      $change();
    },
    { discrete: true, tag: HISTORY_PUSH_TAG },
  );
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
