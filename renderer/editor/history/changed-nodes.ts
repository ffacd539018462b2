import {
  $hasUpdateTag,
  $isElementNode,
  defineExtension,
  type EditorState,
  HISTORIC_TAG,
  type LexicalEditor,
  type LexicalNode,
  type NodeKey,
  RootNode,
} from "lexical";

/** Lexical's own numbers for how much of the document is drawn anew. */
const someNodes = 1;
const allNodes = 2;

/**
 * Makes undo and redo cost what they change. Lexical puts a whole state back and takes every node of
 * the article for another one; but the two states share all nodes that are the same in both, so here
 * it is told which are not. Listeners find them all in `dirtyElements`.
 */
export const ChangedNodesExtension = defineExtension({
  name: "dateline/changed-nodes",
  register: (editor) =>
    editor.registerNodeTransform(RootNode, () => {
      if ($hasUpdateTag(HISTORIC_TAG) && editor._dirtyType === allNodes) markChanged(editor);
    }),
});

/**
 * Texts too are put where Lexical keeps changed elements, and as changed by the way: transforms then
 * leave them alone, which would tidy what was as it is now for good reason.
 */
function markChanged(editor: LexicalEditor): void {
  const before = editor._editorState;
  const after = editor._pendingEditorState;
  if (!after) return;
  let canBeFast = true;
  for (const [key, node] of after._nodeMap) {
    const other = before._nodeMap.get(key);
    // The root is among the changed already; a second time its transforms would run again.
    if (other === node || node.__parent === null) continue;
    editor._dirtyElements.set(key, false);
    markAround(editor, after, node.__parent);
    canBeFast &&= !isReplaced(before, after, node, other);
  }
  if (canBeFast) editor._dirtyType = someNodes;
}

function markAround(editor: LexicalEditor, state: EditorState, from: NodeKey): void {
  let key: NodeKey | null = from;
  while (key !== null && key !== "root" && !editor._dirtyElements.has(key)) {
    editor._dirtyElements.set(key, false);
    key = state._nodeMap.get(key)?.__parent ?? null;
  }
}

/**
 * True when something else stands beside it than before, while its parent has as many nodes as
 * before: where only some nodes are drawn anew, Lexical takes them for the same ones.
 */
function isReplaced(
  before: EditorState,
  after: EditorState,
  node: LexicalNode,
  other: LexicalNode | undefined,
): boolean {
  const parent = node.__parent;
  if (parent === null) return false;
  const isInPlace =
    other?.__parent === parent && other.__next === node.__next && other.__prev === node.__prev;
  return !isInPlace && sizeIn(before, parent) === sizeIn(after, parent);
}

function sizeIn(state: EditorState, key: NodeKey): number | undefined {
  const node = state._nodeMap.get(key);
  return $isElementNode(node) ? node.__size : undefined;
}
