import type { Finding } from "../../../shared/article/finding.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import { copyOf } from "../../../shared/copy/copy.ts";
import { isBlank } from "../../../shared/copy/walk.ts";
import { newBlockId } from "../../../shared/id.ts";
import { type FilePicture, FilePictures } from "../../../shared/import/file-pictures.ts";
import { copyFromHtml } from "../../../shared/import/html-copy.ts";
import { textOfHtml } from "../../../shared/import/html-text.ts";
import { copyFromMarkdownText } from "../../../shared/import/markdown-text.ts";
import { blocksFromText } from "../../../shared/import/plain-text.ts";
import { importSentences } from "../../../shared/messages/findings.ts";

/** What a clipboard holds for the copy, and what is to be told of it. */
export interface PastedCopy {
  /** What it was read from. */
  from: "html" | "markdown" | "text";
  blocks: Block[];
  findings: Finding[];
  /** Whether lists in it were lines with numbers typed before them, as Word puts them. */
  hasWordLists: boolean;
  /** Pictures in the clipboard itself; until they are in the library, the blocks name addresses. */
  pictures: readonly FilePicture[];
}

const nothingMore = { findings: [], hasWordLists: false, pictures: [] };

/** How Word marks a paragraph that it shows as an item. */
const wordItem = /mso-list:\s*l\d/i;

/** What a program puts beside its HTML when that is only its text in colours. */
const textBesideColours = "vscode-editor-data";

/**
 * The copy in a clipboard's HTML; `undefined` when there is nothing to read in it or when it cannot
 * be read: then the plain text beside it counts, and where there is none, the text of the HTML.
 * Without blocks when all there was is to be told of. Pictures in it are left out unless there is a
 * library to take them.
 */
export function pastedHtml(
  html: string,
  types: readonly string[],
  text: string,
  mayHavePictures = false,
  read: typeof copyFromHtml = copyFromHtml,
): PastedCopy | undefined {
  if (types.includes(textBesideColours) && text !== "") return undefined;
  const pictures = new FilePictures();
  // What a page on this machine or beside it holds is nobody's to read, so only data counts.
  const source = (address: string) =>
    /^data:/i.test(address) && mayHavePictures ? pictures.source(address) : undefined;
  try {
    const { blocks, findings } = read(html, newBlockId, { source });
    const saysLess = isBlank(copyOf(blocks)) && text.trim() !== "";
    const saysNothing = blocks.length === 0 && findings.length === 0;
    return saysLess || saysNothing
      ? undefined
      : {
          from: "html",
          blocks,
          findings,
          hasWordLists: wordItem.test(html),
          pictures: pictures.all,
        };
  } catch {
    // Word and its kin send HTML that nobody has foreseen; the plain text beside it is safe.
    return text.trim() === "" ? textAlone(html) : undefined;
  }
}

function textAlone(html: string): PastedCopy | undefined {
  const blocks = blocksFromText(textOfHtml(html), newBlockId);
  if (blocks.length === 0) return undefined;
  const reason = importSentences.formattingLost();
  const finding: Finding = { code: "import.converted", level: "warn", field: "copy", reason };
  return { from: "text", blocks, ...nothingMore, findings: [finding] };
}

/** The copy in a plain text of several lines; `isPlain` when it has to stay one. */
export function pastedText(text: string, isPlain: boolean): PastedCopy {
  const markdown = isPlain ? undefined : readMarkdown(text);
  if (markdown) return markdown;
  return { from: "text", blocks: blocksFromText(text, newBlockId), ...nothingMore };
}

function readMarkdown(text: string): PastedCopy | undefined {
  try {
    const copy = copyFromMarkdownText(text, newBlockId);
    return copy && { from: "markdown", ...nothingMore, ...copy };
  } catch {
    return undefined;
  }
}
