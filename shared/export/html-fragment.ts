import { copyContext } from "./copy-context.ts";
import type { ExportInput } from "./formats.ts";
import { copyHtml } from "./html-copy.ts";
import { disclaimersHtml } from "./html-parts.ts";
import { publishableArticle } from "./publishable.ts";

/** The body alone, with its disclaimers, for the field of a CMS. */
export function htmlFragment(given: ExportInput): string {
  const input = { ...given, article: publishableArticle(given.article) };
  const { fields, copy } = input.article;
  const context = copyContext(input);
  const parts = [
    disclaimersHtml(fields.disclaimers, "start", context.direction),
    copyHtml(copy, context),
    disclaimersHtml(fields.disclaimers, "end", context.direction),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `${parts.join("\n")}\n`;
}
