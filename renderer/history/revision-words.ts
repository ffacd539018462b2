import { type Status, statuses } from "../../shared/article/status.ts";
import type { RevisionSummary } from "../../shared/contract/services.ts";
import { statusNames } from "../../shared/messages/statuses.ts";
import { messages } from "../messages/en.ts";
import { clockTime, figure } from "../ui/clock.ts";

const words = messages.history;

/** What a revision is called: by the name it was given, else by its kind and remark. */
export function revisionTitle(revision: RevisionSummary): string {
  if (revision.name !== "") return revision.name;
  return [words.kinds[revision.kind], noteText(revision)].filter((part) => part !== "").join(" ");
}

/** The remark of a revision as a person reads it. */
export function noteText({ kind, note }: RevisionSummary): string {
  // The note of a status move is the status by its stored name, that of recovered text an instant.
  const status = statuses.find((each) => each === note);
  if (status) return statusNames[status satisfies Status];
  if (kind === "recovered" && !Number.isNaN(Date.parse(note))) return clockTime(note);
  return note;
}

/** Author, device and size. */
export function revisionFacts({ author, device, words: count, bytes }: RevisionSummary): string {
  const kilobytes =
    bytes === null ? "" : words.bytes(figure(Math.max(1, Math.round(bytes / 1024))));
  return [author, device, words.words(figure(count), count), kilobytes]
    .filter((part) => part !== "")
    .join(" · ");
}
