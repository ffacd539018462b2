import { $createLinkNode } from "@lexical/link";
import { $isTableCellNode, $isTableRowNode, type TableNode } from "@lexical/table";
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getState,
  $isElementNode,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import { safeAddress } from "../../../shared/links.ts";
import { tableState } from "../codec/block-states.ts";
import { $carryBlockState } from "../codec/node-states.ts";
import { $nodesFromRuns } from "../codec/runs.ts";
import type { EmbedNode } from "../embeds/embed-node.ts";
import { $isTitleNode } from "../holders/title-node.ts";
import { $moveText } from "./move-text.ts";

/*
 * What is no line of text as lines of text, for what wants to be one. No word is dropped.
 */

/** A title as a paragraph, and the blocks that stood below it. */
export function $openBox(box: ElementNode, ...beside: string[]): LexicalNode[] {
  const title = box.getChildren().find($isTitleNode);
  const blocks = box.getChildren().filter((child) => child !== title);
  const line = $createParagraphNode();
  $carryBlockState(box, line);
  if (title) $moveText(title, line);
  return [line, ...blocks, ...beside.map($paragraphOf)];
}

/** Each row as a line, its cells set apart by a comma; then the caption. */
export function $openTable(table: TableNode): LexicalNode[] {
  const lines = table.getChildren().filter($isTableRowNode).map($rowLine);
  const { caption } = $getState(table, tableState);
  if (caption.length > 0) lines.push($createParagraphNode().append(...$nodesFromRuns(caption)));
  const [first] = lines;
  if (first) $carryBlockState(table, first);
  return lines;
}

/** What is shown from elsewhere as a link to it. */
export function $openEmbed(embed: EmbedNode): LexicalNode[] {
  const { address, title } = embed.getFacts();
  const line = $createParagraphNode();
  $carryBlockState(embed, line);
  const safe = safeAddress(address);
  const text = $createTextNode(title || address);
  line.append(safe ? $createLinkNode(safe).append(text) : text);
  return safe || title === "" ? [line] : [line, $paragraphOf(address)];
}

export function $paragraphOf(text: string): ElementNode {
  return $createParagraphNode().append($createTextNode(text));
}

function $rowLine(row: ElementNode): ElementNode {
  const line = $createParagraphNode();
  for (const cell of row.getChildren().filter($isTableCellNode)) {
    const content = cell.getChildren().flatMap((child, at) => {
      const own = $isElementNode(child) ? child.getChildren() : [child];
      return at === 0 || own.length === 0 ? own : [$createLineBreakNode(), ...own];
    });
    if (content.length === 0) continue;
    if (!line.isEmpty()) line.append($createTextNode(", "));
    line.append(...content);
  }
  return line;
}
