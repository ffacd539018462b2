import { copyFromHtml, type HtmlCopy } from "./html-copy.ts";
import { markdownHtml } from "./markdown-html.ts";

/** Signs that nobody puts into a plain text for any other reason. */
const signs: readonly RegExp[] = [
  /^#{1,6} [^\s#].*\n[ \t]*\n/m,
  /\[[^\]\n]{1,300}\]\((?:https?:\/\/|mailto:|\/)[^\s)]{1,2000}\)/,
  /(?:^|[\s(“"])\*\*[^\s*][^*\n]{0,200}\*\*(?!\*)/m,
  /^ {0,3}(?:```|~~~)[\w-]*\s*$/m,
  /^ {0,3}\|?(?: *:?-{3,}:? *\|)+ *(?::?-{3,}:? *)?$/m,
];

/** Longer than this nobody looks for signs, and no paste may wait for them. */
const longest = 1_000_000;

/** Copy from a plain text that is clearly Markdown; `undefined` for any other. */
export function copyFromMarkdownText(text: string, newId: () => string): HtmlCopy | undefined {
  const lines = text.replace(/\r\n?/g, "\n").trim();
  if (!lines.includes("\n") || lines.length > longest) return undefined;
  if (!signs.some((sign) => sign.test(lines))) return undefined;
  const html = markdownHtml(lines);
  if (html === undefined) return undefined;
  const copy = copyFromHtml(html, newId);
  return copy.blocks.length > 0 ? copy : undefined;
}
