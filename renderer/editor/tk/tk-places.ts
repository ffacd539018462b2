import {
  $getNodeByKey,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  type LexicalNode,
  type NodeKey,
  type TextNode,
} from "lexical";
import type { Copy } from "../../../shared/copy/copy.ts";
import { tkMarks } from "../../../shared/copy/tk.ts";
import { $lineAround } from "../blocks/keep-block-state.ts";
import { $topBlock } from "../blocks/top-block.ts";
import { blockFacts } from "../body-facts.ts";
import { $isNoteNode } from "../notes/note-node.ts";

/** From one place in a text to another, in the same line. */
export interface TkPlace {
  from: { key: NodeKey; offset: number };
  to: { key: NodeKey; offset: number };
}

/** Where the TK marks within a block stand; a mark may be set in several texts, part of it bold. */
export function $tkPlaces(block: LexicalNode): TkPlace[] {
  if (!$isElementNode(block)) return [];
  const lines = new Map<NodeKey, TextNode[]>();
  for (const text of block.getAllTextNodes()) {
    const line = $lineAround(text);
    if (!line || $isNoteNode(line)) continue;
    const texts = lines.get(line.getKey());
    if (texts) texts.push(text);
    else lines.set(line.getKey(), [text]);
  }
  return [...lines.values()].flatMap($placesInLine);
}

function $placesInLine(texts: readonly TextNode[]): TkPlace[] {
  const line = texts.map((text) => text.getTextContent()).join("");
  const pointAt = (offset: number, isEnd: boolean) => {
    let start = 0;
    for (const text of texts) {
      const end = start + text.getTextContentSize();
      if (offset < end || (isEnd && offset === end)) {
        return { key: text.getKey(), offset: offset - start };
      }
      start = end;
    }
    return { key: texts.at(-1)?.getKey() ?? "", offset: 0 };
  };
  return tkMarks(line).map(([from, to]) => ({ from: pointAt(from, false), to: pointAt(to, true) }));
}

/** Selects the next TK mark after the selection, or the one before it; false when there is none. */
export function $selectTk(copy: Copy, step: 1 | -1): boolean {
  const blocks = $getRoot().getChildren();
  const here = $placeOfSelection(blocks, step);
  const order = step === 1 ? blocks.keys() : [...blocks.keys()].reverse();
  const places = [...order]
    .filter((index) => copy.blocks[index] && blockFacts(copy.blocks[index]).tk > 0)
    .flatMap((index) => {
      const within = blocks[index] ? $tkPlaces(blocks[index]) : [];
      return (step === 1 ? within : within.reverse()).map((place) => ({ index, place }));
    });
  const next =
    places.find(({ index, place }) => here && $isBeyond(index, place, here, step)) ?? places[0];
  if (!next) return false;
  $select(next.place);
  return true;
}

interface Here {
  index: number;
  node: LexicalNode;
  offset: number;
}

function $placeOfSelection(blocks: readonly LexicalNode[], step: 1 | -1): Here | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return undefined;
  const isForward = step === 1;
  const point = selection.isBackward() === isForward ? selection.anchor : selection.focus;
  const node = point.getNode();
  const top = $topBlock(node);
  const index = top ? blocks.findIndex((block) => block.is(top)) : -1;
  return index < 0 ? undefined : { index, node, offset: point.offset };
}

function $isBeyond(index: number, { from, to }: TkPlace, here: Here, step: 1 | -1): boolean {
  if (index !== here.index) return step === 1 ? index > here.index : index < here.index;
  const point = step === 1 ? from : to;
  const node = $getNodeByKey(point.key);
  if (!node) return false;
  if (node.is(here.node)) {
    return step === 1 ? point.offset >= here.offset : point.offset <= here.offset;
  }
  return step === 1 ? here.node.isBefore(node) : node.isBefore(here.node);
}

function $select({ from, to }: TkPlace): void {
  const start = $getNodeByKey(from.key);
  if (!$isTextNode(start)) return;
  const selection = start.select(from.offset, from.offset);
  selection.focus.set(to.key, to.offset, "text");
}
