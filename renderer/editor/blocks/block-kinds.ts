import { $isHorizontalRuleNode } from "@lexical/extension";
import { $isListItemNode, $isListNode } from "@lexical/list";
import { $isHeadingNode, $isQuoteNode } from "@lexical/rich-text";
import { $isTableNode } from "@lexical/table";
import type { LexicalNode } from "lexical";
import type { HeadingLevel } from "../../../shared/copy/copy.ts";
import { $isCodeBlockNode } from "../code/code-block-node.ts";
import { levelOf } from "../codec/copy-codec.ts";
import { $isEmbedNode } from "../embeds/embed-node.ts";
import { $isFactBoxNode } from "../fact-boxes/fact-box-node.ts";
import { $isGalleryNode } from "../galleries/gallery-nodes.ts";
import { $isAnswerNode, $isQuestionNode } from "../interviews/interview-nodes.ts";
import { $isLiveEntryNode } from "../live-entries/live-entry-node.ts";
import { $isNoteNode } from "../notes/note-node.ts";
import { $isPictureNode } from "../pictures/picture-node.ts";
import { $isPullQuoteNode } from "../pull-quotes/pull-quote-node.ts";

/** What a person calls a block. */
export type BlockKind =
  | "paragraph"
  | `heading-${HeadingLevel}`
  | "quote"
  | "bullet-list"
  | "number-list"
  | "list-item"
  | "pull-quote"
  | "question"
  | "answer"
  | "note"
  | "code"
  | "picture"
  | "gallery"
  | "table"
  | "embed"
  | "fact-box"
  | "live-entry"
  | "rule";

const kinds: readonly [(node: LexicalNode) => boolean, BlockKind][] = [
  [$isQuoteNode, "quote"],
  [$isListItemNode, "list-item"],
  [$isPullQuoteNode, "pull-quote"],
  [$isQuestionNode, "question"],
  [$isAnswerNode, "answer"],
  [$isNoteNode, "note"],
  [$isCodeBlockNode, "code"],
  [$isPictureNode, "picture"],
  [$isGalleryNode, "gallery"],
  [$isTableNode, "table"],
  [$isEmbedNode, "embed"],
  [$isFactBoxNode, "fact-box"],
  [$isLiveEntryNode, "live-entry"],
  [$isHorizontalRuleNode, "rule"],
];

export function $kindOf(node: LexicalNode): BlockKind {
  if ($isHeadingNode(node)) return `heading-${levelOf(node.getTag())}`;
  if ($isListNode(node)) return node.getListType() === "number" ? "number-list" : "bullet-list";
  return kinds.find(([is]) => is(node))?.[1] ?? "paragraph";
}
