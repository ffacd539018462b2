import {
  $createHeadingNode,
  $createQuoteNode,
  $isHeadingNode,
  $isQuoteNode,
} from "@lexical/rich-text";
import { $setBlocksType } from "@lexical/selection";
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  type ElementNode,
  type LexicalEditor,
  type LexicalNode,
} from "lexical";
import type { HeadingLevel } from "../../../shared/copy/copy.ts";
import { levelOf } from "../codec/copy-codec.ts";
import { $carryBlockState } from "../codec/node-states.ts";
import { $selectsFixedLine } from "../holders/fixed-lines.ts";
import { $listStyleAtCaret } from "../lists/list-at-caret.ts";
import { $lineAround } from "./keep-block-state.ts";

/** What a line can be made into. */
export type LineType = "paragraph" | "heading-2" | "heading-3" | "heading-4" | "quote";

/** What the caret can stand in. Headings of other levels come from elsewhere. */
export type BlockType = LineType | `heading-${HeadingLevel}` | "bullet-list" | "number-list";

/** Makes the selected blocks into that type; those that are it already, into paragraphs. */
export function toggleBlockType(editor: LexicalEditor, type: LineType): void {
  editor.update(() => {
    if ($selectsFixedLine()) return;
    const wanted = $blockTypeAtCaret() === type ? "paragraph" : type;
    $setBlocksType($getSelection(), () => $createLine(wanted), $carryBlockState);
  });
}

export function $blockTypeAtCaret(): BlockType | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const style = $listStyleAtCaret();
  if (style) return `${style}-list`;
  return $lineType($lineAround(selection.anchor.getNode()));
}

/** Puts a line of the given type in the place of another; id, review marks and text stay. */
export function $turnInto(line: ElementNode, type: LineType): ElementNode {
  const node = $createLine(type);
  $carryBlockState(line, node);
  line.replace(node, true);
  return node;
}

export function $createLine(type: LineType): ElementNode {
  switch (type) {
    case "paragraph":
      return $createParagraphNode();
    case "quote":
      return $createQuoteNode();
    case "heading-2":
      return $createHeadingNode("h2");
    case "heading-3":
      return $createHeadingNode("h3");
    case "heading-4":
      return $createHeadingNode("h4");
  }
}

function $lineType(line: LexicalNode | null): BlockType | undefined {
  if ($isHeadingNode(line)) return `heading-${levelOf(line.getTag())}`;
  if ($isQuoteNode(line)) return "quote";
  return line ? "paragraph" : undefined;
}
