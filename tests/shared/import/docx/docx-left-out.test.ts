import { describe, expect, test } from "vitest";
import { aDocx, wPicture, wp, wr, wStyle, wTable } from "../../../support/docx-builder.ts";
import { outline, readBytes, readDocx, reasons } from "../../../support/docx-reading.ts";
import { aPng } from "../../../support/picture-builder.ts";
import { aZip } from "../../../support/zip-builder.ts";

const by = 'w:id="9" w:author="Jane Roe" w:date="2026-03-01T10:00:00Z"';
const hidden = "<w:vanish/>";

describe("what the author did not publish", () => {
  test("tracked deletions stay out, insertions come in, and nobody's name or hour with them", () => {
    const read = readDocx({
      body:
        wp(
          `${wr("The council ")}<w:del ${by}><w:r><w:delText>stitched up</w:delText></w:r></w:del>` +
            `<w:ins ${by}>${wr("approved")}</w:ins>${wr(" the plan.")}`,
        ) +
        `<w:moveFrom ${by}>${wp(wr("Moved away."))}</w:moveFrom>` +
        `<w:del ${by}>${wp(wr("Gone."))}</w:del>` +
        wTable([wp(wr("kept")), wp(wr("b"))], [wp(wr("struck row")), wp(wr("d"))]).replace(
          /<w:tr>(?=(?:(?!<w:tr>).)*struck)/,
          `<w:tr><w:trPr><w:del ${by}/></w:trPr>`,
        ),
    });
    expect(outline(read)).toEqual(["The council approved the plan.", "| kept | b |"]);
    expect(reasons(read)).toEqual(
      expect.arrayContaining([
        "Left out: 3 tracked deletions.",
        "A tracked insertion was taken into the text.",
      ]),
    );
    expect(JSON.stringify(read)).not.toMatch(/stitched|Gone|Moved|struck|Jane|2026-03/);
  });

  test("a paragraph whose end was deleted goes on in the next", () => {
    const read = readDocx({
      body: wp(wr("One "), `<w:rPr><w:del ${by}/></w:rPr>`) + wp(wr("line.")) + wp(wr("Next.")),
    });
    expect(outline(read)).toEqual(["One line.", "Next."]);
  });

  test("hidden text stays out: by hand, by style of letters, by style of paragraph, in cells and boxes", () => {
    const styles =
      wStyle("Secret", "Secret", `<w:rPr>${hidden}</w:rPr>`) +
      wStyle("Dark", "Dark", `<w:rPr>${hidden}</w:rPr>`, "character");
    const read = readDocx({
      styles,
      pictures: { r1: aPng() },
      body:
        wp(wr("Seen") + wr(" EMBARGO", hidden) + wr(" Alice", hidden) + wr(" still.")) +
        wp(wr("SECRET one"), '<w:pStyle w:val="Secret"/>') +
        wp(wr("SECRET two", '<w:rStyle w:val="Dark"/>')) +
        wp(wr("SECRET three", '<w:rStyle w:val="Dark"/>'), '<w:pStyle w:val="Secret"/>') +
        wp(wPicture("r1").replace("<w:drawing>", `<w:rPr>${hidden}</w:rPr><w:drawing>`)) +
        wTable([wp(wr("a")), wp(wr("SECRET cell", hidden))]),
    });
    expect(outline(read)).toEqual(["Seen still.", "| a |  |"]);
    expect(reasons(read)).toContain("Left out: 6 hidden passages.");
    expect(JSON.stringify(read)).not.toMatch(/SECRET|EMBARGO|Alice/);
  });

  test("shown within hidden style is shown, when that is said by hand", () => {
    const styles = wStyle("Secret", "Secret", `<w:rPr>${hidden}</w:rPr>`);
    const read = readDocx({
      styles,
      body: wp(wr("Shown.", '<w:vanish w:val="0"/>'), '<w:pStyle w:val="Secret"/>'),
    });
    expect(outline(read)).toEqual(["Shown."]);
  });

  test("comments are counted, each once, and never opened", () => {
    const mark = '<w:r><w:commentReference w:id="4"/></w:r>';
    const read = readDocx({
      body: wp(`<w:commentRangeStart w:id="4"/>${wr("The minister declined.")}${mark}${mark}`),
      more: [{ name: "word/comments.xml", bytes: "<OFF-THE-RECORD" }],
    });
    expect(outline(read)).toEqual(["The minister declined."]);
    expect(reasons(read)).toContain("Left out: a comment.");
  });

  test("fields to fill in, page headers and what is embedded are left out and told", () => {
    const prompt = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${wr("Click here")}</w:sdtContent></w:sdt>`;
    const filled = `<w:sdt><w:sdtPr/><w:sdtContent>${wr("Filled in.")}</w:sdtContent></w:sdt>`;
    const read = readDocx({
      header: wp(wr("Draft 3")),
      body: `${wp(prompt + filled)}<w:altChunk r:id="r1"/>`,
    });
    expect(outline(read)).toEqual(["Filled in."]);
    expect(reasons(read)).toEqual(
      expect.arrayContaining([
        "Left out: a form field that nobody filled in.",
        "Left out: a page header or footer.",
        "Left out: an embedded medium.",
      ]),
    );
  });
});

describe("a file that is no Word document", () => {
  const good = aDocx({ body: wp(wr("Text.")) });
  const refusal = (bytes: Uint8Array, name = "story.docx") => {
    const outcome = readBytes(bytes, name);
    return outcome.ok ? "read" : outcome.reason;
  };
  const withDocument = (document: string | Uint8Array, claims = {}) =>
    aZip([{ name: "word/document.xml", bytes: document, claims }]);
  const ole = (text: string) => {
    const bytes = Buffer.alloc(2048);
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0]).copy(bytes);
    bytes.write(text, 600, "utf16le");
    return new Uint8Array(bytes);
  };

  test.each([
    ["an old Word file under a new name", ole("WordDocument"), /old Word versions/],
    ["one protected by a password", ole("EncryptedPackage"), /protected by a password/],
    ["Rich Text", new TextEncoder().encode("{\\rtf1 Hello}"), /Rich Text/],
    ["plain text", new TextEncoder().encode("Hello there"), /cut off or damaged/],
    ["nothing", new Uint8Array(), /empty/],
    ["cut off at half", good.slice(0, good.length / 2), /cut off or damaged/],
    ["cut off at the end", good.slice(0, -30), /cut off or damaged/],
    ["a ZIP file of something else", aZip([{ name: "a.txt", bytes: "a" }]), /no Word document/],
    [
      "a spreadsheet",
      aZip([{ name: "xl/workbook.xml", bytes: "<a/>" }]),
      /no text of a Word document/,
    ],
    ["OpenDocument", aZip([{ name: "content.xml", bytes: "<a/>" }]), /OpenDocument/],
    ["XML that breaks off", withDocument("<w:document"), /cut off or damaged/],
    [
      "XML with entities of its own",
      withDocument('<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>'),
      /damaged/,
    ],
    ["encrypted parts", withDocument("<a/>", { flags: 1 }), /encrypted/],
    ["a packing that nobody knows", withDocument("<a/>", { method: 99 }), /damaged/],
    ["bytes that are not those promised", withDocument("<a/>", { crc: 1 }), /damaged/],
    ["a bomb", withDocument(Buffer.alloc(80_000_000)), /far more than a document/],
    [
      "a bomb that hides its size",
      withDocument(Buffer.alloc(8_000_000), { size: 4000 }),
      /damaged/,
    ],
    [
      "too many parts",
      aZip(Array.from({ length: 6000 }, (_, at) => ({ name: `${at}`, bytes: "" }))),
      /more parts/,
    ],
    [
      "tables in tables in tables",
      aDocx({ body: "<w:tbl><w:tr><w:tc>".repeat(2000) + "</w:tc></w:tr></w:tbl>".repeat(2000) }),
      /nested more deeply/,
    ],
  ])("%s is refused in words", (_, bytes, expected) => {
    expect(refusal(bytes)).toMatch(expected);
  });

  test("whatever a byte of it is turned into, it is read or refused, never thrown at", () => {
    for (let at = 0; at < good.length; at += 3) {
      const bytes = good.slice();
      bytes[at] = (bytes[at]! + 101) & 255;
      expect(() => readBytes(bytes)).not.toThrow();
    }
  });

  test("a page under the name of a Word file is a page, and a Word file under another name is one", () => {
    expect(
      refusal(new TextEncoder().encode("<html><body><p>Hello.</p></body></html>"), "a.doc"),
    ).toBe("read");
    expect(refusal(good, "a.doc")).toBe("read");
    expect(refusal(good, "a.txt")).toBe("read");
  });
});
