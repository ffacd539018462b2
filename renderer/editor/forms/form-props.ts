import type { LexicalEditor } from "lexical";
import type { EditorLibrary } from "../body-editor-types.ts";
import type { OpenForm } from "./form-desk.ts";
import type { FormPlace } from "./form-place.ts";

/** What every form about a block gets. */
export interface FormProps {
  editor: LexicalEditor;
  form: OpenForm;
  place: FormPlace;
  library: EditorLibrary | undefined;
  /** `toText`: the caret goes back to the text. */
  onClose(toText: boolean): void;
}
