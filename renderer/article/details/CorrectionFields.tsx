import type { Correction } from "../../../shared/article/article.ts";
import { messages } from "../../messages/en.ts";
import type { ArticleSession } from "../../session/article-session.ts";
import { useField } from "../../session/session-hooks.ts";
import { Fold } from "../../ui/Fold.tsx";
import { TextField } from "../../ui/TextField.tsx";

const words = messages.details;

/** The corrections that came with the article: their words, and who made them. */
export function CorrectionFields({ session }: { session: ArticleSession }) {
  const [corrections, setCorrections] = useField(session, "corrections");
  if (corrections.length === 0) return null;
  const setItem = (at: number, change: Partial<Correction>) =>
    setCorrections(
      corrections.map((each, index) => (index === at ? { ...each, ...change } : each)),
    );
  return (
    <Fold name="corrections" label={words.corrections}>
      {corrections.map((correction, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a text half typed is no identity
        <div key={index}>
          <TextField
            label={words.correction(index + 1, words.correctionKinds[correction.kind])}
            multiline
            lines
            inArticle
            field={index === 0 ? "corrections" : undefined}
            find={`corrections.${index}`}
            value={correction.text}
            onChange={(text) => setItem(index, { text })}
          />
          <TextField
            label={words.correctionBy(index + 1)}
            find={`corrections.${index}.by`}
            value={correction.by}
            onChange={(by) => setItem(index, { by })}
          />
        </div>
      ))}
    </Fold>
  );
}
