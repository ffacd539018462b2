import { $getNodeByKey, $setState, type LexicalEditor, type NodeKey } from "lexical";
import { newBlockId } from "../../../shared/id.ts";
import type { PictureSource } from "../../../shared/picture-schema.ts";
import { type PictureFacts, pictureState } from "../codec/block-states.ts";
import { changeBlock } from "../forms/line-facts.ts";
import { $captionNode } from "../holders/held-lines.ts";
import {
  $createGalleryPictureNode,
  $isGalleryNode,
  $isGalleryPictureNode,
  type GalleryNode,
} from "./gallery-nodes.ts";

/** A picture of a gallery as its form has it. */
export interface GalleryDraft {
  /** The same for as long as the form is open. */
  id: string;
  /** Where it came from in the article; `undefined` for one that is new. */
  key: NodeKey | undefined;
  picture: PictureSource;
  alt: string;
  credit: string;
}

export function galleryDrafts(editor: LexicalEditor, key: NodeKey): GalleryDraft[] {
  return editor.read(() => {
    const gallery = $getNodeByKey(key);
    if (!$isGalleryNode(gallery)) return [];
    return gallery
      .getChildren()
      .filter($isGalleryPictureNode)
      .map((node) => {
        const { picture, alt, credit } = node.getFacts();
        return { id: node.getKey(), key: node.getKey(), picture, alt, credit };
      });
  });
}

/** Makes a gallery show these, in this order; captions go with their pictures. One undo step. */
export function changeGallery(
  editor: LexicalEditor,
  key: NodeKey,
  drafts: readonly GalleryDraft[],
): void {
  changeBlock(editor, key, (gallery) => {
    if ($isGalleryNode(gallery)) $show(gallery, drafts);
  });
}

function $show(gallery: GalleryNode, drafts: readonly GalleryDraft[]): void {
  const kept = new Set(drafts.map((draft) => draft.key));
  for (const child of gallery.getChildren()) {
    if ($isGalleryPictureNode(child) && !kept.has(child.getKey())) child.remove();
  }
  const pictures = drafts.map(({ key, picture, alt, credit }) => {
    const there = key === undefined ? null : $getNodeByKey(key);
    const node = $isGalleryPictureNode(there)
      ? there
      : $createGalleryPictureNode().append($captionNode([]));
    const facts: PictureFacts = { picture, alt, credit, width: "normal" };
    return $setState(node, pictureState, facts);
  });
  gallery.splice(0, gallery.getChildren().filter($isGalleryPictureNode).length, pictures);
}

/** A picture that comes new into the gallery. */
export function newDraft(picture: PictureSource): GalleryDraft {
  return { id: newBlockId(), key: undefined, picture, alt: "", credit: "" };
}

/** The same with one of them elsewhere. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.toSpliced(from, 1);
  return rest.toSpliced(to, 0, list[from] as T);
}
