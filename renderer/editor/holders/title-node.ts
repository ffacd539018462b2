import {
  $create,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from "lexical";
import { formMessages } from "../../messages/en-forms.ts";
import { $paragraphAfter } from "../blocks/paragraph-after.ts";

/** The title of a fact box or of an entry: always its first line. */
export class TitleNode extends ElementNode {
  override $config() {
    return this.config("title", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("div");
    element.className = "body-title";
    element.dataset.placeholder = formMessages.placeholders.boxTitle;
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  override insertNewAfter(_selection: RangeSelection, restore = true): ParagraphNode {
    return $paragraphAfter(this, restore);
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
