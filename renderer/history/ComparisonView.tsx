import { Check } from "lucide-react";
import { type ReactNode, useMemo } from "react";
import { type Direction, textDirection } from "../../shared/article/direction.ts";
import type { BlockDiff } from "../../shared/copy/diff.ts";
import { blockText } from "../../shared/copy/walk.ts";
import { messages } from "../messages/en.ts";
import { fieldNames } from "../messages/en-fields.ts";
import { usePublication } from "../settings/settings-context.ts";
import { ArticleLanguage } from "../ui/article-language.ts";
import { PrintedTimes } from "../ui/printed-times.ts";
import { BlockDiffView, blockKind } from "./BlockDiffView.tsx";
import { BlockView } from "./CopyView.tsx";
import { blockKey, type Comparison, fieldKey, stretches } from "./comparison.ts";
import { DiffText } from "./DiffText.tsx";
import { PictureDiff } from "./PictureDiff.tsx";

const words = messages.compare;

/** What is chosen, and how taking it is called; `null` when nothing can be taken. */
export interface Choosing {
  chosen: ReadonlySet<string>;
  /** From which side a person takes: what is struck, or what is underlined. */
  from: "old" | "fresh";
  purpose: "restore" | "merge" | "conflict";
  toggle(key: string): void;
}

interface Props {
  comparison: Comparison;
  choosing: Choosing | null;
}

/** Fields, then the body: what changed in each, and a button beside each change to take it. */
export function ComparisonView({ comparison, choosing }: Props) {
  const { old, fresh, language, fields, blocks } = comparison;
  const publication = usePublication(fresh.fields.publication);
  const shown = useMemo(() => stretches(blocks), [blocks]);
  // The labels between the texts are the interface's own.
  const spoken = { lang: language || undefined, dir: textDirection(language) };
  const isSame = fields.length === 0 && shown.every(({ kind }) => kind === "folded");
  if (isSame) return <p className="compare__same">{words.same}</p>;
  return (
    <ArticleLanguage value={language}>
      <PrintedTimes value={publication}>
        <div className="compare__text">
          {fields.length > 0 && (
            <section aria-label={words.fields}>
              <h3 className="compare__part">{words.fields}</h3>
              {fields.map(({ name, pieces }) => (
                <Change
                  key={name}
                  id={fieldKey(name)}
                  label={fieldNames[name]}
                  part={fieldNames[name]}
                  verb={choosing && verbs[choosing.purpose]}
                  choosing={choosing}
                >
                  {name === "leadImage" && (
                    <PictureDiff old={old.fields.leadImage} fresh={fresh.fields.leadImage} />
                  )}
                  <p className="diff-field" {...spoken}>
                    <DiffText pieces={pieces} />
                  </p>
                </Change>
              ))}
            </section>
          )}
          <section aria-label={words.body}>
            <h3 className="compare__part">{words.body}</h3>
            {shown.map((stretch) => {
              if (stretch.kind === "folded") {
                const { diffs } = stretch;
                return <Folded key={blockKey(diffs[0]!)} diffs={diffs} spoken={spoken} />;
              }
              const { diff } = stretch;
              if (stretch.kind === "context") {
                return (
                  <div key={blockKey(diff)} className="compare__context copy-view" {...spoken}>
                    <BlockView block={diff.block ?? diff.old!} />
                  </div>
                );
              }
              return (
                <Change
                  key={blockKey(diff)}
                  id={blockKey(diff)}
                  label={blockKind(diff)}
                  part={beginning(diff)}
                  verb={choosing && verbFor(diff, choosing)}
                  choosing={choosing}
                >
                  <div className="copy-view" {...spoken}>
                    <BlockDiffView diff={diff} />
                  </div>
                </Change>
              );
            })}
          </section>
        </div>
      </PrintedTimes>
    </ArticleLanguage>
  );
}

interface ChangeProps {
  id: string;
  label: string;
  /** What a screen reader hears the button is about. */
  part: string;
  verb: string | null;
  choosing: Choosing | null;
  children: ReactNode;
}

function Change({ id, label, part, verb, choosing, children }: ChangeProps) {
  const isChosen = choosing?.chosen.has(id) ?? false;
  return (
    <div className="change" data-chosen={isChosen || undefined}>
      <div className="change__head">
        <span className="change__label">{label}</span>
        {choosing && verb !== null && (
          <button
            type="button"
            className="text-button change__take"
            aria-pressed={isChosen}
            aria-label={words.takePart(verb, part)}
            onClick={() => choosing.toggle(id)}
          >
            {isChosen && <Check aria-hidden="true" />}
            {verb}
          </button>
        )}
      </div>
      {children}
    </div>
  );
}

interface FoldedProps {
  diffs: readonly BlockDiff[];
  spoken: { lang: string | undefined; dir: Direction };
}

function Folded({ diffs, spoken }: FoldedProps) {
  return (
    <details className="compare__folded">
      <summary>{words.unchanged(diffs.length)}</summary>
      <div className="compare__context copy-view" {...spoken}>
        {diffs.map((diff) => (
          <BlockView key={blockKey(diff)} block={diff.block ?? diff.old!} />
        ))}
      </div>
    </details>
  );
}

const verbs = {
  restore: words.take.restore,
  merge: words.take.merge,
  conflict: words.take.merge,
};

/** What only the text has that is kept is left out by taking; what only the other has comes. */
function verbFor({ kind }: BlockDiff, { from, purpose }: Choosing): string {
  if (kind === "moved") return purpose === "restore" ? words.take.moveBack : words.take.moveThere;
  const leavesOut = kind === (from === "old" ? "added" : "removed");
  return leavesOut ? words.take.leaveOut : verbs[purpose];
}

/** Its first words, to tell one change from the next. */
function beginning({ block, old }: BlockDiff): string {
  const one = (block ?? old)!;
  const text = blockText(one).replace(/\s+/g, " ").trim();
  if (text === "") return words.blockTypes[one.type];
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
