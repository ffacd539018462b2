import { HorizontalRuleNode } from "@lexical/extension";
import { ListItemNode, ListNode } from "@lexical/list";
import { HeadingNode, QuoteNode } from "@lexical/rich-text";
import { $isTableCellNode, TableCellNode, TableNode, TableRowNode } from "@lexical/table";
import {
  $getNodeByKey,
  $getRoot,
  $isElementNode,
  $setState,
  defineExtension,
  HISTORIC_TAG,
  type Klass,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
  ParagraphNode,
} from "lexical";
import { newBlockId } from "../../../shared/id.ts";
import { CodeBlockNode } from "../code/code-block-node.ts";
import { $isPlaceholder } from "../codec/copy-codec.ts";
import { LOAD_TAG } from "../codec/load-tag.ts";
import { $blockId, idState } from "../codec/node-states.ts";
import { EmbedNode } from "../embeds/embed-node.ts";
import { FactBoxNode } from "../fact-boxes/fact-box-node.ts";
import { GalleryNode, GalleryPictureNode } from "../galleries/gallery-nodes.ts";
import { ChangedNodesExtension } from "../history/changed-nodes.ts";
import { AnswerNode, QuestionNode } from "../interviews/interview-nodes.ts";
import { LiveEntryNode } from "../live-entries/live-entry-node.ts";
import { NoteNode } from "../notes/note-node.ts";
import { PictureNode } from "../pictures/picture-node.ts";
import { PullQuoteNode } from "../pull-quotes/pull-quote-node.ts";

const carriers: readonly Klass<LexicalNode>[] = [
  ParagraphNode,
  HeadingNode,
  QuoteNode,
  ListNode,
  ListItemNode,
  HorizontalRuleNode,
  PullQuoteNode,
  QuestionNode,
  AnswerNode,
  NoteNode,
  CodeBlockNode,
  PictureNode,
  GalleryNode,
  GalleryPictureNode,
  TableNode,
  TableRowNode,
  TableCellNode,
  EmbedNode,
  FactBoxNode,
  LiveEntryNode,
];

/**
 * Every block has an id and no two have the same: what comes without one, or with one that another
 * block in the article holds (a paste, the undo of a cut), gets a new one. Looks at changed blocks
 * only; typing within a block never comes here.
 */
export const BlockIdsExtension = defineExtension({
  name: "dateline/block-ids",
  dependencies: [ChangedNodesExtension],
  register(editor) {
    const owners = new Map<string, NodeKey>();
    const $ensure = (node: LexicalNode) => $ensureId(owners, node);
    return mergeRegister(
      ...carriers.map((klass) => editor.registerNodeTransform(klass, $ensure)),
      editor.registerUpdateListener(({ dirtyElements, editorState, tags }) => {
        // Both bring in blocks without a transform having seen them.
        if (tags.has(LOAD_TAG)) {
          owners.clear();
          editorState.read(() => $index(owners, $getRoot()));
        } else if (tags.has(HISTORIC_TAG)) {
          editorState.read(() => {
            for (const key of dirtyElements.keys()) $note(owners, key);
          });
        }
      }),
    );
  },
});

function $ensureId(owners: Map<string, NodeKey>, node: LexicalNode): void {
  const key = node.getKey();
  const id = $blockId(node);
  if (id === "") {
    // The line of a cell has no id of its own: the cell has one.
    const isNameless = $isPlaceholder(node) || $isTableCellNode(node.getParent());
    if (!isNameless) $giveId(owners, node);
    return;
  }
  const owner = owners.get(id);
  if (owner === key) return;
  if (owner !== undefined && $holds(owner, id)) $giveId(owners, node);
  else owners.set(id, key);
}

function $giveId(owners: Map<string, NodeKey>, node: LexicalNode): void {
  const id = newBlockId();
  owners.set(id, node.getKey());
  $setState(node, idState, id);
}

function $holds(key: NodeKey, id: string): boolean {
  const node = $getNodeByKey(key);
  return node?.isAttached() === true && $blockId(node) === id;
}

function $note(owners: Map<string, NodeKey>, key: NodeKey): void {
  const node = $getNodeByKey(key);
  const id = node && $isBlockLike(node) ? $blockId(node) : "";
  if (id !== "") owners.set(id, key);
}

function $index(owners: Map<string, NodeKey>, node: LexicalNode): void {
  const id = $blockId(node);
  if (id !== "") owners.set(id, node.getKey());
  if (!$isElementNode(node) || node.isInline()) return;
  for (const child of node.getChildren()) if ($isBlockLike(child)) $index(owners, child);
}

function $isBlockLike(node: LexicalNode): boolean {
  return carriers.some((klass) => node instanceof klass);
}
