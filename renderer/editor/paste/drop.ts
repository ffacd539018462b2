import { $insertDataTransferForRichText } from "@lexical/clipboard";
import {
  $addUpdateTag,
  $createRangeSelection,
  $getRoot,
  $setSelection,
  COMMAND_PRIORITY_LOW,
  DROP_COMMAND,
  type LexicalEditor,
  PASTE_TAG,
  type RangeSelection,
} from "lexical";

/** How Lexical marks what is dragged from one of its editors: it moves that itself. */
const ownDrag = "application/x-lexical-drag";

/**
 * What is dragged here from another program comes in as a paste would. The browser may not do it: it
 * parses the HTML in this page first, and what that asks for is asked before anybody has looked.
 * Gives back the removal.
 */
export function registerDrops(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    DROP_COMMAND,
    (event) => {
      const { dataTransfer: dropped } = event;
      const root = editor.getRootElement();
      if (!dropped || !root || dropped.files.length > 0) return false;
      if (dropped.types.includes(ownDrag)) return false;
      event.preventDefault();
      if (!editor.isEditable()) return true;
      root.focus({ preventScroll: true });
      // A step of its own for undo.
      $addUpdateTag(PASTE_TAG);
      $insertDataTransferForRichText(dropped, $selectionAt(event, root));
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}

function $selectionAt({ clientX, clientY }: DragEvent, root: HTMLElement): RangeSelection {
  const place = document.caretPositionFromPoint(clientX, clientY);
  if (!place || !root.contains(place.offsetNode)) return $getRoot().selectEnd();
  const selection = $createRangeSelection();
  $setSelection(selection);
  const { offsetNode: node, offset } = place;
  selection.applyDOMRange(
    new StaticRange({
      startContainer: node,
      startOffset: offset,
      endContainer: node,
      endOffset: offset,
    }),
  );
  return selection;
}
