import type { AppError } from "../../shared/errors.ts";

/**
 * What may be said about the open article's safety. `saved` only when everything typed so far was
 * acknowledged by the library, as a save or as an entry of its journal; `saving` from the first
 * change on; `failed` until a save succeeds, with the place of a copy outside of the library where
 * there is one; `conflict` and `emptied` until a person decides. Of a conflict
 * `isKept` says that everything typed so far was acknowledged as kept beside the head.
 */
export type SaveState =
  | { kind: "saved"; at: string; revision: number }
  | { kind: "saving" }
  | { kind: "failed"; error: AppError; rescued: string | null }
  | { kind: "conflict"; kept: number; head: number; isKept: boolean }
  | { kind: "emptied" };

export function sameSaveState(a: SaveState, b: SaveState): boolean {
  if (a.kind === "failed" && b.kind === "failed") {
    return a.error === b.error && a.rescued === b.rescued;
  }
  return a.kind === b.kind && JSON.stringify(a) === JSON.stringify(b);
}
