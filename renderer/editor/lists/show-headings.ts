import { $isListItemNode, ListItemNode } from "@lexical/list";
import { $getNodeByKey, $getState, type LexicalEditor } from "lexical";
import { itemHeadingState } from "../codec/block-states.ts";

/** Shows which items are headings too; that is state of the item, which draws nothing itself. */
export function showItemHeadings(editor: LexicalEditor): () => void {
  return editor.registerMutationListener(
    ListItemNode,
    (mutations) => {
      editor.read(() => {
        for (const [key, mutation] of mutations) {
          if (mutation === "destroyed") continue;
          const item = $getNodeByKey(key);
          const element = editor.getElementByKey(key);
          if (!$isListItemNode(item) || !element) continue;
          const level = $getState(item, itemHeadingState);
          if (level) element.dataset.heading = String(level);
          else delete element.dataset.heading;
        }
      });
    },
    { skipInitialization: false },
  );
}
