import { articleJsonText } from "./article-json.ts";
import type { ExportFormat } from "./formats.ts";
import { htmlFragment } from "./html-fragment.ts";
import { htmlPage } from "./html-page.ts";
import { markdown } from "./markdown.ts";
import { wireText } from "./wire-text.ts";

/** Every export format, in the order in which screens and `dateline formats` show them. */
export const exportFormats: readonly ExportFormat[] = [
  {
    name: "html",
    file: "article.html",
    extension: "html",
    version: 1,
    description: "A complete web page, ready to open.",
    render: htmlPage,
  },
  {
    name: "json",
    file: "article.json",
    extension: "json",
    version: 3,
    description: "The whole article for machines; docs/article.schema.json describes it.",
    render: articleJsonText,
  },
  {
    name: "html-fragment",
    file: "fragment.html",
    extension: "html",
    version: 1,
    description: "The body alone as HTML, for the field of a CMS.",
    render: htmlFragment,
  },
  {
    name: "markdown",
    file: "article.md",
    extension: "md",
    version: 1,
    description: "Markdown with front matter.",
    render: markdown,
  },
  {
    name: "wire-text",
    file: "article.txt",
    extension: "txt",
    version: 1,
    description: "Plain text in the layout of a text wire.",
    render: wireText,
  },
];

/** The format of that name, or `undefined`. */
export function findFormat(name: string): ExportFormat | undefined {
  return exportFormats.find((format) => format.name === name);
}
