import type { RevisionSummary } from "../../shared/contract/services.ts";
import { messages } from "../messages/en.ts";
import { Choice } from "../ui/Choice.tsx";
import { clockTime, shortDay } from "../ui/clock.ts";
import { revisionTitle } from "./revision-words.ts";

/** `null` is the article as it is now, whatever the number of that gets to be. */
export interface Pair {
  revision: number | null;
  other: number | null;
}

interface Props {
  revisions: readonly RevisionSummary[];
  head: number;
  pair: Pair;
  onChange(pair: Pair): void;
}

const words = messages.compare;

/** Which revision is compared, and with which: the one before, the article as it is, any other. */
export function PairChoice({ revisions, head, pair, onChange }: Props) {
  const { revision, other } = pair;
  const before = revisions.find((each) => each.revision === (revision ?? head))?.parents[0];
  const now = <option value={nowValue}>{words.now(head)}</option>;
  const options = revisions
    .filter((each) => each.revision !== head)
    .map((each) => (
      <option key={each.revision} value={each.revision}>
        {words.each(
          each.revision,
          `${shortDay(each.at)} ${clockTime(each.at)}`,
          revisionTitle(each, revisions),
        )}
      </option>
    ));
  return (
    <div className="compare__pair">
      <Choice
        label={words.which}
        value={choiceOf(revision)}
        onChange={(value) => onChange({ ...pair, revision: numberOf(value) })}
      >
        {now}
        {options}
      </Choice>
      <Choice
        label={words.against}
        value={choiceOf(other)}
        onChange={(value) => onChange({ ...pair, other: numberOf(value) })}
      >
        {/* The two that are asked for most stand first. */}
        {now}
        {before !== undefined && before !== head && (
          // Told by a word in its value from the same one below.
          <option value={`before ${before}`}>{words.before(before)}</option>
        )}
        <hr />
        {options}
      </Choice>
    </div>
  );
}

const nowValue = "now";

function choiceOf(revision: number | null): string {
  return revision === null ? nowValue : String(revision);
}

function numberOf(value: string): number | null {
  return value === nowValue ? null : Number(value.replace(/\D/g, ""));
}
