import type { Disclaimer } from "../../../shared/article/article.ts";
import type { Publication } from "../../../shared/publication.ts";
import { messages } from "../../messages/en.ts";
import type { ArticleSession } from "../../session/article-session.ts";
import { useField } from "../../session/session-hooks.ts";
import { usePublication } from "../../settings/settings-context.ts";
import { Choice } from "../../ui/Choice.tsx";
import { TextField } from "../../ui/TextField.tsx";

// No id begins with a colon.
const custom = ":custom";
/** An approved text that the list does not have any more, or has in other words. */
const kept = ":kept";
const words = messages.details;

/** The disclaimer: none, one the newsroom approved, or words of one's own. */
export function DisclaimerChoice({ session }: { session: ArticleSession }) {
  const [disclaimers, setDisclaimers] = useField(session, "disclaimers");
  const [publicationId] = useField(session, "publication");
  const publication = usePublication(publicationId);
  const [first, ...others] = disclaimers;
  const value = choiceOf(first, publication);

  const replace = (disclaimer: Disclaimer | undefined) =>
    setDisclaimers(disclaimer ? [disclaimer, ...others] : others);

  return (
    <>
      <Choice
        label={words.disclaimer}
        field="disclaimers"
        value={value}
        onChange={(next) => {
          if (next !== kept) replace(chosen(next, first, publication));
        }}
      >
        <option value="">{words.noDisclaimer}</option>
        {value === kept && <option value={kept}>{words.keptDisclaimer}</option>}
        {publication.disclaimers.map((each) => (
          <option key={each.id} value={each.id}>
            {each.name}
          </option>
        ))}
        <option value={custom}>{words.customDisclaimer}</option>
      </Choice>
      {first && value === custom && (
        <TextField
          label={words.disclaimerText}
          multiline
          find="disclaimers.0"
          inArticle
          value={first.text}
          onChange={(text) => replace({ ...first, text })}
        />
      )}
      {others.length > 0 && <p className="hint">{words.moreDisclaimers(others.length)}</p>}
    </>
  );
}

function choiceOf(disclaimer: Disclaimer | undefined, publication: Publication): string {
  if (!disclaimer) return "";
  if (disclaimer.approved === null) return custom;
  const listed = publication.disclaimers.find((each) => each.id === disclaimer.approved);
  return listed?.text === disclaimer.text ? listed.id : kept;
}

function chosen(
  choice: string,
  before: Disclaimer | undefined,
  publication: Publication,
): Disclaimer | undefined {
  const position = before?.position ?? "end";
  if (choice === custom) {
    return { approved: null, kind: "custom", text: before?.text ?? "", position };
  }
  const approved = publication.disclaimers.find((each) => each.id === choice);
  return approved && { approved: approved.id, kind: approved.kind, text: approved.text, position };
}
