import { $createHorizontalRuleNode } from "@lexical/extension";
import { $insertNodeToNearestRoot } from "@lexical/utils";
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
} from "lexical";
import { $lineAround } from "../blocks/keep-block-state.ts";

/** Draws a rule at the caret and leaves the caret in the line below it. */
export function insertRule(editor: LexicalEditor): void {
  editor.update(() => {
    const selection = $getSelection();
    if (!$isRangeSelection(selection)) return;
    const rule = $createHorizontalRuleNode();
    const line = $lineAround(selection.anchor.getNode());
    if (line?.isEmpty() && line.getParent()?.getKey() === "root") line.insertBefore(rule);
    else $insertNodeToNearestRoot(rule);
    if (!rule.getNextSibling()) rule.insertAfter($createParagraphNode());
    rule.selectNext(0, 0);
  });
}
