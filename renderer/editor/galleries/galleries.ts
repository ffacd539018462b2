import { $setState, defineExtension, mergeRegister } from "lexical";
import { pictureState } from "../codec/block-states.ts";
import { $carryBlockState } from "../codec/node-states.ts";
import { registerStanding } from "../holders/standing.ts";
import { $tidyCaptioned } from "../holders/tidy-holders.ts";
import { $createPictureNode } from "../pictures/picture-node.ts";
import { PicturesExtension } from "../pictures/pictures.ts";
import {
  $isGalleryNode,
  $isGalleryPictureNode,
  GalleryNode,
  GalleryPictureNode,
} from "./gallery-nodes.ts";

/** Galleries: pictures with a caption each, and one for all. */
export const GalleriesExtension = defineExtension({
  name: "dateline/galleries",
  dependencies: [PicturesExtension],
  nodes: () => [GalleryNode, GalleryPictureNode],
  register: (editor) =>
    mergeRegister(
      registerStanding(editor, GalleryNode),
      editor.registerNodeTransform(GalleryNode, (gallery) => {
        $tidyCaptioned(gallery, $isGalleryPictureNode);
      }),
      editor.registerNodeTransform(GalleryPictureNode, (picture) => {
        if (picture.getParent() && !$isGalleryNode(picture.getParent())) $leaveGallery(picture);
        else $tidyCaptioned(picture);
      }),
    ),
});

/** Outside of a gallery a picture of one is a picture like any other. */
function $leaveGallery(picture: GalleryPictureNode): void {
  const alone = $setState($createPictureNode(), pictureState, picture.getFacts());
  $carryBlockState(picture, alone);
  picture.replace(alone, true);
}
