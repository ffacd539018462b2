import { ElementNode, type LexicalNode } from "lexical";

/**
 * A block that holds lines or blocks of its own. To Lexical it is a root within the root: text is
 * never joined across its edge, and a caret can stand before and after it.
 */
export abstract class HolderNode extends ElementNode {
  override isShadowRoot(): true {
    return true;
  }

  override canIndent(): false {
    return false;
  }

  /** False for what only ever stands in one other: a picture of a gallery. */
  standsAmongBlocks(): boolean {
    return true;
  }

  override updateDOM(_before: this, _element: HTMLElement): boolean {
    return false;
  }
}

export function $isHolderNode(node: LexicalNode | null | undefined): node is HolderNode {
  return node instanceof HolderNode;
}

/** The block between the article's others in which a line stands, however deep. */
export function $outermostHolder(line: LexicalNode): LexicalNode {
  let holder: LexicalNode = line;
  for (let up = line.getParent(); $isHolderNode(up); up = up.getParent()) {
    holder = up;
    if (up.standsAmongBlocks()) break;
  }
  return holder;
}
