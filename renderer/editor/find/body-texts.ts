import { $isTableNode } from "@lexical/table";
import {
  $getState,
  $isElementNode,
  $setState,
  type ElementNode,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import { retypedRuns } from "../../../shared/copy/retyped-runs.ts";
import { runsText } from "../../../shared/copy/runs.ts";
import {
  attributionState,
  embedState,
  pictureState,
  speakerState,
  tableState,
} from "../codec/block-states.ts";
import { $isEmbedNode } from "../embeds/embed-node.ts";
import { $isGalleryPictureNode } from "../galleries/gallery-nodes.ts";
import { $isAnswerNode, $isQuestionNode } from "../interviews/interview-nodes.ts";
import { $isPictureNode } from "../pictures/picture-node.ts";
import { $isPullQuoteNode } from "../pull-quotes/pull-quote-node.ts";
import { $isLine, $lineText } from "./body-lines.ts";

/** A text of a block that stands beside its lines and is edited in a form. */
export type BlockFact = "attribution" | "speaker" | "alt" | "credit" | "title" | "table-caption";

/** A line of the body, or with `fact` a text beside the lines of a block. */
export interface BodyText {
  key: NodeKey;
  fact?: BlockFact;
  text: string;
}

/** Everything there is to read within a part of the body, in reading order. */
export function* $textsIn(element: ElementNode): Generator<BodyText> {
  for (const fact of above) yield* $given(element, fact);
  if ($isLine(element)) {
    yield { key: element.getKey(), text: $lineText(element) };
  } else {
    for (const child of element.getChildren()) {
      if ($isElementNode(child)) yield* $textsIn(child);
      else yield* $given(child, "title");
    }
  }
  for (const fact of below) yield* $given(element, fact);
}

const above: readonly BlockFact[] = ["speaker", "table-caption"];
const below: readonly BlockFact[] = ["attribution", "credit", "alt"];

/** That text of a block; "" when it has none. */
export function $factText(node: LexicalNode | null, fact: BlockFact): string {
  switch (fact) {
    case "attribution":
      return $isPullQuoteNode(node) ? $getState(node, attributionState) : "";
    case "speaker":
      return $isQuestionNode(node) || $isAnswerNode(node) ? $getState(node, speakerState) : "";
    case "alt":
    case "credit":
      return $isPictureNode(node) || $isGalleryPictureNode(node)
        ? $getState(node, pictureState)[fact]
        : "";
    case "title":
      return $isEmbedNode(node) ? $getState(node, embedState).title : "";
    case "table-caption":
      return $isTableNode(node) ? runsText($getState(node, tableState).caption) : "";
  }
}

/** Puts another text in the place of it, in a block that has one. */
export function $setFactText(node: LexicalNode, fact: BlockFact, text: string): void {
  switch (fact) {
    case "attribution":
      $setState(node, attributionState, text);
      return;
    case "speaker":
      $setState(node, speakerState, text);
      return;
    case "alt":
    case "credit":
      $setState(node, pictureState, (facts) => ({ ...facts, [fact]: text }));
      return;
    case "title":
      $setState(node, embedState, (facts) => ({ ...facts, title: text }));
      return;
    case "table-caption":
      $setState(node, tableState, (facts) => ({
        ...facts,
        caption: retypedRuns(facts.caption, text),
      }));
  }
}

function* $given(node: LexicalNode, fact: BlockFact): Generator<BodyText> {
  const text = $factText(node, fact);
  if (text !== "") yield { key: node.getKey(), fact, text };
}
