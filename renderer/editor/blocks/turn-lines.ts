import { $createLinkNode, $isLinkNode } from "@lexical/link";
import { $createListItemNode, $createListNode } from "@lexical/list";
import {
  $createLineBreakNode,
  $createParagraphNode,
  $createTextNode,
  $getState,
  $setState,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import { $createCodeBlockNode, $isCodeBlockNode } from "../code/code-block-node.ts";
import { attributionState, speakerState } from "../codec/block-states.ts";
import { $carryBlockState } from "../codec/node-states.ts";
import { $createAnswerNode, $createQuestionNode } from "../interviews/interview-nodes.ts";
import { $createNoteNode } from "../notes/note-node.ts";
import { $createPullQuoteNode } from "../pull-quotes/pull-quote-node.ts";
import { $createLine } from "./block-types.ts";
import { $moveText } from "./move-text.ts";
import { $paragraphOf } from "./opened-lines.ts";
import type { TurnTarget } from "./turn-targets.ts";

export type LineTarget = Exclude<TurnTarget, "fact-box" | "gallery" | "picture">;

/**
 * Turns lines that stand between blocks into that kind; each stays the same block, with its text,
 * marks and links. What the kind cannot hold follows as paragraphs.
 */
export function $turnLines(lines: readonly ElementNode[], target: LineTarget): LexicalNode[] {
  const turned = lines.map((line) => $turnLine(line, target));
  return target === "code" ? $joinCode(turned) : turned;
}

function $turnLine(line: ElementNode, target: LineTarget): ElementNode {
  const who = $getState(line, attributionState) || $getState(line, speakerState);
  const rest = target === "code" ? $restOfCode(line) : [];
  const [block, into] = $create(target, who);
  if (who !== "" && !holdsWho(target)) rest.unshift($paragraphOf(who));
  $replaceLine(line, block, into);
  for (const node of rest.toReversed()) block.insertAfter(node);
  return block;
}

/** Puts a block in the place of a line, whose text goes into a line of that block. */
function $replaceLine(line: ElementNode, block: ElementNode, into: ElementNode): void {
  $carryBlockState(line, into);
  line.insertBefore(block);
  $moveText(line, into);
  line.remove(true);
}

function holdsWho(target: LineTarget): boolean {
  return target === "pull-quote" || target === "question" || target === "answer";
}

/** The block, and the line in it that takes the text. */
function $create(target: LineTarget, who: string): [ElementNode, ElementNode] {
  if (target === "bullet-list" || target === "number-list") {
    const item = $createListItemNode();
    const list = $createListNode(target === "number-list" ? "number" : "bullet");
    return [list.append(item), item];
  }
  const block = $createOne(target, who);
  return [block, block];
}

function $createOne(
  target: Exclude<LineTarget, "bullet-list" | "number-list">,
  who: string,
): ElementNode {
  switch (target) {
    case "pull-quote":
      return $setState($createPullQuoteNode(), attributionState, who);
    case "question":
      return $setState($createQuestionNode(), speakerState, who);
    case "answer":
      return $setState($createAnswerNode(), speakerState, who);
    case "note":
      return $createNoteNode();
    case "code":
      return $createCodeBlockNode("");
    default:
      return $createLine(target);
  }
}

/**
 * What code cannot hold: where its links lead, and words that are not for publication, which
 * without their mark would be.
 */
function $restOfCode(line: ElementNode): LexicalNode[] {
  const rest: LexicalNode[] = [];
  for (const link of line.getChildren().filter($isLinkNode)) {
    const address = $createLinkNode(link.getURL()).append($createTextNode(link.getURL()));
    rest.push($createParagraphNode().append(address));
  }
  const notes = line.getAllTextNodes().filter((text) => text.hasFormat("highlight"));
  if (notes.length > 0) rest.push($createNoteNode().append(...notes));
  for (const note of notes) note.toggleFormat("highlight");
  return rest;
}

function $joinCode(blocks: readonly ElementNode[]): LexicalNode[] {
  const joined: ElementNode[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (last && $isCodeBlockNode(last) && last.is(block.getPreviousSibling())) {
      last.append($createLineBreakNode());
      $moveText(block, last);
      block.remove(true);
    } else {
      joined.push(block);
    }
  }
  return joined;
}
