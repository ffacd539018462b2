import { $getRoot, $isParagraphNode, type LexicalEditor } from "lexical";

/** Calls `show` when the editor becomes empty or stops being it. Gives back the removal. */
export function followEmptiness(editor: LexicalEditor, show: (empty: boolean) => void): () => void {
  let known = editor.getEditorState().read($isEmpty);
  show(known);
  return editor.registerUpdateListener(({ editorState }) => {
    const empty = editorState.read($isEmpty);
    if (empty === known) return;
    known = empty;
    show(empty);
  });
}

function $isEmpty(): boolean {
  const root = $getRoot();
  const only = root.getChildrenSize() === 1 ? root.getFirstChild() : null;
  return $isParagraphNode(only) && only.isEmpty();
}
