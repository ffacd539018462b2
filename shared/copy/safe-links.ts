import { safeAddress } from "../links.ts";
import type { LinkRun, Run } from "./copy.ts";
import { normaliseRuns } from "./runs.ts";

/** Links of a line that lead where no reader can be sent. */
export function unsafeLinks(runs: readonly Run[]): LinkRun[] {
  return runs.filter((run) => run.type === "link").filter(isUnsafe);
}

/** The line with only the words of such links; the same runs when there are none. */
export function withoutUnsafeLinks(runs: readonly Run[]): Run[] {
  if (unsafeLinks(runs).length === 0) return [...runs];
  return normaliseRuns(
    runs.flatMap((run) => (run.type === "link" && isUnsafe(run) ? run.runs : [run])),
  );
}

function isUnsafe(link: LinkRun): boolean {
  return safeAddress(link.href) === undefined;
}
