import { $isListItemNode } from "@lexical/list";
import {
  $createParagraphNode,
  $getRoot,
  $getSelection,
  $isDecoratorNode,
  $isElementNode,
  $isParagraphNode,
  $isRangeSelection,
  $isRootNode,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import type { BlockType } from "../../../shared/copy/copy.ts";
import { $lineAround } from "../blocks/keep-block-state.ts";
import { $isFixedLine } from "../holders/fixed-lines.ts";
import { $mayStandIn } from "../holders/standing.ts";

/**
 * Puts a new block where somebody writes, and the caret to where writing goes on. An empty line
 * makes room for it; at the start of a line it stands before that, and elsewhere after it. Where
 * that type has no place, in a caption or a cell, it stands below the block that the caret is in.
 */
export function $placeBlock(node: LexicalNode, type: BlockType): void {
  const line = $lineAtCaret();
  const beside = $besideWhich(line ?? $getRoot().getLastChild(), type);
  if (!beside) $getRoot().append(node);
  else if (beside.is(line) && $isRoom(line)) $takeRoom(node, line);
  else if (beside.is(line) && $isAtStart(line)) line.insertBefore(node);
  else beside.insertAfter(node);
  $leaveParagraphAfter(node);
  $caretInto(node);
}

/** Puts the caret into the first line of a block, or below one that has none. */
export function $caretInto(node: LexicalNode): void {
  let inner: LexicalNode = node;
  while ($isElementNode(inner) && !$isLine(inner)) {
    const first: LexicalNode | null = inner.getFirstChild();
    if (!first) break;
    inner = first;
  }
  if ($isElementNode(inner)) inner.selectEnd();
  else node.selectNext(0, 0);
}

/** The line that the caret is in; for a block that is selected as one, that block. */
function $lineAtCaret(): LexicalNode | null {
  const selection = $getSelection();
  if (!selection) return null;
  const node = $isRangeSelection(selection) ? selection.focus.getNode() : selection.getNodes()[0];
  if (!node || $isRootNode(node)) return null;
  return $lineAround(node) ?? node;
}

/** The line, or the block around it, beside which a block of that type may stand. */
function $besideWhich(start: LexicalNode | null, type: BlockType): LexicalNode | null {
  for (let node = start; node; node = node.getParent()) {
    const parent: ElementNode | null = node.getParent();
    if (!parent) return null;
    if ($mayStandIn(parent, type)) return node;
    // Parting the list there.
    if ($isListItemNode(node) && $mayStandIn(parent.getParent(), type)) return node;
  }
  return null;
}

function $isRoom(line: LexicalNode | null): line is ElementNode {
  return $isElementNode(line) && line.isEmpty() && !$isFixedLine(line);
}

function $takeRoom(node: LexicalNode, line: ElementNode): void {
  if (!$isListItemNode(line)) {
    line.replace(node);
    return;
  }
  const list = line.getParent();
  if (list?.getChildrenSize() === 1) list.replace(node);
  else line.replace(node);
}

function $isAtStart(line: LexicalNode | null): line is ElementNode {
  const selection = $getSelection();
  if (!$isElementNode(line) || $isListItemNode(line) || $isFixedLine(line)) return false;
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const { anchor } = selection;
  if (anchor.offset !== 0) return false;
  const node = anchor.getNode();
  return line.is(node) || line.getFirstDescendant()?.is(node) === true;
}

/** Below a block at the very end nobody could write on. */
function $leaveParagraphAfter(node: LexicalNode): void {
  if (node.getNextSibling()) return;
  const holdsLine = $isElementNode(node) && $isLine(node);
  if (!holdsLine || $isRootNode(node.getParent())) node.insertAfter($createParagraphNode());
}

function $isLine(node: ElementNode): boolean {
  if (node.isShadowRoot()) return false;
  if ($isParagraphNode(node)) return true;
  const first = node.getFirstChild();
  return first === null || !$isElementNode(first) || first.isInline() || $isDecoratorNode(first);
}
