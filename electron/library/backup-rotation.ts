import type { Generation } from "./backup-generations.ts";

type Dated = Pick<Generation, "at" | "reason">;

/** How many are kept of those made before something else; they do not count among the others. */
const keptBefore = { migration: 3, restore: 3, import: 3, repair: 3 } as const;
const keptLast = 6;
const keptDays = 14;
const keptWeeks = 8;
const keptMonths = 12;

/**
 * Which backups go, of those given newest first. Of those made on a schedule or by hand these stay: the
 * last six, and the newest of each of the last fourteen days, eight weeks and twelve months that have
 * any. Days without one do not count, so that a machine left off for a year has lost nothing, and
 * neither has one whose clock was wrong. Of those made before a migration, a restore, an import or a
 * repair the last three stay.
 */
export function outdated<G extends Dated>(generations: readonly G[]): G[] {
  // Those of one moment stay in the order given.
  const newestFirst = [...generations].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  const regular = newestFirst.filter(({ reason }) => reason === "schedule" || reason === "hand");
  const kept = new Set<G>([
    ...regular.slice(0, keptLast),
    ...newestOfEach(regular, keptDays, dayOf),
    ...newestOfEach(regular, keptWeeks, weekOf),
    ...newestOfEach(regular, keptMonths, ({ at }) => at.slice(0, 7)),
  ]);
  for (const [reason, count] of Object.entries(keptBefore)) {
    for (const one of newestFirst.filter((each) => each.reason === reason).slice(0, count)) {
      kept.add(one);
    }
  }
  return newestFirst.filter((one) => !kept.has(one));
}

function newestOfEach<G extends Dated>(
  newestFirst: readonly G[],
  count: number,
  spanOf: (one: G) => string,
): G[] {
  const spans = new Map<string, G>();
  for (const one of newestFirst) {
    const span = spanOf(one);
    if (!spans.has(span)) spans.set(span, one);
  }
  return [...spans.values()].slice(0, count);
}

function dayOf({ at }: Dated): string {
  return at.slice(0, 10);
}

/** Weeks from Monday to Sunday: the epoch began on a Thursday. */
function weekOf({ at }: Dated): string {
  const days = Math.floor(Date.parse(at) / 86_400_000);
  return String(Math.floor((days + 3) / 7));
}
