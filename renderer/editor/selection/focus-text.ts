import type { LexicalEditor } from "lexical";

/** Gives the focus back to the text. Where a block is selected as a whole, Lexical alone would not. */
export function focusText(editor: LexicalEditor): void {
  editor.focus();
  const root = editor.getRootElement();
  if (document.activeElement !== root) root?.focus({ preventScroll: true });
}
