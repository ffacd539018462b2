import type { RevisionSummary } from "../../shared/contract/services.ts";
import { messages } from "../messages/en.ts";
import { Choice } from "../ui/Choice.tsx";
import { clockTime, shortDay } from "../ui/clock.ts";
import { revisionTitle } from "./revision-words.ts";

export interface Pair {
  revision: number;
  other: number;
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
  const parent = revisions.find(({ revision }) => revision === pair.revision)?.parents[0];
  const options = revisions.map((each) => (
    <option key={each.revision} value={each.revision}>
      {words.each(each.revision, `${shortDay(each.at)} ${clockTime(each.at)}`, revisionTitle(each))}
    </option>
  ));
  return (
    <div className="compare__pair">
      <Choice
        label={words.which}
        value={String(pair.revision)}
        onChange={(value) => onChange({ ...pair, revision: Number(value) })}
      >
        {options}
      </Choice>
      <Choice
        label={words.against}
        value={String(pair.other)}
        onChange={(value) => onChange({ ...pair, other: Number(value.replace(/\D/g, "")) })}
      >
        {/* The two that are asked for most stand first; the value tells them from the same below. */}
        {parent !== undefined && <option value={`before ${parent}`}>{words.before(parent)}</option>}
        <option value={`now ${head}`}>{words.now(head)}</option>
        <hr />
        {options}
      </Choice>
    </div>
  );
}
