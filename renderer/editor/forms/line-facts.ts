import { $isTableNode } from "@lexical/table";
import {
  $getNodeByKey,
  $getRoot,
  $getState,
  $setState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import { retypedRuns } from "../../../shared/copy/retyped-runs.ts";
import { runsText } from "../../../shared/copy/runs.ts";
import { $isCodeBlockNode } from "../code/code-block-node.ts";
import { attributionState, speakerState, tableState } from "../codec/block-states.ts";
import { inOneStep } from "../history/one-step.ts";
import { $isAnswerNode, $isQuestionNode } from "../interviews/interview-nodes.ts";
import { $isPullQuoteNode } from "../pull-quotes/pull-quote-node.ts";

/** A fact of a block that is one line of plain text. */
export type LineFact = "attribution" | "speaker" | "language" | "table-caption";

/** Languages that newsrooms quote code in; any other can be typed. */
export const codeLanguages: readonly string[] = [
  "bash",
  "css",
  "html",
  "javascript",
  "json",
  "python",
  "r",
  "sql",
];

/** The fact as it is now; "" when the block is gone. */
export function lineFact(editor: LexicalEditor, key: NodeKey, fact: LineFact): string {
  return editor.read(() => {
    const node = $getNodeByKey(key);
    if (fact === "attribution" && $isPullQuoteNode(node)) return $getState(node, attributionState);
    if (fact === "speaker" && $isSpoken(node)) return $getState(node, speakerState);
    if (fact === "language" && $isCodeBlockNode(node)) return node.getLanguage() ?? "";
    if (fact === "table-caption" && $isTableNode(node)) {
      // A forced break is a space in a field of one line, and a break again afterwards.
      return runsText($getState(node, tableState).caption).replaceAll("\n", " ");
    }
    return "";
  });
}

/** Changes the fact, in one step for undo. */
export function setLineFact(
  editor: LexicalEditor,
  key: NodeKey,
  fact: LineFact,
  value: string,
): void {
  changeBlock(editor, key, (node) => {
    if (fact === "attribution" && $isPullQuoteNode(node)) $setState(node, attributionState, value);
    if (fact === "speaker" && $isSpoken(node)) $setState(node, speakerState, value);
    if (fact === "language" && $isCodeBlockNode(node)) node.setLanguage(value);
    if (fact === "table-caption" && $isTableNode(node)) {
      $setState(node, tableState, (facts) => ({
        ...facts,
        caption: retypedRuns(facts.caption, value),
      }));
    }
  });
}

/** Changes a block if it is still there, in one step for undo. */
export function changeBlock(
  editor: LexicalEditor,
  key: NodeKey,
  $change: (node: LexicalNode) => void,
): void {
  const $changeIt = () => {
    const node = $getNodeByKey(key);
    if (node?.isAttached()) $change(node);
  };
  inOneStep(editor, () => editor.update($changeIt, { discrete: true }));
}

/** Everybody who speaks in the article so far, in order. */
export function speakersOf(editor: LexicalEditor): string[] {
  return editor.read(() => {
    const names = new Set<string>();
    for (const node of $getRoot().getChildren()) {
      if ($isSpoken(node)) names.add($getState(node, speakerState));
    }
    names.delete("");
    return [...names];
  });
}

function $isSpoken(node: LexicalNode | null): node is LexicalNode {
  return $isQuestionNode(node) || $isAnswerNode(node);
}
