import {
  $isListItemNode,
  $isListNode,
  INSERT_ORDERED_LIST_COMMAND,
  INSERT_UNORDERED_LIST_COMMAND,
  ListExtension,
} from "@lexical/list";
import { $setBlocksType } from "@lexical/selection";
import {
  $createParagraphNode,
  $getSelection,
  COMMAND_PRIORITY_LOW,
  configExtension,
  defineExtension,
  INDENT_CONTENT_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalEditor,
  OUTDENT_CONTENT_COMMAND,
} from "lexical";
import { $keepBlockState, $selectedLines } from "../blocks/keep-block-state.ts";
import { $carryBlockState } from "../codec/node-states.ts";
import { $selectsFixedLine } from "../holders/fixed-lines.ts";
import { $itemAtCaret, $listStyleAtCaret, type ListStyle } from "./list-at-caret.ts";
import { showItemHeadings } from "./show-headings.ts";

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
    const stopShowing = showItemHeadings(editor);
    const stopTab = editor.registerCommand(
      KEY_TAB_COMMAND,
      (event) => {
        const item = $itemAtCaret();
        if (!item || event.ctrlKey || event.altKey || event.metaKey) return false;
        if (event.shiftKey && item.getIndent() === 0) return false;
        event.preventDefault();
        const command = event.shiftKey ? OUTDENT_CONTENT_COMMAND : INDENT_CONTENT_COMMAND;
        editor.dispatchCommand(command, undefined);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    );
    return () => {
      stopTab();
      stopShowing();
    };
  },
});

/** Makes a list of the selected lines, changes its style, or makes paragraphs of its items. */
export function toggleList(editor: LexicalEditor, style: ListStyle): void {
  editor.update(() => {
    if ($selectsFixedLine()) return;
    const lines = $selectedLines();
    if ($listStyleAtCaret() === style) {
      $setBlocksType($getSelection(), $createParagraphNode, $carryBlockState);
    } else if (lines.length > 0 && lines.every($isListItemNode)) {
      for (const line of lines) {
        const list = line.getParent();
        if ($isListNode(list)) list.setListType(style);
      }
    } else {
      const command =
        style === "bullet" ? INSERT_UNORDERED_LIST_COMMAND : INSERT_ORDERED_LIST_COMMAND;
      $keepBlockState(() => editor.dispatchCommand(command, undefined));
    }
  });
}
