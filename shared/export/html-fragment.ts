import type { ExportInput } from "./formats.ts";
import { copyHtml } from "./html-copy.ts";
import { disclaimersHtml } from "./html-parts.ts";
import { publishableArticle } from "./publishable.ts";

/** The body alone, with its disclaimers, for the field of a CMS. */
export function htmlFragment(input: ExportInput): string {
  const { fields, copy } = publishableArticle(input.article);
  const parts = [
    disclaimersHtml(fields.disclaimers, "start"),
    copyHtml(copy),
    disclaimersHtml(fields.disclaimers, "end"),
  ].filter((part) => part !== "");
  return parts.length === 0 ? "" : `${parts.join("\n")}\n`;
}
