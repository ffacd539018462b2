import {
  $addUpdateTag,
  COMMAND_PRIORITY_CRITICAL,
  HISTORY_PUSH_TAG,
  KEY_TAB_COMMAND,
  type LexicalEditor,
} from "lexical";
import { $cellAtCaret, $moveCell } from "./table-editing.ts";

/**
 * Tab goes to the next cell, Shift+Tab to the one before; in the last cell Tab adds a row. (Lexical's
 * own would leave the table there, and would not select what the cell holds.)
 */
export function tabBetweenCells(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    KEY_TAB_COMMAND,
    (event) => {
      if (event.ctrlKey || event.altKey || event.metaKey) return false;
      const cell = $cellAtCaret();
      if (!cell || !$moveCell(cell, event.shiftKey)) return false;
      $addUpdateTag(HISTORY_PUSH_TAG);
      event.preventDefault();
      return true;
    },
    COMMAND_PRIORITY_CRITICAL,
  );
}
