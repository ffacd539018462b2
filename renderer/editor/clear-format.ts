import { $getSelection, $isRangeSelection, $isTextNode, type LexicalEditor } from "lexical";

/** Takes all marks from the selected text, or from what is typed next. Links stay. */
export function clearFormat(editor: LexicalEditor): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    selection.setFormat(0);
    if (selection.isCollapsed()) return;
    for (const node of selection.extract()) if ($isTextNode(node)) node.setFormat(0);
  });
}
