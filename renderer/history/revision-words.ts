import { type Status, statuses } from "../../shared/article/status.ts";
import type { RevisionSummary } from "../../shared/contract/services.ts";
import { statusNames } from "../../shared/messages/statuses.ts";
import { messages } from "../messages/en.ts";
import { clockTime, figure } from "../ui/clock.ts";

const words = messages.history;

/** What a revision is called: by the name it was given, else by its kind and remark. */
export function revisionTitle(revision: RevisionSummary, all: readonly RevisionSummary[]): string {
  if (revision.name !== "") return revision.name;
  return [kindText(revision, all), noteText(revision)].filter((part) => part !== "").join(" ");
}

/** The remark of a revision as a person reads it. */
export function noteText({ kind, note }: RevisionSummary): string {
  // The note of a status move is the status by its stored name, that of recovered text an instant,
  // also where it came in beside the head.
  const status = statuses.find((each) => each === note);
  if (status) return statusNames[status satisfies Status];
  const mayBeInstant = kind === "recovered" || kind === "conflict";
  if (mayBeInstant && !Number.isNaN(Date.parse(note))) return clockTime(note);
  return note;
}

/** What made a revision. A merge that took all of a text kept beside the head is that text, chosen. */
export function kindText(
  { kind, parents, contentHash }: RevisionSummary,
  all: readonly RevisionSummary[],
): string {
  const isKept = (other: RevisionSummary) =>
    other.kind === "conflict" &&
    other.contentHash === contentHash &&
    parents.includes(other.revision);
  return kind === "merged" && all.some(isKept) ? words.chosen : words.kinds[kind];
}

/** Author, device and size. */
export function revisionFacts({ author, device, words: count, bytes }: RevisionSummary): string {
  const kilobytes =
    bytes === null ? "" : words.bytes(figure(Math.max(1, Math.round(bytes / 1024))));
  return [author, device, words.words(figure(count), count), kilobytes]
    .filter((part) => part !== "")
    .join(" · ");
}
