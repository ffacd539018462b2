import { defineExtension, mergeRegister } from "lexical";
import { CaptionNode } from "../holders/caption-node.ts";
import { registerStanding } from "../holders/standing.ts";
import { $tidyCaptioned, $tidyLine } from "../holders/tidy-holders.ts";
import { PictureNode } from "./picture-node.ts";

/** Pictures in the body, each with its caption. */
export const PicturesExtension = defineExtension({
  name: "dateline/pictures",
  nodes: () => [PictureNode, CaptionNode],
  register: (editor) =>
    mergeRegister(
      registerStanding(editor, PictureNode),
      editor.registerNodeTransform(PictureNode, (picture) => $tidyCaptioned(picture)),
      editor.registerNodeTransform(CaptionNode, $tidyLine),
    ),
});
