import { $setState, type LexicalNode } from "lexical";
import type { Gallery, GalleryPicture } from "../../../shared/copy/copy.ts";
import { newBlockId } from "../../../shared/id.ts";
import { type PictureFacts, pictureState } from "../codec/block-states.ts";
import { $blockId, $blockReview, $setBlockReview, idState } from "../codec/node-states.ts";
import { $captionNode, $lineFromBlocks } from "../holders/held-lines.ts";
import {
  $createGalleryNode,
  $createGalleryPictureNode,
  $isGalleryPictureNode,
  type GalleryNode,
  type GalleryPictureNode,
} from "./gallery-nodes.ts";

/** A gallery as a node; its id and review marks are the caller's. */
export function $nodeFromGallery({ pictures, caption }: Gallery): LexicalNode {
  return $createGalleryNode().append(...pictures.map($nodeFromPicture), $captionNode(caption));
}

export function $galleryFromNode(node: GalleryNode): Omit<Gallery, "id"> {
  const children = node.getChildren();
  return {
    type: "gallery",
    pictures: children.filter($isGalleryPictureNode).map($pictureFromNode),
    caption: $lineFromBlocks(children.filter((child) => !$isGalleryPictureNode(child))),
  };
}

function $nodeFromPicture(given: GalleryPicture): GalleryPictureNode {
  const { id, picture, alt, credit, caption } = given;
  const node = $createGalleryPictureNode();
  const facts: PictureFacts = { picture, alt, credit, width: "normal" };
  $setState(node, pictureState, facts);
  $setState(node, idState, id);
  $setBlockReview(node, given);
  return node.append($captionNode(caption));
}

function $pictureFromNode(node: GalleryPictureNode): GalleryPicture {
  const { width: _width, ...facts } = node.getFacts();
  return {
    id: $blockId(node) || newBlockId(),
    ...facts,
    caption: $lineFromBlocks(node.getChildren()),
    ...$blockReview(node),
  };
}
