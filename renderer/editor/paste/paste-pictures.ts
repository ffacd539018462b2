import { DRAG_DROP_PASTE } from "@lexical/rich-text";
import { $getSelection, COMMAND_PRIORITY_LOW, type LexicalEditor, PASTE_COMMAND } from "lexical";
import type { FilePicture } from "../../../shared/import/file-pictures.ts";
import { blocksWith } from "../../../shared/import/placed-pictures.ts";
import type { EditorLibrary } from "../body-editor-types.ts";
import { changeAt, type KeptPlace } from "../forms/kept-place.ts";
import { $insertPasted } from "./paste.ts";
import { type PastedCopy, pastedHtml } from "./pasted-copy.ts";
import { plainPaste } from "./plain-paste.ts";

/**
 * Pictures that a clipboard holds in itself go into the library first, then the paste comes in with
 * them. Any other paste is left to those that need not wait. Gives back the removal.
 */
export function registerPastedPictures(
  editor: LexicalEditor,
  library: () => EditorLibrary | undefined,
): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      const store = library();
      const clipboard = "clipboardData" in event ? event.clipboardData : null;
      if (!store || !clipboard || plainPaste.isWanted || !editor.isEditable()) return false;
      const files = pictureFiles(clipboard);
      if (files.length > 0) return editor.dispatchCommand(DRAG_DROP_PASTE, files);
      const pasted = pictureHtml(clipboard);
      if (!pasted) return false;
      event.preventDefault();
      void insertStored(editor, pasted, store, $getSelection()?.clone() ?? null);
      return true;
    },
    COMMAND_PRIORITY_LOW,
  );
}

/** A copied picture: its file, and beside it HTML with nothing but its address, or Word's own. */
function pictureFiles(clipboard: DataTransfer): File[] {
  const html = clipboard.getData("text/html");
  if (html === "" || clipboard.getData("text/plain") !== "") return [];
  const mayHaveText = /<(?:p|td|li|h[1-6]|table)\b/i.test(html);
  if (mayHaveText && (pastedHtml(html, [], "")?.blocks.length ?? 0) > 0) return [];
  return [...clipboard.files].filter((file) => file.type.startsWith("image/"));
}

/** What a clipboard's HTML says, when it holds pictures itself. */
function pictureHtml(clipboard: DataTransfer): PastedCopy | undefined {
  const html = clipboard.getData("text/html");
  const isOurs = clipboard.types.includes("application/x-lexical-editor");
  if (isOurs || !/<img\b[^>]{0,2000}?\bsrc\s*=\s*["']?data:image\//i.test(html)) return undefined;
  const pasted = pastedHtml(html, clipboard.types, clipboard.getData("text/plain"), true);
  return pasted && pasted.pictures.length > 0 ? pasted : undefined;
}

async function insertStored(
  editor: LexicalEditor,
  pasted: PastedCopy,
  library: EditorLibrary,
  place: KeptPlace,
): Promise<void> {
  const stored = new Map<string, string | undefined>();
  for (const picture of pasted.pictures) {
    stored.set(picture.address, await storedId(picture, library));
  }
  const blocks = blocksWith(pasted.blocks, stored);
  if (blocks.length === 0) return;
  changeAt(editor, place, () => {
    const selection = $getSelection();
    if (selection) $insertPasted({ ...pasted, blocks }, selection);
  });
}

async function storedId(
  { name, bytes }: FilePicture,
  library: EditorLibrary,
): Promise<string | undefined> {
  if (!bytes) return undefined;
  try {
    return (await library.addPicture(new File([bytes.slice()], name))).id;
  } catch (error) {
    // The words come in without it, and the reporter is told.
    library.report(error);
    return undefined;
  }
}
