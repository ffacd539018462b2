import type { Finding } from "../article/finding.ts";
import { countCopy } from "../copy/counts.ts";
import { importSentences as say, unreadableReasons } from "../messages/findings.ts";
import { readArticleJson } from "./article-json.ts";
import { type DecodedText, decodeText, type TextEncoding } from "./decode-text.ts";
import type { ImportInput, ImportResult } from "./formats.ts";
import { readHtmlArticle } from "./html-article.ts";
import { readMarkdown } from "./markdown.ts";
import { readPlainArticle } from "./plain-article.ts";
import { readWireText } from "./wire-text.ts";

export type ImportContext = Pick<ImportInput, "publications" | "defaultPublication" | "newId">;

export type ImportOutcome =
  | { ok: true; result: ImportResult }
  /** `reason` completes “FILE was not imported: …”. */
  | { ok: false; reason: string };

type Decoded = Extract<DecodedText, { ok: true }>;
type Reader = (input: ImportInput) => ImportResult | { unreadable: string };

/** Text beyond which an article is more than any editor is meant for, in characters. */
const longText = 1_000_000;

/** An article from a file's bytes: its format is told by the name's extension, then by its shape. */
export function importFile(
  file: { name: string; bytes: Uint8Array },
  context: ImportContext,
): ImportOutcome {
  const extension = extensionOf(file.name);
  const reader = readers[extension];
  if (!reader) return { ok: false, reason: unreadableReasons.unknown(extension) };
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) return { ok: false, reason: unreadableReasons[decoded.reason] };
  const { newId, publications, defaultPublication } = context;
  const input = { file: file.name, newId, publications, defaultPublication };
  const result = reader({ ...input, text: textFor(reader, decoded) });
  if ("unreadable" in result) return { ok: false, reason: result.unreadable };
  return { ok: true, result: withFindings(result, decoded) };
}

/** A text file's byte order mark is kept in its text: a wire text has to leave as it came. */
function textFor(reader: Reader, { text, encoding, marked }: Decoded): string {
  return reader === readTextFile && encoding === "utf-8" && marked ? `\ufeff${text}` : text;
}

function withFindings(result: ImportResult, { text, encoding, marked }: Decoded): ImportResult {
  const found: Finding[] = [];
  if (encoding !== "utf-8" && !marked) {
    const reason = say.encoding(encodingNames[encoding]);
    found.push({ code: "import.encoding", level: "warn", field: "copy", reason });
  }
  if (text.length > longText) {
    const reason = say.long(countCopy(result.copy).words);
    found.push({ code: "import.long", level: "warn", field: "copy", reason });
  }
  return { ...result, findings: [...found, ...result.findings] };
}

/** Files that call themselves text may hold any of the formats, or none. */
function readTextFile(input: ImportInput): ImportResult {
  if (/^\ufeff?\s*<(?:!doctype\s+html|html)\b/i.test(input.text)) return readHtmlArticle(input);
  if (/^\ufeff?---\r?\n[\w-]+:/.test(input.text)) return readMarkdown(input);
  return readWireText(input) ?? readPlainArticle(input);
}

function extensionOf(name: string): string {
  return /\.[^./\\]*$/.exec(name)?.[0].toLowerCase() ?? "";
}

const readers: Readonly<Record<string, Reader | undefined>> = {
  "": readTextFile,
  ".txt": readTextFile,
  ".text": readTextFile,
  ".md": readMarkdown,
  ".markdown": readMarkdown,
  ".html": readHtmlArticle,
  ".htm": readHtmlArticle,
  ".xhtml": readHtmlArticle,
  ".json": readArticleJson,
};

const encodingNames: Readonly<Record<TextEncoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
};
