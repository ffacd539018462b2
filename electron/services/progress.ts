import type { LibraryWork } from "../../shared/contract/services.ts";
import type { Context } from "./context.ts";

const everyMs = 200;

/** Announces how far long work has come, a few times a second; the end is always told. */
export function progressOf(
  { publish }: Pick<Context, "publish">,
  work: LibraryWork,
): (share: number) => void {
  let told = Number.NEGATIVE_INFINITY;
  return (share) => {
    const now = performance.now();
    if (share < 1 && now - told < everyMs) return;
    told = now;
    publish({ type: "library.progress", work, share });
  };
}
