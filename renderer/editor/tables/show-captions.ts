import { $isTableNode, TableNode } from "@lexical/table";
import { $getNodeByKey, $getState, type LexicalEditor } from "lexical";
import { runsText } from "../../../shared/copy/runs.ts";
import { tableState } from "../codec/block-states.ts";

/** Shows each table's caption beside it; the text itself is state of the table. */
export function showCaptions(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(
    TableNode,
    (mutations) => {
      editor.read(() => {
        for (const [key, mutation] of mutations) {
          if (mutation === "destroyed") continue;
          const table = $getNodeByKey(key);
          const element = editor.getElementByKey(key);
          if (!$isTableNode(table) || !element) continue;
          element.dataset.caption = runsText($getState(table, tableState).caption);
        }
      });
    },
    { skipInitialization: false },
  );
}
