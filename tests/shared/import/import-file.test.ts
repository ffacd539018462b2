import { describe, expect, test } from "vitest";
import { countCopy } from "../../../shared/copy/counts.ts";
import { plainText } from "../../../shared/copy/walk.ts";
import { importFile } from "../../../shared/import/import-file.ts";
import { aPublication } from "../../support/article-builder.ts";
import { numberedIds } from "../../support/copy-builder.ts";

const publication = aPublication();

function importBytes(name: string, bytes: Uint8Array) {
  const context = {
    publications: [publication],
    defaultPublication: publication,
    newId: numberedIds(),
  };
  return importFile({ name, bytes }, context);
}

function imported(name: string, text: string | Uint8Array) {
  const bytes = typeof text === "string" ? new TextEncoder().encode(text) : text;
  const outcome = importBytes(name, bytes);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.result;
}

const page =
  "<!doctype html><title>Tide</title><article><h1>Tide</h1><p>High at noon.</p></article>";
const markdown = '---\ntitle: "Tide"\n---\n\nHigh at *noon*.\n';
const wire = "Tide\n\nThe Harbour Post\nWeather\n\n**Tide**\n\nHigh at noon.";

describe("the format of a file", () => {
  test.each([
    ["a.html", page, "html"],
    ["a.HTM", page, "html"],
    ["a.xhtml", page, "html"],
    ["a.md", markdown, "markdown"],
    ["a.markdown", markdown, "markdown"],
    ["a.txt", wire, "wire-text"],
    ["a.text", wire, "wire-text"],
    ["README", wire, "wire-text"],
    ["a page called.txt", page, "html"],
    ["front matter.txt", markdown, "markdown"],
    ["plain.txt", "High tide is at noon.\n\nLow tide is at six.", "plain-text"],
    ["C:\\files.d\\a.html", page, "html"],
  ])("%s is told by its name and shape", (name, text, format) => {
    const { fields, copy } = imported(name, text);
    expect(fields.origin).toMatchObject({ format, file: name });
    expect(plainText(copy)).toMatch(/at noon\.(?:\n\nLow tide is at six\.)?$/);
    if (format !== "plain-text") expect(fields.headline).toBe("Tide");
  });

  test.each([
    ["a.pdf", "High at noon.", ".pdf"],
    ["a.docx", "High at noon.", ".docx"],
    ["a.txt", "", "empty"],
    ["a.html", " \n ", "empty"],
    ["a.md", "a\u0000b", "not a text file"],
  ])("%s that cannot be read is refused, with the reason", (name, text, reason) => {
    const outcome = importBytes(name, new TextEncoder().encode(text));
    expect(outcome).toMatchObject({ ok: false, reason: expect.stringContaining(reason) });
  });
});

describe("what an import tells", () => {
  const codes = (name: string, text: string | Uint8Array) =>
    imported(name, text).findings.map((finding) => finding.code);

  test("that the encoding was guessed, and nothing when it was sure", () => {
    expect(codes("a.txt", Uint8Array.of(0x46, 0xe4, 0x68, 0x72, 0x65))).toContain(
      "import.encoding",
    );
    expect(codes("a.txt", "Fähre")).not.toContain("import.encoding");
  });

  test("that a text is longer than an article should be", () => {
    expect(codes("a.txt", "tide ".repeat(200_001))).toContain("import.long");
  });
});

describe("ten megabytes are read whole", () => {
  const sentence = "The ferry left the harbour at noon. ";
  const words = (text: string) => text.split(/\s+/).filter((word) => /\w/.test(word)).length;

  test.each([
    ["one line.txt", sentence.repeat(290_000)],
    ["lines.txt", `${sentence}\n`.repeat(280_000)],
    ["paragraphs.txt", `${sentence}\n\n`.repeat(270_000)],
  ])("%s", (name, text) => {
    const { fields, copy } = imported(name, text);
    expect(countCopy(copy).words + words(fields.headline)).toBe(words(text));
  });

  test.each([
    ["open tags.html", "<b>".repeat(1_000_000)],
    ["open paragraphs.html", "<p>tide ".repeat(100_000)],
    ["deep.html", `${"<div>".repeat(100_000)}tide${"</div>".repeat(100_000)}`],
    ["deep lists.html", `${"<ul><li>".repeat(50_000)}tide`],
    ["asterisks.md", "*".repeat(20_000)],
    ["brackets.md", "[".repeat(5_000)],
    ["deep quotes.md", `${">".repeat(5_000)} tide`],
    ["stars.txt", `**${"*".repeat(1_000_000)}`],
    ["spaces.txt", `a${" ".repeat(2_000_000)}b`],
  ])("%s, made to wear a reader out, comes to an end", (name, text) => {
    expect(importBytes(name, new TextEncoder().encode(`${text}\n\ntide`)).ok).toBe(true);
  });
});
