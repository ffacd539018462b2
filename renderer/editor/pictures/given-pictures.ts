import { DRAG_DROP_PASTE } from "@lexical/rich-text";
import {
  $getSelection,
  COMMAND_PRIORITY_LOW,
  DROP_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from "lexical";
import type { PictureWords } from "../../../shared/article/picture-words.ts";
import type { PictureSource } from "../../../shared/picture-schema.ts";
import type { EditorLibrary } from "../body-editor-types.ts";
import { changeAt, type KeptPlace } from "../forms/kept-place.ts";
import { $newPicture } from "../insert/new-blocks.ts";
import { $placeBlock } from "../insert/place-block.ts";

/**
 * Picture files that are dropped or pasted become pictures of the body where they were put; they are
 * in the library before they are in the text.
 */
export function takeGivenPictures(
  editor: LexicalEditor,
  library: () => EditorLibrary | undefined,
): () => void {
  return mergeRegister(
    editor.registerCommand(
      DROP_COMMAND,
      ({ dataTransfer }) => {
        const files = [...(dataTransfer?.files ?? [])];
        // Documents are for the window, which imports them. Left alone here, they reach it.
        return files.length > 0 && !files.every(isPicture);
      },
      COMMAND_PRIORITY_LOW,
    ),
    editor.registerCommand(
      DRAG_DROP_PASTE,
      (files) => {
        const pictures = files.filter(isPicture);
        const shelf = library();
        if (!shelf || pictures.length === 0 || !editor.isEditable()) return false;
        const place = $getSelection()?.clone() ?? null;
        void addPictures(editor, shelf, pictures, place);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    ),
  );
}

async function addPictures(
  editor: LexicalEditor,
  library: EditorLibrary,
  files: readonly File[],
  place: KeptPlace,
): Promise<void> {
  const given: (PictureWords & { picture: PictureSource })[] = [];
  for (const file of files) {
    try {
      const { id } = await library.addPicture(file);
      given.push({ picture: { kind: "media", id }, ...(await library.pictureWords(id)) });
    } catch (error) {
      // The others of the same drop are none the worse for it.
      library.report(error);
    }
  }
  if (given.length === 0) return;
  changeAt(editor, place, () => {
    for (const { picture, ...words } of given) $placeBlock($newPicture(picture, words), "picture");
  });
}

function isPicture({ type }: File): boolean {
  return type.startsWith("image/");
}
