import type { LeadImage } from "../../../shared/article/article.ts";
import { messages } from "../../messages/en.ts";
import type { ArticleSession } from "../../session/article-session.ts";
import { useField } from "../../session/session-hooks.ts";
import { TextField } from "../../ui/TextField.tsx";

const words = messages.details;

/** What is known of the rights in the lead image. */
export function RightsFields({ session }: { session: ArticleSession }) {
  const [lead, setLead] = useField(session, "leadImage");
  const line = (key: "source" | "copyright" | "usageTerms", label: string) => (
    <TextField
      label={label}
      field={`leadImage.${key}`}
      inArticle
      disabled={lead === null}
      value={lead?.[key] ?? ""}
      onChange={(value) => {
        const now: LeadImage | null = session.fields.leadImage;
        if (now) setLead({ ...now, [key]: value });
      }}
    />
  );
  return (
    <>
      {line("source", words.pictureSource)}
      {line("copyright", words.copyright)}
      {line("usageTerms", words.usageTerms)}
    </>
  );
}
