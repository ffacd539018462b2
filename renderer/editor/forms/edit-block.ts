import type { LexicalEditor } from "lexical";
import type { BlockAtCaret, DetailedBlock } from "./block-at-caret.ts";
import type { FormDesk, FormKind } from "./form-desk.ts";
import { keepPlace } from "./kept-place.ts";

/** The form in which each block's details are. */
const formOf: Readonly<Record<DetailedBlock, FormKind>> = {
  picture: "picture",
  gallery: "gallery",
  table: "table-caption",
  embed: "embed",
  "pull-quote": "attribution",
  question: "speaker",
  answer: "speaker",
  code: "language",
  "live-entry": "time",
};

/** Opens the form of a block, or another of its forms. */
export function editBlock(
  editor: LexicalEditor,
  forms: FormDesk,
  { key, kind }: Pick<BlockAtCaret, "key" | "kind">,
  form: FormKind = formOf[kind],
): void {
  forms.form.set({ kind: form, target: key, place: keepPlace(editor) });
}
