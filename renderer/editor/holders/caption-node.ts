import {
  $create,
  ElementNode,
  type LexicalNode,
  type ParagraphNode,
  type RangeSelection,
} from "lexical";
import { formMessages } from "../../messages/en-forms.ts";
import { $paragraphBelow } from "../blocks/paragraph-after.ts";
import { $outermostHolder } from "./holder-nodes.ts";

/** The caption of a picture or a gallery: the one line that stands in them. */
export class CaptionNode extends ElementNode {
  override $config() {
    return this.config("caption", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("figcaption");
    element.className = "body-caption";
    const forAll = this.getParent()?.getType() === "gallery";
    const { caption, galleryCaption } = formMessages.placeholders;
    element.dataset.placeholder = forAll ? galleryCaption : caption;
    return element;
  }

  override updateDOM(): boolean {
    return false;
  }

  /** Enter leaves the picture: what stood behind the caret goes into a paragraph below it. */
  override insertNewAfter(_selection: RangeSelection, restore = true): ParagraphNode {
    return $paragraphBelow($outermostHolder(this), this, restore);
  }

  override collapseAtStart(): true {
    return true;
  }

  override canIndent(): false {
    return false;
  }
}

export function $createCaptionNode(): CaptionNode {
  return $create(CaptionNode);
}

export function $isCaptionNode(node: LexicalNode | null | undefined): node is CaptionNode {
  return node instanceof CaptionNode;
}
