import { $create, $getState, type ElementDOMSlot, ElementNode, type LexicalNode } from "lexical";
import { type PictureFacts, pictureState } from "../codec/block-states.ts";
import { HolderNode } from "../holders/holder-nodes.ts";
import { showAgain, showPicture } from "../pictures/shown-picture.ts";

/** Several pictures: its children are they, and last the caption that goes for all of them. */
export class GalleryNode extends HolderNode {
  override $config() {
    return this.config("gallery", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("figure");
    element.className = "body-gallery";
    return element;
  }
}

/** One picture of a gallery; its caption is its only child. */
export class GalleryPictureNode extends HolderNode {
  override $config() {
    return this.config("gallery-picture", { extends: ElementNode });
  }

  override standsAmongBlocks(): boolean {
    return false;
  }

  override createDOM(): HTMLElement {
    const element = document.createElement("figure");
    return showPicture(element, this.getFacts(), "body-gallery__picture");
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

export function $createGalleryNode(): GalleryNode {
  return $create(GalleryNode);
}

export function $createGalleryPictureNode(): GalleryPictureNode {
  return $create(GalleryPictureNode);
}

export function $isGalleryNode(node: LexicalNode | null | undefined): node is GalleryNode {
  return node instanceof GalleryNode;
}

export function $isGalleryPictureNode(
  node: LexicalNode | null | undefined,
): node is GalleryPictureNode {
  return node instanceof GalleryPictureNode;
}
