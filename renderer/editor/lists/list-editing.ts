import {
  $isListItemNode,
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  ListExtension,
  type ListItemNode,
  REMOVE_LIST_COMMAND,
} from "@lexical/list";
import {
  $findMatchingParent,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
} from "lexical";
import { $keepBlockState } from "../blocks/keep-block-state.ts";

/**
 * Bulleted and numbered lists. Tab and Shift+Tab nest and un-nest an item; where there is nothing
 * to un-nest, and outside of lists, they move the focus as everywhere else.
 */
export const ListEditingExtension = defineExtension({
  name: "dateline/lists",
  dependencies: [
    configExtension(ListExtension, { hasStrictIndent: true, shouldPreserveNumbering: true }),
  ],
  register(editor) {
    return editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const item = $itemAtCaret();
        if (!item || event.ctrlKey || event.altKey || event.metaKey) return false;
        if (event.shiftKey && item.getIndent() === 0) return false;
        event.preventDefault();
        editor.dispatchCommand(
          event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND,
          undefined,
        );
        return true;
      },
      COMMAND_PRIORITY_LOW,
    );
  },
});

export type ListStyle = "bullet" | "number";

/** Makes a list of the selected blocks, changes the list's style, or ends the list it already is. */
export function toggleList(editor: LexicalEditor, style: ListStyle): void {
  editor.update(() => {
    const command =
      style === "bullet" ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND;
    const wanted = $listStyleAtCaret() === style ? REMOVE_LIST_COMMAND : command;
    $keepBlockState(() => editor.dispatchCommand(wanted, undefined));
  });
}

/** The style of the innermost list that the caret stands in. */
export function $listStyleAtCaret(): ListStyle | undefined {
  const list = $itemAtCaret()?.getParent();
  if (!$isListNode(list)) return undefined;
  return list.getListType() === "number" ? "number" : "bullet";
}

function $itemAtCaret(): ListItemNode | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  return $findMatchingParent(selection.anchor.getNode(), $isListItemNode) ?? undefined;
}
