import { $getNodeByKey, HISTORY_MERGE_TAG, type LexicalEditor, type NodeKey } from "lexical";
import {
  isSamePicture,
  noWords,
  type PictureWords,
} from "../../../shared/article/picture-words.ts";
import type { PictureSource } from "../../../shared/picture-schema.ts";
import { formMessages as texts } from "../../messages/en-forms.ts";
import { announce } from "../../ui/announcer.ts";
import type { EditorLibrary } from "../body-editor-types.ts";
import { $setPictureFacts, $showsPicture } from "./picture-editing.ts";

/**
 * What was written about a picture before. Ask before it is put into the text: once it is there with
 * another's words, those would be among them.
 */
export async function knownWords(
  library: EditorLibrary | undefined,
  picture: PictureSource,
): Promise<PictureWords> {
  return library && picture.kind === "media" ? library.pictureWords(picture.id) : noWords;
}

/** The known words in the place of those that were there, but for what somebody wrote meanwhile. */
export function changedWords(
  now: PictureWords,
  known: PictureWords,
  before: PictureWords = noWords,
): Partial<PictureWords> {
  return {
    ...(known.alt !== "" && now.alt === before.alt && { alt: known.alt }),
    ...(known.credit !== "" && now.credit === before.credit && { credit: known.credit }),
  };
}

/** Says which words came with a picture. */
export function tellWords(words: Partial<PictureWords>): string {
  const { alt, credit } = words;
  if (alt && credit) return texts.wordsKnown;
  if (alt) return texts.altKnown;
  return credit ? texts.creditKnown : "";
}

/**
 * Writes what is known of a picture that was put into the text a moment ago; the caret does not wait
 * for it. The undo that takes the picture away takes the words, too; where it was faster than they,
 * or another picture has come since, they are not written.
 */
export async function fillInWords(
  editor: LexicalEditor,
  { key, picture }: { key: NodeKey; picture: PictureSource },
  known: Promise<PictureWords>,
  { before = noWords, told = "" } = {},
): Promise<void> {
  const words = await known;
  let change: Partial<PictureWords> = {};
  editor.update(
    () => {
      const node = $getNodeByKey(key);
      if (!$showsPicture(node) || !node.isAttached()) return;
      const now = node.getFacts();
      if (!isSamePicture(now.picture, picture)) return;
      change = changedWords(now, words, before);
      if (tellWords(change) !== "") $setPictureFacts(node, change);
    },
    { discrete: true, tag: HISTORY_MERGE_TAG },
  );
  const sentence = [told, tellWords(change)].filter((part) => part !== "").join(" ");
  if (sentence !== "") announce(sentence);
}
