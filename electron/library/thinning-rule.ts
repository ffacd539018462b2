import type { RevisionKind } from "../../shared/contract/services.ts";

/** What the rule looks at in a revision. */
export interface Thinnable {
  number: number;
  parents: readonly number[];
  kind: RevisionKind;
  at: string;
  name: string;
}

const hourMs = 60 * 60 * 1000;
const dayMs = 24 * hourMs;

/**
 * The autosaves that may go, newest first, each with the one that stays in its place: of those older
 * than a day the last of each hour stays, of those older than a week the last of each day, by this
 * machine's clock. Whatever else was kept stays, and so does what a conflict was based on.
 */
export function thinnedOut(
  revisions: readonly Thinnable[],
  { head, leanedOn, now }: { head: number; leanedOn: ReadonlySet<number>; now: Date },
): { number: number; keptInstead: number }[] {
  const bases = new Set(
    revisions.filter(({ kind }) => kind === "conflict").flatMap(({ parents }) => parents),
  );
  const gone: { number: number; keptInstead: number }[] = [];
  let last: { slot: string; number: number } | undefined;
  for (const revision of [...revisions].sort((a, b) => b.number - a.number)) {
    if (revision.kind !== "autosave") continue;
    const slot = slotOf(new Date(revision.at), now);
    const { number, name } = revision;
    if (slot === undefined) continue;
    if (last?.slot !== slot) {
      last = { slot, number };
      continue;
    }
    const stays = number === head || name !== "" || leanedOn.has(number) || bases.has(number);
    if (!stays) gone.push({ number, keptInstead: last.number });
  }
  return gone;
}

/** What only one autosave is kept of; undefined while all are. */
function slotOf(at: Date, now: Date): string | undefined {
  const age = now.getTime() - at.getTime();
  if (age < dayMs) return undefined;
  const day = `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;
  return age < 7 * dayMs ? `${day} ${at.getHours()}` : day;
}
