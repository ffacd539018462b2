import type { LexicalNode } from "lexical";

/**
 * The block of the article that a node stands in. Lexical's own top level would be a line in a box,
 * since a box is a root within the root.
 */
export function $topBlock(node: LexicalNode | null): LexicalNode | null {
  let top: LexicalNode | null = node;
  for (let up = node?.getParent(); up && up.getKey() !== "root"; up = up.getParent()) top = up;
  return top?.getKey() === "root" ? null : top;
}
