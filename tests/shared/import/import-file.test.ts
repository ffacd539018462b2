import { describe, expect, test } from "vitest";
import { decodeText } from "../../../shared/import/decode-text.ts";
import { importFile } from "../../../shared/import/import-file.ts";
import { aPublication } from "../../support/article-builder.ts";
import { doc, numberedIds, p } from "../../support/copy-builder.ts";

const publication = aPublication();
const utf8 = (text: string) => new TextEncoder().encode(text);
const bytes = (...values: number[]) => new Uint8Array(values);

function utf16(text: string, littleEndian: boolean, mark: boolean): Uint8Array {
  const marked = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(marked.length * 2));
  for (let at = 0; at < marked.length; at += 1) {
    view.setUint16(at * 2, marked.charCodeAt(at), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

function read(name: string, content: Uint8Array) {
  return importFile(
    { name, bytes: content },
    { publications: [publication], defaultPublication: publication, newId: numberedIds() },
  );
}

function article(name: string, content: Uint8Array) {
  const outcome = read(name, content);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.result;
}

describe("the encoding of a file", () => {
  const text = "Café, naïve — “yes”";
  test.each([
    ["UTF-8", utf8(text), "utf-8", false],
    ["UTF-8 with a mark", utf8(`\ufeff${text}`), "utf-8", true],
    ["UTF-16 with a mark", utf16(text, true, true), "utf-16le", true],
    ["UTF-16, the other way round", utf16(text, false, true), "utf-16be", true],
    ["UTF-16 without a mark", utf16(text, true, false), "utf-16le", false],
    ["UTF-16 without a mark, the other way round", utf16(text, false, false), "utf-16be", false],
  ] as const)("%s is told", (_what, content, encoding, marked) => {
    expect(decodeText(content)).toEqual({ ok: true, text, encoding, marked });
  });

  test("that is not UTF-8 is read as Windows-1252, and that is said", () => {
    const content = bytes(0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x79, 0x65, 0x73, 0x94);
    expect(decodeText(content)).toMatchObject({ text: "Café “yes”", encoding: "windows-1252" });
    const { copy, findings } = article("a.txt", content);
    expect(doc(...copy.blocks)).toEqual(doc(p("Café “yes”")));
    expect(findings[0]).toMatchObject({ code: "import.encoding", level: "warn" });
  });

  test("that a mark tells for sure is not worth a word", () => {
    const { findings } = article("a.txt", utf16("# A\n\nB", true, true));
    expect(findings.map(({ code }) => code)).not.toContain("import.encoding");
  });
});

describe("a file that is no text is refused with its reason", () => {
  test.each([
    ["an empty file", "a.txt", bytes(), "the file is empty"],
    ["nothing but white space", "a.html", utf8(" \n\t\n"), "the file is empty"],
    ["nothing but a mark", "a.md", bytes(0xef, 0xbb, 0xbf), "the file is empty"],
    [
      "a picture",
      "a.txt",
      bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13),
      "it is not a text file",
    ],
    ["zeros", "a.html", new Uint8Array(100), "it is not a text file"],
    ["control characters", "a.md", new Uint8Array(100).fill(7), "it is not a text file"],
  ])("%s", (_what, name, content, reason) => {
    expect(read(name, content)).toEqual({ ok: false, reason });
  });

  test.each(["story.odt", "a.pdf", "a.toString", "a.constructor"])("%s, by its name", (name) => {
    const outcome = read(name, utf8("text"));
    expect(outcome).toMatchObject({ ok: false, reason: expect.stringContaining("cannot be read") });
  });
});

describe("the format of a file", () => {
  test.each([
    ["a.md", "# Storm\n\n*It* blew.", "markdown", "Storm"],
    ["A.MARKDOWN", "# Storm\n\nIt blew.", "markdown", "Storm"],
    ["a.htm", "<h1>Storm</h1><p>It blew.", "html", "Storm"],
    ["C:\\in\\a.HTML", "<h1>Storm</h1><p>It blew.", "html", "Storm"],
    ["a.txt", "**Storm**\n\nIt blew.", "wire-text", "Storm"],
    ["a.txt", "Storm\n\nIt blew.", "plain-text", "Storm"],
    ["a.txt", "<!DOCTYPE html><h1>Storm</h1>", "html", "Storm"],
    ["a.txt", "---\ntitle: Storm\n---\nIt blew.", "markdown", "Storm"],
    ["notes", "Storm\n\nIt blew.", "plain-text", "Storm"],
    ["a.txt", "It blew all night, and in the morning. ".repeat(5), "plain-text", ""],
  ])("%s with %j is %s", (name, text, format, headline) => {
    const { fields } = article(name, utf8(text));
    expect(fields.origin).toMatchObject({ format, file: name });
    expect(fields.headline).toBe(headline);
  });
});

describe("ten megabytes", () => {
  const sentence = "The harbour was closed on Thursday because of the wind and the tide. ";
  const paragraph = sentence.repeat(7).trim();
  const count = Math.ceil(10_000_000 / (paragraph.length + 2));
  test.each([
    ["paragraphs of text", "a.txt", `${paragraph}\n\n`.repeat(count), count],
    ["one line of text", "a.txt", sentence.repeat(150_000), 1],
    ["paragraphs of HTML", "a.html", `<p>${paragraph}</p>\n`.repeat(count), count],
    ["paragraphs of Markdown", "a.md", `${paragraph}\n\n`.repeat(count), count],
    ["one line of Markdown", "a.md", sentence.repeat(150_000), 1],
    ["asterisks", "a.txt", "*".repeat(10_000_000), 1],
    ["spaces between two words", "a.txt", `a${" ".repeat(10_000_000)}b`, 1],
  ])("of %s become an article, and that is said", (_what, name, text, blocks) => {
    const { copy, findings } = article(name, utf8(text));
    expect(copy.blocks).toHaveLength(blocks);
    expect(findings.map(({ code }) => code)).toContain("import.long");
  });
});
