import { approvedDisclaimer } from "./disclaimers.ts";
import { type KnownPublications, partOf } from "./wire-head.ts";
import { isRelatedLabel } from "./wire-tail.ts";

type Segment = string[];

/** A wire text cut at its headline. */
export interface SplitWire {
  head: Segment[];
  headline: string;
  tail: Segment[];
}

/** A head of more groups of lines than this is no head: the headline would be deep in the body. */
const longestHead = 8;
/** The parts of a head stand within as many lines of a group. */
const longestGroup = 20;

/**
 * Cuts a text at its headline, or, when it has none, below the last line of what can only be a head.
 * Gives `undefined` for a text that does not have the shape: nothing in it tells it from any other.
 */
export function splitWire(
  segments: readonly Segment[],
  known: KnownPublications,
): SplitWire | undefined {
  const at = segments.slice(0, longestHead).findIndex(isHeadline);
  if (at >= 0) return withLateHead(segments, at, known);
  const end = headEnd(segments, known);
  const signs =
    countSigns(segments.slice(0, end), known) + countEndSigns(segments.slice(end), known);
  if (signs < 2) return undefined;
  return { head: segments.slice(0, end), headline: "", tail: segments.slice(end) };
}

/** Parts of the head that stand below the headline belong to it when a whole group is made of them. */
function withLateHead(
  segments: readonly Segment[],
  at: number,
  known: KnownPublications,
): SplitWire {
  const line = segments[at]![0]!;
  const below = segments.slice(at + 1);
  const late = below.slice(0, 3).findIndex((group) => isMeta(group, known));
  const head = segments.slice(0, at);
  if (late >= 0 && !head.some((group) => isMeta(group, known))) {
    head.push(...below.splice(late, 1));
  }
  return { head, headline: line.slice(2, -2).trim(), tail: below };
}

function isMeta(group: Segment, known: KnownPublications): boolean {
  return group.every((line) => partOf(line, known) !== undefined);
}

function isHeadline(group: Segment): boolean {
  const [line = ""] = group;
  if (group.length !== 1 || !/^\*\*(?!\*)/.test(line) || !line.endsWith("**")) return false;
  const inner = line.slice(2, -2).trim();
  return inner !== "" && !inner.endsWith("*");
}

/** Where the head ends when no headline tells: below the last group with a part known by its shape. */
function headEnd(segments: readonly Segment[], known: KnownPublications): number {
  const last = segments
    .slice(0, 4)
    .findLastIndex((group) =>
      group.slice(0, longestGroup).some((line) => partOf(line, known) !== undefined),
    );
  return last + 1;
}

function countSigns(head: readonly Segment[], known: KnownPublications): number {
  return new Set(
    head
      .flat()
      .map((line) => partOf(line, known))
      .filter((part) => part),
  ).size;
}

function countEndSigns(
  tail: readonly Segment[],
  { defaultPublication }: KnownPublications,
): number {
  const label = tail.findLast(([line]) => isRelatedLabel(line ?? "", defaultPublication)) ? 1 : 0;
  const above = tail.at(
    label === 1
      ? tail.findLastIndex(([line]) => isRelatedLabel(line ?? "", defaultPublication)) - 1
      : -1,
  );
  const disclaimer =
    above?.length === 1 && approvedDisclaimer(above[0]!, defaultPublication) ? 1 : 0;
  return label + disclaimer;
}
