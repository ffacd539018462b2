import type { Finding } from "../article/finding.ts";
import { countCopy } from "../copy/counts.ts";
import { importSentences as say, unreadableReasons } from "../messages/findings.ts";
import { readArticleJson } from "./article-json.ts";
import { type DecodedText, decodeText, type TextEncoding } from "./decode-text.ts";
import { readWordFile } from "./docx/docx.ts";
import type { ImportInput, ImportResult } from "./formats.ts";
import { readHtmlArticle } from "./html-article.ts";
import { readMarkdown } from "./markdown.ts";
import { readPlainArticle } from "./plain-article.ts";
import { type Archive, UnreadableFile } from "./unreadable.ts";
import { readWireText } from "./wire-text.ts";

export interface ImportContext
  extends Pick<ImportInput, "publications" | "defaultPublication" | "newId"> {
  /** Opens a ZIP file; Word documents are. Throws {@link UnreadableFile}. */
  openZip?(bytes: Uint8Array): Archive;
}

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
  try {
    return readFile(file, context);
  } catch (error) {
    if (error instanceof UnreadableFile) return { ok: false, reason: error.reason };
    throw error;
  }
}

function readFile(
  { name, bytes }: { name: string; bytes: Uint8Array },
  context: ImportContext,
): ImportOutcome {
  const extension = extensionOf(name);
  const reader = readers[extension];
  if (!reader) return { ok: false, reason: unreadableReasons.unknown(extension) };
  const { newId, publications, defaultPublication, openZip } = context;
  const input = { file: name, newId, publications, defaultPublication };
  if (openZip && isZip(bytes)) return { ok: true, result: readWordFile(openZip(bytes), input) };
  const other = officeFormat(bytes);
  if (other) return { ok: false, reason: unreadableReasons[other] };
  const decoded = decodeText(bytes);
  if (!decoded.ok) return { ok: false, reason: reasonFor(decoded.reason, reader) };
  const result = reader({ ...input, text: textFor(reader, decoded) });
  if ("unreadable" in result) return { ok: false, reason: result.unreadable };
  return { ok: true, result: withFindings(result, decoded) };
}

function reasonFor(reason: "empty" | "binary", reader: Reader): string {
  return unreadableReasons[reason === "binary" && reader === readNamedWord ? "damaged" : reason];
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
  if (isPage(input.text)) return readHtmlArticle(input);
  if (/^\ufeff?---\r?\n[\w-]+:/.test(input.text)) return readMarkdown(input);
  return readWireText(input) ?? readPlainArticle(input);
}

/** A web page under the name of a Word file: mail and content systems make those. */
function readNamedWord(input: ImportInput): ImportResult | { unreadable: string } {
  return isPage(input.text) ? readHtmlArticle(input) : { unreadable: unreadableReasons.damaged };
}

function isPage(text: string): boolean {
  return /^\ufeff?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype\s+html|html)\b/i.test(text);
}

function isZip(bytes: Uint8Array): boolean {
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);
}

/** Formats of word processors that cannot be read, by their first bytes. */
function officeFormat(bytes: Uint8Array): "oldWord" | "encrypted" | "rtf" | undefined {
  if (
    startsWith(
      bytes,
      [..."{\\rtf"].map((letter) => letter.charCodeAt(0)),
    )
  )
    return "rtf";
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return undefined;
  return holds(bytes, "EncryptedPackage") ? "encrypted" : "oldWord";
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** True when the bytes hold that name, in the two bytes a letter that old containers write. */
function holds(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0]!); at >= 0; at = bytes.indexOf(wanted[0]!, at + 1)) {
    if (wanted.every((byte, step) => bytes[at + step] === byte)) return true;
  }
  return false;
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
  ".docx": readNamedWord,
  ".docm": readNamedWord,
  ".dotx": readNamedWord,
  ".doc": readNamedWord,
};

const encodingNames: Readonly<Record<TextEncoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  "windows-1252": "Windows-1252",
};
