import { $createNodeSelection, $isElementNode, $setSelection, type LexicalNode } from "lexical";

/** Puts the caret into a block; what has no text in it is selected as a whole. */
export function $selectBlock(node: LexicalNode, at: "start" | "end" = "start"): void {
  if ($isElementNode(node)) {
    if (at === "start") node.selectStart();
    else node.selectEnd();
    return;
  }
  const selection = $createNodeSelection();
  selection.add(node.getKey());
  $setSelection(selection);
}
