import type { ElementTransformer } from "@lexical/markdown";
import { $setState, type ElementNode, type LexicalNode } from "lexical";
import { $createCodeBlockNode, CodeBlockNode } from "../code/code-block-node.ts";
import { speakerState } from "../codec/block-states.ts";
import { $carryBlockState } from "../codec/node-states.ts";
import { $mayBecomeByMark } from "../holders/fixed-lines.ts";
import { $mayStandIn } from "../holders/standing.ts";
import {
  $createAnswerNode,
  $createQuestionNode,
  $speakerAbove,
  AnswerNode,
  QuestionNode,
} from "../interviews/interview-nodes.ts";

/** Marks typed at the start of a line that make another kind of block of it. */

const code: ElementTransformer = {
  type: "element",
  dependencies: [CodeBlockNode],
  regExp: /^```([\w+#.-]*)\s?$/,
  triggerOnEnter: true,
  export: () => null,
  replace: (line, children, match) => {
    if (!$mayBecome(line, "code")) return false;
    $become(line, children, $createCodeBlockNode(match[1] ?? ""));
    return undefined;
  },
};

const question: ElementTransformer = {
  type: "element",
  dependencies: [QuestionNode],
  regExp: /^Q:\s/,
  export: () => null,
  replace: (line, children) => {
    if (!$mayBecome(line, "question")) return false;
    const node = $setState($createQuestionNode(), speakerState, $speakerAbove("question", line));
    $become(line, children, node);
    return undefined;
  },
};

const answer: ElementTransformer = {
  type: "element",
  dependencies: [AnswerNode],
  regExp: /^A:\s/,
  export: () => null,
  replace: (line, children) => {
    if (!$mayBecome(line, "answer")) return false;
    const node = $setState($createAnswerNode(), speakerState, $speakerAbove("answer", line));
    $become(line, children, node);
    return undefined;
  },
};

export const insertShortcuts: readonly ElementTransformer[] = [code, question, answer];

function $mayBecome(line: ElementNode, type: "code" | "question" | "answer"): boolean {
  return $mayBecomeByMark(line) && $mayStandIn(line.getParent(), type);
}

function $become(line: ElementNode, children: LexicalNode[], node: ElementNode): void {
  $carryBlockState(line, node);
  node.append(...children);
  line.replace(node);
  node.select(0, 0);
}
