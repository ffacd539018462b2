import { $isTableNode } from "@lexical/table";
import {
  $getSelection,
  $getState,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import { $isCodeBlockNode } from "../code/code-block-node.ts";
import {
  attributionState,
  entryTimeState,
  pictureState,
  speakerState,
  tableState,
} from "../codec/block-states.ts";
import { $isEmbedNode } from "../embeds/embed-node.ts";
import { $isGalleryNode, $isGalleryPictureNode } from "../galleries/gallery-nodes.ts";
import { $isTitleNode } from "../holders/title-node.ts";
import { $isAnswerNode, $isQuestionNode } from "../interviews/interview-nodes.ts";
import { $isLiveEntryNode } from "../live-entries/live-entry-node.ts";
import { $isPictureNode } from "../pictures/picture-node.ts";
import { $isPullQuoteNode } from "../pull-quotes/pull-quote-node.ts";

/** Blocks that have more to say than what is written in them. */
export type DetailedBlock =
  | "picture"
  | "gallery"
  | "table"
  | "embed"
  | "pull-quote"
  | "question"
  | "answer"
  | "code"
  | "live-entry";

/** The block with details that the caret is in, and what its strip shows. */
export interface BlockAtCaret {
  key: NodeKey;
  kind: DetailedBlock;
  /** The fact shown on the strip: who is quoted, the language, the time. */
  fact: string;
  wide?: boolean;
  headerRow?: boolean;
  headerColumn?: boolean;
}

/**
 * Follows which block with details the caret is in; tells when that becomes another or its facts
 * do. Looks at most once per frame, at the blocks around the caret only. Gives back the removal.
 */
export function followBlock(
  editor: LexicalEditor,
  onChange: (block: BlockAtCaret | undefined) => void,
): () => void {
  let known = "";
  let frame = 0;
  const look = () => {
    frame = 0;
    const block = editor.getEditorState().read($blockAtCaret);
    const text = JSON.stringify(block) ?? "";
    if (text === known) return;
    known = text;
    onChange(block);
  };
  const unregister = editor.registerUpdateListener(() => {
    if (frame === 0) frame = requestAnimationFrame(look);
  });
  return () => {
    unregister();
    cancelAnimationFrame(frame);
  };
}

export function $blockAtCaret(): BlockAtCaret | undefined {
  const selection = $getSelection();
  const start = $isRangeSelection(selection)
    ? selection.anchor.getNode()
    : selection?.getNodes().at(0);
  return start && $detailedBlockAround(start);
}

/** The innermost block with details around a node. */
export function $detailedBlockAround(start: LexicalNode): BlockAtCaret | undefined {
  let below: LexicalNode | undefined;
  for (let node: LexicalNode | null = start; node; node = node.getParent()) {
    const block = $detailsOf(node, below);
    if (block) return block;
    below = node;
  }
  return undefined;
}

function $detailsOf(node: LexicalNode, below?: LexicalNode): BlockAtCaret | undefined {
  const key = node.getKey();
  if ($isPictureNode(node)) {
    const { alt, width } = $getState(node, pictureState);
    return { key, kind: "picture", fact: alt, wide: width === "wide" };
  }
  if ($isGalleryNode(node)) return { key, kind: "gallery", fact: $missingAlts(node) };
  if ($isTableNode(node)) {
    const { headerRow, headerColumn } = $getState(node, tableState);
    return { key, kind: "table", fact: "", headerRow, headerColumn };
  }
  if ($isEmbedNode(node)) return { key, kind: "embed", fact: node.getFacts().provider };
  if ($isPullQuoteNode(node)) {
    return { key, kind: "pull-quote", fact: $getState(node, attributionState) };
  }
  if ($isQuestionNode(node)) return { key, kind: "question", fact: $getState(node, speakerState) };
  if ($isAnswerNode(node)) return { key, kind: "answer", fact: $getState(node, speakerState) };
  if ($isCodeBlockNode(node)) return { key, kind: "code", fact: node.getLanguage() ?? "" };
  // Somebody who writes in an entry is not busy with its time.
  if ($isLiveEntryNode(node) && (!below || $isTitleNode(below))) {
    return { key, kind: "live-entry", fact: $getState(node, entryTimeState) };
  }
  return undefined;
}

/** How many pictures of a gallery lack their alt text; "" when none does. */
function $missingAlts(gallery: LexicalNode): string {
  if (!$isGalleryNode(gallery)) return "";
  const pictures = gallery.getChildren().filter($isGalleryPictureNode);
  const missing = pictures.filter((picture) => picture.getFacts().alt.trim() === "").length;
  return missing === 0 ? "" : String(missing);
}
