import type { NodeKey } from "lexical";
import { Observable } from "../../ui/observable.ts";
import type { BlockAtCaret } from "./block-at-caret.ts";
import type { KeptPlace } from "./kept-place.ts";

/** What a form is for. Without a target it makes a new block. */
export type FormKind =
  | "picture"
  | "picture-source"
  | "gallery"
  | "table-caption"
  | "embed"
  | "attribution"
  | "speaker"
  | "language"
  | "time";

export interface OpenForm {
  kind: FormKind;
  /** The block that is edited; `undefined` for a new one. */
  target: NodeKey | undefined;
  /** Where the caret was: a new block goes there. */
  place: KeptPlace;
}

/** What is open beside the text: the one form, and which block the caret is in. */
export class FormDesk {
  readonly form = new Observable<OpenForm | undefined>(undefined);
  readonly block = new Observable<BlockAtCaret | undefined>(undefined);
  readonly #toStrip = new Set<() => void>();

  /** Takes the focus to the strip of the block at the caret. */
  goToStrip(): void {
    for (const go of this.#toStrip) go();
  }

  /** For the strip: says how the focus gets there. Gives back the removal. */
  onGoToStrip(go: () => void): () => void {
    this.#toStrip.add(go);
    return () => {
      this.#toStrip.delete(go);
    };
  }
}
