import { $createParagraphNode, $setState, type LexicalNode } from "lexical";
import { noWords, type PictureWords } from "../../../shared/article/picture-words.ts";
import type { GalleryPicture } from "../../../shared/copy/copy.ts";
import { newBlockId } from "../../../shared/id.ts";
import type { PictureSource } from "../../../shared/picture-schema.ts";
import { speakerState } from "../codec/block-states.ts";
import { $createFactBoxNode } from "../fact-boxes/fact-box-node.ts";
import { $nodeFromGallery } from "../galleries/gallery-codec.ts";
import { $fillHolder } from "../holders/held-lines.ts";
import {
  $createAnswerNode,
  $createQuestionNode,
  $speakerAbove,
} from "../interviews/interview-nodes.ts";
import { $createLiveEntryNode } from "../live-entries/live-entry-node.ts";
import { $nodeFromPicture } from "../pictures/picture-codec.ts";
import { $nodeFromTable } from "../tables/table-codec.ts";

/** New blocks with nothing written in them; a block's own id comes from the editor. */

export function $newPicture(picture: PictureSource, words: PictureWords = noWords): LexicalNode {
  const facts = { ...words, width: "normal" as const };
  return $nodeFromPicture({ type: "picture", id: "", picture, caption: [], ...facts });
}

export function $newGallery(
  pictures: readonly Pick<GalleryPicture, "picture" | "alt" | "credit">[],
): LexicalNode {
  const made = pictures.map(({ picture, alt, credit }) => {
    return { id: newBlockId(), picture, alt, credit, caption: [] };
  });
  return $nodeFromGallery({ type: "gallery", id: "", pictures: made, caption: [] });
}

export function $newFactBox(): LexicalNode {
  return $fillHolder($createFactBoxNode(), [], [$createParagraphNode()]);
}

/** An entry of a live blog that was made at that time. */
export function $newLiveEntry(at: string): LexicalNode {
  return $fillHolder($createLiveEntryNode(at), [], [$createParagraphNode()]);
}

/** A table of that size, whose first row names the columns. */
export function $newTable(size: { rows: number; columns: number }): LexicalNode {
  const cells = () => Array.from({ length: size.columns }, () => ({ id: newBlockId(), runs: [] }));
  return $nodeFromTable({
    type: "table",
    id: "",
    headerRow: true,
    headerColumn: false,
    caption: [],
    rows: Array.from({ length: size.rows }, () => ({ id: newBlockId(), cells: cells() })),
  });
}

/** A question or an answer by whoever asked or answered last above that place. */
export function $newSpoken(type: "question" | "answer", place: LexicalNode | null) {
  const node = type === "question" ? $createQuestionNode() : $createAnswerNode();
  return $setState(node, speakerState, $speakerAbove(type, place));
}
