import {
  $createNodeSelection,
  $getRoot,
  $getSelection,
  $isElementNode,
  $isRangeSelection,
  $isTextNode,
  $setSelection,
  type LexicalNode,
  type NodeKey,
  UNDO_COMMAND,
} from "lexical";
import { bodyActions } from "../../../renderer/editor/body-commands.ts";
import { nowhere } from "../../../renderer/editor/caret-state.ts";
import type { CommandId } from "../../../shared/commands.ts";
import type { Block, Copy } from "../../../shared/copy/copy.ts";
import { doc } from "../../support/copy-builder.ts";
import { openEditor, type TestEditor } from "./editor.ts";

export interface BlockTest extends TestEditor {
  /** Puts the caret into the text that begins like this, or selects from it to another. */
  at(text: string, to?: string): void;
  /** Puts the caret behind the text that ends like this. */
  end(text: string): void;
  /** The key of the node that the caret stands in. */
  caret(): NodeKey;
  /** Selects the first block of that type of node as a whole. */
  pick(type: string): void;
  run(id: CommandId): void;
  undo(): void;
  start: Copy;
}

/** A body editor with these blocks, and what a test does to whole blocks. */
export function openBlocks(...blocks: Block[]): BlockTest {
  const start = doc(...blocks);
  const test = openEditor(start);
  const { editor, edit } = test;
  return {
    ...test,
    start,
    at: (text, to = text) =>
      edit(() => {
        const [from, until] = [$textNode(text), $textNode(to)];
        const selection = from.select(0, 0);
        const end = to === text ? 0 : until.getTextContentSize();
        selection.focus.set(until.getKey(), end, "text");
      }),
    end: (text) =>
      edit(() => {
        const ends = $all($getRoot()).filter(
          (each) => $isTextNode(each) && each.getTextContent().endsWith(text),
        );
        ends[0]?.selectEnd();
      }),
    caret: () =>
      editor.read(() => {
        const selection = $getSelection();
        return $isRangeSelection(selection) ? selection.anchor.key : "";
      }),
    pick: (type) =>
      edit(() => {
        const node = $all($getRoot()).find((each) => each.getType() === type);
        const selection = $createNodeSelection();
        selection.add(node?.getKey() ?? "");
        $setSelection(selection);
      }),
    run(id) {
      bodyActions(
        editor,
        () => nowhere,
        () => undefined,
      )
        .get(id)
        ?.run();
      editor.read(() => undefined);
    },
    undo: () => void editor.dispatchCommand(UNDO_COMMAND, undefined),
  };
}

function $textNode(text: string) {
  const node = $all($getRoot()).find(
    (each) => $isTextNode(each) && each.getTextContent().startsWith(text),
  );
  if (!$isTextNode(node)) throw new Error(`no text begins with “${text}”`);
  return node;
}

export function $all(node: LexicalNode): LexicalNode[] {
  return $isElementNode(node) ? [node, ...node.getChildren().flatMap($all)] : [node];
}
