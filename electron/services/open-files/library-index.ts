import { randomBytes } from "node:crypto";
import { type FileHandle, open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { ArticleSummary } from "../../../shared/article/article.ts";
import { escapeAttribute, escapeText } from "../../../shared/export/html-escape.ts";
import { openFilesMessages as words } from "../../../shared/messages/open-files.ts";
import { statusNames } from "../../../shared/messages/statuses.ts";
import { renamePatiently, syncFolder } from "../../platform/atomic-write.ts";

type Row = Pick<ArticleSummary, "headline" | "slugline" | "byline" | "status" | "updatedAt">;

/** `index.html` at the top of open files, written a row at a time. */
export class LibraryIndex {
  readonly #folder: string;
  readonly #staged: string;
  #file: FileHandle | undefined;
  #waiting = "";

  constructor(folder: string) {
    this.#folder = folder;
    this.#staged = join(folder, `.index.html.partial-${randomBytes(6).toString("hex")}`);
  }

  async begin(articles: number, at: string): Promise<void> {
    this.#file = await open(this.#staged, "wx");
    const columns = [words.headline, words.slugline, words.byline, words.status, words.updated];
    this.#waiting = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${words.title}</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 70rem; padding: 0 1rem; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: start; padding: .35rem .75rem .35rem 0; border-bottom: 1px solid #8884; }
</style>
</head>
<body>
<h1>${words.title}</h1>
<p>${escapeText(words.about(articles, at))}</p>
<table>
<thead><tr>${[...columns, words.json].map((name) => `<th scope="col">${name}</th>`).join("")}</tr></thead>
<tbody>
`;
  }

  /** `page` is null for an article that cannot be shown as one. */
  async add(row: Row & { trashed: boolean }, folder: string, page: boolean): Promise<void> {
    const headline = escapeText(row.headline || row.slugline || words.untitled);
    const at = escapeAttribute(encodeURI(folder));
    const status = statusNames[row.status] + (row.trashed ? ` (${words.trashed})` : "");
    this.#waiting += `<tr><td>${page ? `<a href="${at}/article.html">${headline}</a>` : headline}</td>${[
      row.slugline,
      row.byline,
      status,
      row.updatedAt,
    ]
      .map((text) => `<td>${escapeText(text)}</td>`)
      .join("")}<td><a href="${at}/article.json">article.json</a></td></tr>\n`;
    if (this.#waiting.length > 64 * 1024) await this.#flush();
  }

  /** Puts the index in place. */
  async finish(): Promise<void> {
    this.#waiting += "</tbody>\n</table>\n</body>\n</html>\n";
    await this.#flush();
    await this.#file?.sync();
    await this.#file?.close();
    this.#file = undefined;
    await renamePatiently(this.#staged, join(this.#folder, "index.html"));
    await syncFolder(this.#folder);
  }

  async discard(): Promise<void> {
    await this.#file?.close();
    await rm(this.#staged, { force: true });
  }

  async #flush(): Promise<void> {
    const text = this.#waiting;
    this.#waiting = "";
    await this.#file?.writeFile(text);
  }
}
