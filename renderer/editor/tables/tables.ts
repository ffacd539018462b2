import { $isListItemNode, $isListNode, type ListNode } from "@lexical/list";
import {
  $isTableNode,
  TableCellNode,
  TableExtension,
  TableNode,
  TableRowNode,
} from "@lexical/table";
import {
  $createParagraphNode,
  $isElementNode,
  $isParagraphNode,
  configExtension,
  defineExtension,
  mergeRegister,
} from "lexical";
import { registerStanding } from "../holders/standing.ts";
import { arrowsRightToLeft } from "./arrows-right-to-left.ts";
import { $keepHeaders } from "./keep-headers.ts";
import { showCaptions } from "./show-captions.ts";
import { tabBetweenCells } from "./tab-between-cells.ts";

/** Tables. Each cell is one line of text; what headers a table has is state of the table. */
export const TablesExtension = defineExtension({
  name: "dateline/tables",
  dependencies: [
    configExtension(TableExtension, {
      hasCellBackgroundColor: false,
      hasHorizontalScroll: true,
      hasTabHandler: false,
    }),
  ],
  register: (editor) =>
    mergeRegister(
      registerStanding(editor, TableNode),
      showCaptions(editor),
      tabBetweenCells(editor),
      arrowsRightToLeft(editor),
      editor.registerNodeTransform(TableNode, $keepHeaders),
      editor.registerNodeTransform(TableRowNode, $tellTable),
      editor.registerNodeTransform(TableCellNode, $keepParagraphs),
    ),
});

/** A row that lost a cell is filled up again by Lexical, once its table is looked at. */
function $tellTable(row: TableRowNode): void {
  const table = row.getParent();
  if ($isTableNode(table)) table.markDirty();
}

/** What a paste or a command made of a cell's lines is made plain again. */
function $keepParagraphs(cell: TableCellNode): void {
  for (const child of cell.getChildren()) {
    if ($isParagraphNode(child) || !$isElementNode(child) || child.isInline()) continue;
    if ($isListNode(child)) $openList(child);
    else if (!child.isShadowRoot()) child.replace($createParagraphNode(), true);
  }
}

function $openList(list: ListNode): void {
  for (const item of list.getChildren()) {
    if (!$isListItemNode(item)) continue;
    const inner = item.getChildren().filter($isListNode);
    const paragraph = $createParagraphNode();
    paragraph.append(...item.getChildren().filter((child) => !$isListNode(child)));
    if (!paragraph.isEmpty()) list.insertBefore(paragraph);
    for (const each of inner) list.insertBefore(each);
  }
  list.remove();
}
