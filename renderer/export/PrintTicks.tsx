import { type Finding, findingKey } from "../../shared/article/finding.ts";
import { messages } from "../messages/en.ts";
import { useArticleText } from "../ui/article-language.ts";

const words = messages.export;

interface Props {
  /** Findings that ask whether their words are to be printed. */
  asked: readonly Finding[];
  /** Those of which somebody said so, by `findingKey`. */
  ticked: ReadonlySet<string>;
  onChange(ticked: ReadonlySet<string>): void;
}

/** Words that may be a note to the desk: each is ticked before it leaves in print. */
export function PrintTicks({ asked, ticked, onChange }: Props) {
  const said = useArticleText();
  if (asked.length === 0) return null;
  return (
    <fieldset className="ticks">
      <legend>{words.printWords}</legend>
      <p className="hint">{words.printWordsHint}</p>
      {asked.map((finding) => {
        const key = findingKey(finding);
        return (
          <label key={key} className="tick">
            <input
              type="checkbox"
              checked={ticked.has(key)}
              onChange={(event) => {
                const next = new Set(ticked);
                if (event.target.checked) next.add(key);
                else next.delete(key);
                onChange(next);
              }}
            />
            <span {...said(finding.asks ?? "")}>{finding.asks}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
