import { articleLanguage } from "../../shared/article/article-language.ts";
import type { ArticleSession } from "../session/article-session.ts";
import { useField } from "../session/session-hooks.ts";
import { usePublication } from "../settings/settings-context.ts";

/** The language in which the open article is printed, and so shown while it is written. */
export function usePrintedLanguage(session: ArticleSession): string {
  const [language] = useField(session, "language");
  const [publication] = useField(session, "publication");
  return articleLanguage({ language }, usePublication(publication));
}
