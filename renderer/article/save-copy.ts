import type { Article } from "../../shared/article/article.ts";
import { urlSlug } from "../../shared/article/slug.ts";
import { canonicalJson } from "../../shared/canonical-json.ts";
import { articleJson } from "../../shared/export/article-json.ts";
import type { ExportInput } from "../../shared/export/formats.ts";
import { htmlPage } from "../../shared/export/html-page.ts";

export interface CopyFile {
  name: string;
  type: string;
  text: string;
}

/** Everything that the article has, for Dateline and other programs. */
export function jsonCopy(input: ExportInput): CopyFile {
  const text = `${canonicalJson(articleJson(input, "desk"), 2)}\n`;
  return { name: `${nameOf(input.article)}.json`, type: "application/json", text };
}

/** As it would be published, to be read in any browser and brought in again. */
export function htmlCopy(input: ExportInput): CopyFile {
  return { name: `${nameOf(input.article)}.html`, type: "text/html", text: htmlPage(input) };
}

/** Has the browser save a file. Asks nothing of the host, which may be gone. */
export function saveFile({ name, type, text }: CopyFile): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

function nameOf(article: Article): string {
  return urlSlug(article).slice(0, 80) || "article";
}
