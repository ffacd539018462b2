import { $getNodeByKey, type LexicalEditor, type NodeKey } from "lexical";
import { $selectBlock } from "../blocks/select-block.ts";
import type { BlockFact } from "../find/body-texts.ts";
import { $isGalleryPictureNode } from "../galleries/gallery-nodes.ts";
import { $detailedBlockAround } from "./block-at-caret.ts";
import { editBlock } from "./edit-block.ts";
import type { FormDesk } from "./form-desk.ts";

/** Puts the caret into a block and opens the form in which that text of it is. */
export function editFact(
  editor: LexicalEditor,
  forms: FormDesk,
  key: NodeKey,
  fact: BlockFact,
): void {
  let around: ReturnType<typeof $detailedBlockAround>;
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if (!node?.isAttached()) return;
      $selectBlock(node);
      // A gallery's pictures have one form together.
      const block = $isGalleryPictureNode(node) ? node.getParent() : node;
      around = block ? $detailedBlockAround(block) : undefined;
    },
    { discrete: true },
  );
  if (around) editBlock(editor, forms, around, fact === "table-caption" ? fact : undefined);
}
