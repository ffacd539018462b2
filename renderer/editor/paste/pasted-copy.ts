import type { Finding } from "../../../shared/article/finding.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import { copyOf } from "../../../shared/copy/copy.ts";
import { isBlank } from "../../../shared/copy/walk.ts";
import { newBlockId } from "../../../shared/id.ts";
import { copyFromHtml } from "../../../shared/import/html-copy.ts";
import { copyFromMarkdownText } from "../../../shared/import/markdown-text.ts";
import { blocksFromText } from "../../../shared/import/plain-text.ts";

/** What a clipboard holds for the copy, and what is to be told of it. */
export interface PastedCopy {
  /** What it was read from. */
  from: "html" | "markdown" | "text";
  blocks: Block[];
  findings: Finding[];
}

/** What a program puts beside its HTML when that is only its text in colours. */
const textBesideColours = "vscode-editor-data";

/**
 * The copy in a clipboard's HTML; `undefined` when there is nothing to read in it or when it cannot
 * be read: then the plain text beside it counts.
 */
export function pastedHtml(
  html: string,
  types: readonly string[],
  text: string,
): PastedCopy | undefined {
  if (types.includes(textBesideColours) && text !== "") return undefined;
  try {
    const { blocks, findings } = copyFromHtml(html, newBlockId);
    const saysLess = isBlank(copyOf(blocks)) && text.trim() !== "";
    return saysLess || blocks.length === 0 ? undefined : { from: "html", blocks, findings };
  } catch {
    // Word and its kin send HTML that nobody has foreseen; the plain text beside it is safe.
    return undefined;
  }
}

/** The copy in a plain text of several lines; `isPlain` when it has to stay one. */
export function pastedText(text: string, isPlain: boolean): PastedCopy {
  const markdown = isPlain ? undefined : readMarkdown(text);
  if (markdown) return markdown;
  return { from: "text", blocks: blocksFromText(text, newBlockId), findings: [] };
}

function readMarkdown(text: string): PastedCopy | undefined {
  try {
    const copy = copyFromMarkdownText(text, newBlockId);
    return copy && { from: "markdown", ...copy };
  } catch {
    return undefined;
  }
}
