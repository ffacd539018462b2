import { $getSelection, $setSelection, type BaseSelection, type LexicalEditor } from "lexical";
import { safeAddress } from "../../../shared/links.ts";
import { $linkAtCaret, $removeLinks, $setLink } from "./link-editing.ts";

/** The stretch of text that the link editor was opened for. */
export interface LinkTarget {
  /** "" for text that is not linked yet. */
  address: string;
  exists: boolean;
  /** CSS pixels from the corner of the frame around the editor. */
  left: number;
  top: number;
  /** False when the address is refused; then nothing has changed. */
  link(address: string): boolean;
  unlink(): void;
  /** Keeps the text visibly selected while the focus is elsewhere. Gives back the removal. */
  highlight(): () => void;
}

/** Room in CSS pixels that the link editor needs beside its left edge. */
const width = 460;
const gap = 8;

/** What is selected now; the caret's place is kept, so that the focus may go elsewhere. */
export function linkTarget(editor: LexicalEditor, frame: HTMLElement): LinkTarget {
  const { selection, address } = editor.read(() => ({
    selection: $getSelection()?.clone() ?? null,
    address: $linkAtCaret()?.getURL(),
  }));
  const range = domRange(editor);
  const place = range?.getBoundingClientRect() ?? editor.getRootElement()?.getBoundingClientRect();
  const corner = frame.getBoundingClientRect();
  const left = (place?.left ?? 0) - corner.left;
  return {
    address: address ?? "",
    exists: address !== undefined,
    left: Math.max(0, Math.min(left, corner.width - width)),
    top: (place?.bottom ?? 0) - corner.top + gap,
    // Asked first: touching the selection would already take the focus from the form.
    link: (wanted) =>
      safeAddress(wanted) !== undefined && atSelection(editor, selection, () => $setLink(wanted)),
    unlink: () => atSelection(editor, selection, $removeLinks),
    highlight: () => highlightRange(range),
  };
}

function atSelection<T>(editor: LexicalEditor, kept: BaseSelection | null, change: () => T): T {
  let result: T | undefined;
  editor.update(
    () => {
      if (kept) $setSelection(kept.clone());
      result = change();
    },
    { discrete: true },
  );
  return result as T;
}

function domRange(editor: LexicalEditor): Range | undefined {
  const selection = window.getSelection();
  const root = editor.getRootElement();
  if (!selection || selection.rangeCount === 0 || !root?.contains(selection.anchorNode)) return;
  return selection.getRangeAt(0).cloneRange();
}

function highlightRange(range: Range | undefined): () => void {
  if (!range || !("highlights" in CSS)) return () => undefined;
  CSS.highlights.set("link-target", new Highlight(range));
  return () => {
    CSS.highlights.delete("link-target");
  };
}
