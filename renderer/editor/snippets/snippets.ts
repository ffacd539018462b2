import {
  $generateJSONFromSelectedNodes,
  $generateNodesFromSerializedNodes,
  $insertGeneratedNodes,
} from "@lexical/clipboard";
import { $getRoot, $getSelection, HISTORY_PUSH_TAG, type LexicalEditor } from "lexical";
import { type Block, copyOf, emptyCopy } from "../../../shared/copy/copy.ts";
import { mapIds } from "../../../shared/copy/map-ids.ts";
import { copyMedia } from "../../../shared/copy/pictures.ts";
import { isBlank } from "../../../shared/copy/walk.ts";
import { newBlockId } from "../../../shared/id.ts";
import { createBodyEditor } from "../create-body-editor.ts";
import { $insertBlocks } from "../paste/insert-copy.ts";
import { $tidyPasted } from "../paste/tidy-pasted.ts";

/**
 * What is selected, as copy of its own; none when that is nothing to read. Blocks with pictures of
 * the library are left out: a picture stays only while an article shows it.
 */
export function selectedBlocks(editor: LexicalEditor): Block[] {
  const selected = editor.read(() => {
    const selection = $getSelection();
    return selection && $generateJSONFromSelectedNodes(editor, selection).nodes;
  });
  if (!selected || selected.length === 0) return [];
  // Read in an editor of their own, where they become whole blocks again.
  const apart = createBodyEditor({
    copy: emptyCopy(),
    editable: true,
    onChange: () => undefined,
    onError(error) {
      throw error;
    },
  });
  try {
    apart.editor.update(
      () => {
        const nodes = $generateNodesFromSerializedNodes(selected);
        $tidyPasted(nodes);
        $insertGeneratedNodes(apart.editor, nodes, $getRoot().selectEnd());
      },
      { discrete: true },
    );
    const blocks = apart.readCopy().blocks.filter((block) => copyMedia(copyOf([block])).size === 0);
    return isBlank(copyOf(blocks)) ? [] : blocks;
  } finally {
    apart.editor.dispose();
  }
}

/** Puts blocks at the selection, each with an id of its own, in one step of undo. */
export function insertCopyOf(editor: LexicalEditor, blocks: readonly Block[]): void {
  editor.update(() => $insertCopyOf(blocks), { tag: HISTORY_PUSH_TAG, discrete: true });
}

/** The same within an update. */
export function $insertCopyOf(blocks: readonly Block[]): void {
  const own = blocks.map((block) => mapIds(block, newBlockId));
  $insertBlocks(own, $getSelection() ?? $getRoot().selectEnd());
}
