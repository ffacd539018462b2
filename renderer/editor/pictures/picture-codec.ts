import { $setState, type LexicalNode } from "lexical";
import type { Picture } from "../../../shared/copy/copy.ts";
import { pictureState } from "../codec/block-states.ts";
import { $captionNode, $lineFromBlocks } from "../holders/held-lines.ts";
import { $createPictureNode, type PictureNode } from "./picture-node.ts";

/** A picture as a node; its id and review marks are the caller's. */
export function $nodeFromPicture({ picture, alt, credit, width, caption }: Picture): LexicalNode {
  const node = $setState($createPictureNode(), pictureState, { picture, alt, credit, width });
  return node.append($captionNode(caption));
}

export function $pictureFromNode(node: PictureNode): Omit<Picture, "id"> {
  return { type: "picture", ...node.getFacts(), caption: $lineFromBlocks(node.getChildren()) };
}
