import {
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
} from "lexical";
import type { Copy, List } from "../../../shared/copy/copy.ts";
import { allItems } from "../../../shared/copy/walk.ts";
import { $topBlock } from "../blocks/top-block.ts";
import { blockFacts } from "../body-facts.ts";
import { $blockId } from "../codec/node-states.ts";

/** The heading that the caret stands in or below. */
export function $headingAtCaret(copy: Copy): string | undefined {
  const top = $topAtCaret();
  if (!top) return undefined;
  const index = top.getIndexWithinParent();
  const here = copy.blocks[index];
  const within = here ? blockFacts(here).headings : [];
  const around = new Set<string>();
  for (let up = $caretNode(); up; up = up.getParent()) around.add($blockId(up));
  const reached = here?.type === "list" ? itemsUpTo(here, around) : around;
  const own = within.findLast(({ id }) => reached.has(id));
  if (own) return own.id;
  for (let at = index - 1; at >= 0; at -= 1) {
    const block = copy.blocks[at];
    const heading = block && blockFacts(block).headings.at(-1);
    if (heading) return heading.id;
  }
  return undefined;
}

/** The items down to the last of these. */
function itemsUpTo(list: List, last: ReadonlySet<string>): ReadonlySet<string> {
  const all = [...allItems(list)].map(({ id }) => id);
  return new Set(all.slice(0, all.findLastIndex((id) => last.has(id)) + 1));
}

/** Calls `onMove` when the caret comes to stand in another block. Gives back the removal. */
export function followTopBlock(editor: LexicalEditor, onMove: () => void): () => void {
  let known: NodeKey | undefined;
  let frame = 0;
  const look = () => {
    frame = 0;
    const key = editor.getEditorState().read(() => $topAtCaret()?.getKey());
    if (key === known) return;
    known = key;
    onMove();
  };
  const unregister = editor.registerUpdateListener(() => {
    if (frame === 0) frame = requestAnimationFrame(look);
  });
  return () => {
    unregister();
    cancelAnimationFrame(frame);
  };
}

/** Tells the heading at the caret, at once and whenever it becomes another. Gives back the removal. */
export function followHeading(
  editor: LexicalEditor,
  readCopy: () => Copy,
  listener: (id: string | undefined) => void,
): () => void {
  const tell = () => {
    const copy = readCopy();
    listener(editor.read(() => $headingAtCaret(copy)));
  };
  tell();
  return followTopBlock(editor, tell);
}

/** Puts the caret to the start of that block and brings it to the top of what is seen. */
export function revealBlock(editor: LexicalEditor, id: string): void {
  let key: NodeKey | undefined;
  editor.update(
    () => {
      key = $selectBlock(id);
    },
    { discrete: true },
  );
  if (key === undefined) return;
  editor.focus();
  editor.getElementByKey(key)?.scrollIntoView({ block: "start" });
}

/** The block of that id, at whatever depth. */
export function $blockWithId(id: string): LexicalNode | undefined {
  return $within($getRoot(), id);
}

function $within(parent: LexicalNode, id: string): LexicalNode | undefined {
  if (!$isElementNode(parent)) return undefined;
  for (const child of parent.getChildren()) {
    if ($blockId(child) === id) return child;
    const found = $isElementNode(child) && !child.isInline() ? $within(child, id) : undefined;
    if (found) return found;
  }
  return undefined;
}

function $selectBlock(id: string): NodeKey | undefined {
  const block = $blockWithId(id);
  if (!$isElementNode(block)) return undefined;
  block.selectStart();
  return block.getKey();
}

function $topAtCaret(): LexicalNode | null {
  return $topBlock($caretNode());
}

function $caretNode(): LexicalNode | null {
  const selection = $getSelection();
  return $isRangeSelection(selection) ? selection.anchor.getNode() : null;
}
