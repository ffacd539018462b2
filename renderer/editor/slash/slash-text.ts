import {
  $getNodeByKey,
  $getSelection,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type NodeKey,
  type TextNode,
} from "lexical";
import { $lineAround } from "../blocks/keep-block-state.ts";
import { $isCodeBlockNode } from "../code/code-block-node.ts";
import { $isFixedLine } from "../holders/fixed-lines.ts";

/** Where the slash stands that the menu was opened with. */
export interface SlashPlace {
  key: NodeKey;
  offset: number;
}

/**
 * The slash right before the caret, when it may open the menu: in an empty block or after a space,
 * not in code, a link, a caption, a title or a cell.
 */
export function $slashAtCaret(): SlashPlace | undefined {
  const caret = $caretInText();
  if (!caret) return undefined;
  const { node, offset } = caret;
  const line = $lineAround(node);
  if (!line || node.getTextContent()[offset - 1] !== "/") return undefined;
  if (!line.is(node.getParent()) || $isCodeBlockNode(line) || $isFixedLine(line)) return undefined;
  if (node.hasFormat("code")) return undefined;
  const isAlone = line.getTextContent() === "/";
  return isAlone || $followsSpace(node, offset - 1)
    ? { key: node.getKey(), offset: offset - 1 }
    : undefined;
}

/** What was typed after the slash, up to the caret; undefined when the caret has left it. */
export function $slashQuery({ key, offset }: SlashPlace): string | undefined {
  const caret = $caretInText();
  if (caret?.node.getKey() !== key || caret.offset <= offset) return undefined;
  const text = caret.node.getTextContent().slice(offset, caret.offset);
  return /^\/(?!\s)[^\n]*$/.test(text) ? text.slice(1) : undefined;
}

/** Takes the slash and what was typed after it out of the text. */
export function $removeSlash({ key, offset }: SlashPlace): void {
  const node = $getNodeByKey(key);
  const selection = $getSelection();
  if (!$isTextNode(node) || !$isRangeSelection(selection)) return;
  const end = selection.anchor.key === key ? selection.anchor.offset : node.getTextContentSize();
  selection.setTextNodeRange(node, offset, node, end);
  selection.removeText();
}

function $caretInText(): { node: TextNode; offset: number } | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const { anchor } = selection;
  const node = anchor.getNode();
  return $isTextNode(node) ? { node, offset: anchor.offset } : undefined;
}

function $followsSpace(node: TextNode, offset: number): boolean {
  if (offset > 0) return /\s/.test(node.getTextContent()[offset - 1] ?? "");
  const before = node.getPreviousSibling();
  return $isLineBreakNode(before) || ($isTextNode(before) && /\s$/.test(before.getTextContent()));
}
