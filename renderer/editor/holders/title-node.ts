import {
  $create,
  $createParagraphNode,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from "lexical";

/** The title of a fact box or of an entry: always its first line. */
export class TitleNode extends ElementNode {
  override $config() {
    return this.config("title", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("div");
    element.className = "body-title";
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override insertNewAfter(_selection: RangeSelection, restore = true): ParagraphNode {
    const paragraph = $createParagraphNode();
    this.insertAfter(paragraph, restore);
    return paragraph;
  }

  override collapseAtStart(): true {
    return true;
  }

  override canIndent(): false {
    return false;
  }
}

export function $createTitleNode(): TitleNode {
  return $create(TitleNode);
}

export function $isTitleNode(node: LexicalNode | null | undefined): node is TitleNode {
  return node instanceof TitleNode;
}
