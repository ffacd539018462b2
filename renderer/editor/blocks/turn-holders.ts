import { $isHeadingNode } from "@lexical/rich-text";
import {
  $createParagraphNode,
  $isElementNode,
  $setState,
  type ElementNode,
  type LexicalNode,
} from "lexical";
import type { BlockType } from "../../../shared/copy/copy.ts";
import { mayHold } from "../../../shared/copy/holding.ts";
import { pictureState } from "../codec/block-states.ts";
import { $carryBlockState } from "../codec/node-states.ts";
import { $createFactBoxNode } from "../fact-boxes/fact-box-node.ts";
import {
  $createGalleryNode,
  $createGalleryPictureNode,
  $isGalleryPictureNode,
  type GalleryNode,
} from "../galleries/gallery-nodes.ts";
import { $createCaptionNode, $isCaptionNode } from "../holders/caption-node.ts";
import { $createTitleNode } from "../holders/title-node.ts";
import { $createPictureNode, type PictureNode } from "../pictures/picture-node.ts";
import { $kindOf } from "./block-kinds.ts";
import { $moveText } from "./move-text.ts";

/** Puts blocks into a fact box. A heading that comes first becomes its title. */
export function $boxUp(nodes: readonly LexicalNode[]): ElementNode {
  const [first] = nodes;
  const box = $createFactBoxNode();
  const title = $createTitleNode();
  first?.insertBefore(box);
  box.append(title, ...nodes.filter($mayBeBoxed));
  if ($isHeadingNode(first)) {
    $carryBlockState(first, box);
    $moveText(first, title);
    first.remove(true);
  }
  if (box.getChildrenSize() === 1) box.append($createParagraphNode());
  return box;
}

export function $mayBeBoxed(node: LexicalNode): boolean {
  const kind = $kindOf(node);
  if (kind.startsWith("heading") || kind.endsWith("-list")) return true;
  return mayHold("fact-box", kind as BlockType);
}

/** One gallery of these pictures, each with its caption. */
export function $galleryOf(pictures: readonly PictureNode[]): ElementNode {
  const gallery = $createGalleryNode();
  const [first] = pictures;
  if (first) $carryBlockState(first, gallery);
  first?.insertBefore(gallery);
  for (const picture of pictures) {
    const facts = { ...picture.getFacts(), width: "normal" as const };
    const own = $setState($createGalleryPictureNode(), pictureState, facts);
    gallery.append(own.append(...picture.getChildren()));
    picture.remove(true);
  }
  return gallery.append($createCaptionNode());
}

/** The pictures of a gallery one by one; the caption for all of them follows as a paragraph. */
export function $openGallery(gallery: GalleryNode): LexicalNode[] {
  const out: LexicalNode[] = [];
  for (const picture of gallery.getChildren().filter($isGalleryPictureNode)) {
    const own = $setState($createPictureNode(), pictureState, picture.getFacts());
    $carryBlockState(picture, own);
    out.push(own.append(...picture.getChildren()));
  }
  const caption = gallery.getChildren().find($isCaptionNode);
  if ($isElementNode(caption) && !caption.isEmpty()) {
    const paragraph = $createParagraphNode();
    $moveText(caption, paragraph);
    out.push(paragraph);
  }
  for (const node of out) gallery.insertBefore(node);
  gallery.remove(true);
  return out;
}
