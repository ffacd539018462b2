import { $create, ElementNode, type LexicalNode } from "lexical";
import { HolderNode } from "../holders/holder-nodes.ts";

/** A fact box: its title first, then the blocks in it. */
export class FactBoxNode extends HolderNode {
  override $config() {
    return this.config("fact-box", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("aside");
    element.className = "body-fact-box";
    return element;
  }
}

export function $createFactBoxNode(): FactBoxNode {
  return $create(FactBoxNode);
}

export function $isFactBoxNode(node: LexicalNode | null | undefined): node is FactBoxNode {
  return node instanceof FactBoxNode;
}
