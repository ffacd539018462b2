import {
  $getNodeByKey,
  $setState,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import type { PictureSource } from "../../../shared/picture-schema.ts";
import { type PictureFacts, pictureState } from "../codec/block-states.ts";
import { changeBlock } from "../forms/line-facts.ts";
import { $isGalleryPictureNode, type GalleryPictureNode } from "../galleries/gallery-nodes.ts";
import { $isPictureNode, type PictureNode } from "./picture-node.ts";

/** What is known of a picture beside its caption; `undefined` when it is gone. */
export function pictureFacts(editor: LexicalEditor, key: NodeKey): PictureFacts | undefined {
  return editor.read(() => {
    const node = $getNodeByKey(key);
    return $showsPicture(node) ? node.getFacts() : undefined;
  });
}

/** Changes what is known of a picture, in one step for undo. Its caption stays. */
export function changePicture(
  editor: LexicalEditor,
  key: NodeKey,
  change: Partial<PictureFacts>,
): void {
  changeBlock(editor, key, (node) => {
    if ($showsPicture(node)) $setPictureFacts(node, change);
  });
}

export function $setPictureFacts(
  node: PictureNode | GalleryPictureNode,
  change: Partial<PictureFacts>,
): void {
  $setState(node, pictureState, { ...node.getFacts(), ...change });
}

/** Puts another picture in its place; what was written about it stays. */
export function replacePicture(editor: LexicalEditor, key: NodeKey, picture: PictureSource): void {
  changePicture(editor, key, { picture });
}

export function $showsPicture(node: LexicalNode | null): node is PictureNode | GalleryPictureNode {
  return $isPictureNode(node) || $isGalleryPictureNode(node);
}
