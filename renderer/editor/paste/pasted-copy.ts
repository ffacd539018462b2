import type { Finding } from "../../../shared/article/finding.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import { copyOf } from "../../../shared/copy/copy.ts";
import { isBlank } from "../../../shared/copy/walk.ts";
import { newBlockId } from "../../../shared/id.ts";
import { type FilePicture, FilePictures } from "../../../shared/import/file-pictures.ts";
import { copyFromHtml } from "../../../shared/import/html-copy.ts";
import { copyFromMarkdownText } from "../../../shared/import/markdown-text.ts";
import { blocksFromText } from "../../../shared/import/plain-text.ts";

/** What a clipboard holds for the copy, and what is to be told of it. */
export interface PastedCopy {
  /** What it was read from. */
  from: "html" | "markdown" | "text";
  blocks: Block[];
  findings: Finding[];
  /** Pictures in the clipboard itself; until they are in the library, the blocks name addresses. */
  pictures: readonly FilePicture[];
}

/** What a program puts beside its HTML when that is only its text in colours. */
const textBesideColours = "vscode-editor-data";

/**
 * The copy in a clipboard's HTML; `undefined` when there is nothing to read in it or when it cannot
 * be read: then the plain text beside it counts. Pictures in it are left out unless there is a
 * library to take them.
 */
export function pastedHtml(
  html: string,
  types: readonly string[],
  text: string,
  mayHavePictures = false,
): PastedCopy | undefined {
  if (types.includes(textBesideColours) && text !== "") return undefined;
  const pictures = new FilePictures();
  // What a page on this machine or beside it holds is nobody's to read, so only data counts.
  const source = (address: string) =>
    /^data:/i.test(address) && mayHavePictures ? pictures.source(address) : undefined;
  try {
    const { blocks, findings } = copyFromHtml(html, newBlockId, { source });
    const saysLess = isBlank(copyOf(blocks)) && text.trim() !== "";
    return saysLess || blocks.length === 0
      ? undefined
      : { from: "html", blocks, findings, pictures: pictures.all };
  } catch {
    // Word and its kin send HTML that nobody has foreseen; the plain text beside it is safe.
    return undefined;
  }
}

/** The copy in a plain text of several lines; `isPlain` when it has to stay one. */
export function pastedText(text: string, isPlain: boolean): PastedCopy {
  const markdown = isPlain ? undefined : readMarkdown(text);
  if (markdown) return markdown;
  return { from: "text", blocks: blocksFromText(text, newBlockId), findings: [], pictures: [] };
}

function readMarkdown(text: string): PastedCopy | undefined {
  try {
    const copy = copyFromMarkdownText(text, newBlockId);
    return copy && { from: "markdown", ...copy, pictures: [] };
  } catch {
    return undefined;
  }
}
