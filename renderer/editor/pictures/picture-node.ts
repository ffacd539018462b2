import { $create, $getState, type ElementDOMSlot, ElementNode, type LexicalNode } from "lexical";
import { isMediaId, mediaAddress } from "../../../shared/media.ts";
import type { PictureSource } from "../../../shared/picture-schema.ts";
import { type PictureFacts, pictureState } from "../codec/block-states.ts";
import { HolderNode } from "../holders/holder-nodes.ts";

/** A picture; its caption is its only child, everything else is state of the node. */
export class PictureNode extends HolderNode {
  override $config() {
    return this.config("picture", { extends: ElementNode });
  }

  override createDOM(): HTMLElement {
    return showPicture(document.createElement("figure"), this.getFacts(), "body-picture");
  }

  override updateDOM(before: this, element: HTMLElement): boolean {
    return samePicture(before, this) ? false : this.#showAgain(element);
  }

  override getDOMSlot(element: HTMLElement): ElementDOMSlot<HTMLElement> {
    return super.getDOMSlot(element).withAfter(element.firstChild);
  }

  getFacts(): PictureFacts {
    return $getState(this, pictureState);
  }

  #showAgain(element: HTMLElement): false {
    element.firstChild?.replaceWith(shownPicture(this.getFacts()));
    element.dataset.width = this.getFacts().width;
    return false;
  }
}

/** Puts the picture itself into the element that holds it, before its caption. */
export function showPicture(
  element: HTMLElement,
  facts: PictureFacts,
  className: string,
): HTMLElement {
  element.className = className;
  element.dataset.width = facts.width;
  element.append(shownPicture(facts));
  return element;
}

export function samePicture(before: LexicalNode, after: LexicalNode): boolean {
  return $getState(before, pictureState, "direct") === $getState(after, pictureState, "direct");
}

/** The picture as it may be shown: one on the web is named, never loaded. */
export function shownPicture({ picture, alt }: PictureFacts): HTMLElement {
  const element = document.createElement("div");
  element.className = "body-picture__shown";
  element.contentEditable = "false";
  const isStored = picture.kind === "media" && isMediaId(picture.id);
  element.append(isStored ? imageOf(picture.id, alt) : nameOf(picture));
  return element;
}

function imageOf(id: string, alt: string): HTMLImageElement {
  const image = document.createElement("img");
  image.src = mediaAddress(id);
  image.alt = alt;
  image.draggable = false;
  return image;
}

function nameOf(source: PictureSource): HTMLElement {
  const name = document.createElement("span");
  name.className = "body-picture__elsewhere";
  name.textContent = source.kind === "remote" ? source.address : source.id;
  return name;
}

export function $createPictureNode(): PictureNode {
  return $create(PictureNode);
}

export function $isPictureNode(node: LexicalNode | null | undefined): node is PictureNode {
  return node instanceof PictureNode;
}
