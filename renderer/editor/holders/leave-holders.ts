import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalEditor,
} from "lexical";
import { $isFactBoxNode } from "../fact-boxes/fact-box-node.ts";
import { $isLiveEntryNode } from "../live-entries/live-entry-node.ts";
import { $isTitleNode } from "./title-node.ts";

/** Enter in the empty last line of a fact box or an entry leaves it, as it leaves a list. */
export function leaveHolders(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    INSERT_PARAGRAPH_COMMAND,
    () => {
      const selection = $getSelection();
      if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
      const line = selection.anchor.getNode();
      const holder = line.getParent();
      if (!$isParagraphNode(line) || !line.isEmpty() || line.getNextSibling()) return false;
      if (!$isFactBoxNode(holder) && !$isLiveEntryNode(holder)) return false;
      if ($isTitleNode(line.getPreviousSibling())) return false;
      const next = holder.getNextSibling();
      if ($isParagraphNode(next) && next.isEmpty()) {
        line.remove();
        next.selectStart();
      } else {
        holder.insertAfter(line);
        line.selectStart();
      }
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}
