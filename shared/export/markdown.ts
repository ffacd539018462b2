import type { Disclaimer } from "../article/article.ts";
import { copyContext } from "./copy-context.ts";
import type { ExportInput } from "./formats.ts";
import { frontMatter } from "./front-matter.ts";
import { copyMarkdown } from "./markdown-copy.ts";
import { escapeMarkdown, protectLineStarts } from "./markdown-escape.ts";
import { publishableArticle } from "./publishable.ts";

/** The article as Markdown: front matter for the fields, CommonMark for the copy. */
export function markdown(given: ExportInput): string {
  const input = { ...given, article: publishableArticle(given.article) };
  const { fields, copy } = input.article;
  const body = [
    ...paragraphs(fields.disclaimers, "start"),
    copyMarkdown(copy, copyContext(input)),
    ...paragraphs(fields.disclaimers, "end"),
  ].filter((part) => part !== "");
  return `${frontMatter(input)}\n${body.join("\n\n")}\n`;
}

/** In the text too, not in the front matter alone: most readers of Markdown show only the text. */
function paragraphs(
  disclaimers: readonly Disclaimer[],
  position: Disclaimer["position"],
): string[] {
  return disclaimers
    .filter((disclaimer) => disclaimer.position === position)
    .map((disclaimer) => protectLineStarts(escapeMarkdown(disclaimer.text)));
}
