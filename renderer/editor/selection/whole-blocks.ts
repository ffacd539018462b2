import {
  $createParagraphNode,
  $getNearestNodeFromDOMNode,
  $getSelection,
  $isNodeSelection,
  CLICK_COMMAND,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  type LexicalNode,
  mergeRegister,
  type NodeKey,
} from "lexical";
import { $selectBlock } from "../blocks/select-block.ts";
import { $isEmbedNode } from "../embeds/embed-node.ts";

/**
 * Blocks without text in them are selected as a whole, by a click or by the arrow keys, and show it.
 * Enter goes on writing below one, Escape leaves it for the line below.
 */
export const WholeBlocksExtension = defineExtension({
  name: "dateline/whole-blocks",
  register: (editor) =>
    mergeRegister(
      showSelected(editor),
      editor.registerCommand(
        CLICK_COMMAND,
        ({ target }) => {
          const node = target instanceof Node ? $getNearestNodeFromDOMNode(target) : null;
          if ($isEmbedNode(node)) $selectBlock(node);
          return $isEmbedNode(node);
        },
        COMMAND_PRIORITY_LOW,
      ),
      onKey(editor, KEY_ENTER_COMMAND, (block) => {
        const line = $createParagraphNode();
        block.insertAfter(line);
        line.select();
      }),
      onKey(editor, KEY_ESCAPE_COMMAND, (block) => {
        const next = block.getNextSibling();
        if (next) $selectBlock(next);
        else block.selectNext(0, 0);
      }),
    ),
});

function onKey<E extends KeyboardEvent | null>(
  editor: LexicalEditor,
  command: LexicalCommand<E>,
  $act: (block: LexicalNode) => void,
): () => void {
  return editor.registerCommand(
    command,
    (event: E) => {
      const block = $wholeBlock();
      if (!block) return false;
      event?.preventDefault();
      event?.stopPropagation();
      $act(block);
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}

function $wholeBlock(): LexicalNode | undefined {
  const selection = $getSelection();
  const nodes = $isNodeSelection(selection) ? selection.getNodes() : [];
  return nodes.at(-1);
}

function showSelected(editor: LexicalEditor): () => void {
  let shown: readonly NodeKey[] = [];
  const mark = (keys: readonly NodeKey[], isSelected: boolean) => {
    for (const key of keys) {
      editor.getElementByKey(key)?.classList.toggle("is-selected", isSelected);
    }
  };
  return editor.registerUpdateListener(({ editorState }) => {
    const now = editorState.read($selectedEmbeds);
    mark(shown, false);
    mark(now, true);
    shown = now;
  });
}

function $selectedEmbeds(): NodeKey[] {
  const selection = $getSelection();
  if (!$isNodeSelection(selection)) return [];
  return selection
    .getNodes()
    .filter($isEmbedNode)
    .map((node) => node.getKey());
}
