import type { AppError } from "../../shared/errors.ts";

/**
 * What may be said about the open article's safety. `saved` only when everything typed so far was
 * acknowledged by the library; `saving` from the first change on; `failed` until a save succeeds;
 * `conflict` until a person decides.
 */
export type SaveState =
  | { kind: "saved"; at: string; revision: number }
  | { kind: "saving" }
  | { kind: "failed"; error: AppError }
  | { kind: "conflict"; kept: number; head: number };

export function sameSaveState(a: SaveState, b: SaveState): boolean {
  if (a.kind === "failed" || b.kind === "failed") return a === b;
  return JSON.stringify(a) === JSON.stringify(b);
}
