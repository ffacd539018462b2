import { $create, $getState, type ElementDOMSlot, ElementNode, type LexicalNode } from "lexical";
import { type PictureFacts, pictureState } from "../codec/block-states.ts";
import { HolderNode } from "../holders/holder-nodes.ts";
import { showAgain, showPicture } from "./shown-picture.ts";

/** A picture; its caption is its only child, everything else is state of the node. */
export class PictureNode extends HolderNode {
  override $config() {
    return this.config("picture", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return showPicture(document.createElement("figure"), this.getFacts(), "body-picture");
  }

  override updateDOM(before: this, element: HTMLElement): boolean {
    showAgain(element, before, this.getFacts());
    return false;
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withAfter(element.firstChild).withBefore(element.lastChild);
  }

  getFacts(): PictureFacts {
    return $getState(this, pictureState);
  }
}

export function $createPictureNode(): PictureNode {
  return $create(PictureNode);
}

export function $isPictureNode(node: LexicalNode | null | undefined): node is PictureNode {
  return node instanceof PictureNode;
}
