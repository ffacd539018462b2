import { describe, expect, test } from "vitest";
import { aDocx, wp, wr, wStyle } from "../../../support/docx-builder.ts";
import { outline, readBytes, readDocx, reasons } from "../../../support/docx-reading.ts";

const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
const headings = [1, 2, 3, 4]
  .map((level) =>
    wStyle(
      `H${level}`,
      `heading ${level}`,
      `<w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr><w:rPr><w:b/></w:rPr>`,
    ),
  )
  .join("");

describe("paragraphs of a Word document", () => {
  test("headings go by style and by outline level; two of the first level stay in the body", () => {
    const read = readDocx({
      styles: headings,
      body: [
        wp(wr("One"), style("H1")),
        wp(wr("Text.")),
        wp(wr("Two"), style("H1")),
        wp(wr("Three"), style("H3")),
        wp(wr("Deep"), '<w:outlineLvl w:val="6"/>'),
        wp(wr("Body"), `${style("H2")}<w:outlineLvl w:val="9"/>`),
      ].join(""),
    });
    expect(outline(read)).toEqual(["1 One", "Text.", "1 Two", "3 Three", "6 Deep", "*Body*"]);
  });

  test("a drop capital is the first letter of the paragraph below it", () => {
    const frame = '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around"/>';
    const text = wp(wr("he ferry is back, and with it the queue at the quay."));
    const body = wp(wr("T"), frame) + text + wp(wr("Boxed."), '<w:framePr w:wrap="around"/>');
    expect(outline(readDocx({ body }))).toEqual([
      "The ferry is back, and with it the queue at the quay.",
      "Boxed.",
    ]);
  });

  test("the only heading of the first level above the text is the headline", () => {
    const read = readDocx({
      styles: headings,
      body: wp(wr("Ferry returns"), style("H1")) + wp(wr("It left at dawn.")),
    });
    expect(read.fields.headline).toBe("Ferry returns");
    expect(outline(read)).toEqual(["It left at dawn."]);
  });

  test("kicker, title, subtitle and byline are fields by their styles", () => {
    const read = readDocx({
      styles:
        wStyle("K", "Kicker", "") +
        wStyle("T", "Title", "") +
        wStyle("S", "Subtitle", "") +
        wStyle("B", "Byline", ""),
      body: [
        wp(wr("Harbour"), style("K")),
        wp(wr("Ferry "), style("T")).replace("</w:p>", `${wr("returns")}</w:p>`),
        wp(wr("After six weeks"), style("S")),
        wp(wr("By Ana Ruiz"), style("B")),
        wp(wr("It left at dawn.")),
      ].join(""),
    });
    expect(read.fields).toMatchObject({
      kicker: "Harbour",
      headline: "Ferry returns",
      standfirst: "After six weeks",
      byline: { line: "Ana Ruiz" },
      origin: { format: "docx", file: "story.docx" },
    });
    expect(outline(read)).toEqual(["It left at dawn."]);
    expect(read.findings).toEqual([]);
  });

  test("quotes, code and a line across are blocks of their own; empty paragraphs go", () => {
    const border = '<w:pBdr><w:bottom w:val="single"/></w:pBdr>';
    const read = readDocx({
      styles: wStyle("Q", "Quote", "<w:rPr><w:i/></w:rPr>") + wStyle("C", "HTML Preformatted", ""),
      body: [
        wp(wr("We left, and it was late when we came back to the quay.")),
        wp(""),
        wp(wr("Never again"), style("Q")),
        wp("", border),
        wp(wr("let a"), style("C")),
        wp(wr("let b"), style("C")),
      ].join(""),
    });
    expect(outline(read).slice(1, 3)).toEqual(["> Never again", "---"]);
    expect(read.copy.blocks.at(-1)).toMatchObject({
      type: "code",
      runs: [{ text: "let a" }, { type: "break" }, { text: "let b" }],
    });
  });
});

describe("letters of a Word document", () => {
  const text = (runs: string, properties = "", styles = "") =>
    outline(readDocx({ body: wp(runs, properties), styles }))[0];

  test("marks are kept, off switches and underline “none” are none", () => {
    expect(text(wr("a", "<w:b/>") + wr("b", '<w:b w:val="0"/>'))).toBe("*a*b");
    expect(text(wr("a", '<w:u w:val="single"/>') + wr("b", '<w:u w:val="none"/>'))).toBe("_a_b");
    expect(text(wr("a", "<w:dstrike/>") + wr("b", "<w:i/>"))).toBe("~a~/b/");
    const low = wr("2", '<w:vertAlign w:val="subscript"/>');
    expect(text(`${wr("H")}${low}${wr("x", '<w:vertAlign w:val="superscript"/>')}`)).toBe(
      "H↓2↓↑x↑",
    );
  });

  test("styles give their marks, those they are based on too; emphasis in bold text is not bold", () => {
    const styles =
      wStyle("Base", "Lead base", "<w:rPr><w:b/></w:rPr>") +
      wStyle("Lead", "Lead", '<w:basedOn w:val="Base"/>') +
      wStyle("Strong", "Strong", "<w:rPr><w:b/></w:rPr>", "character");
    const strong = '<w:rStyle w:val="Strong"/>';
    expect(text(wr("a ") + wr("b", strong), "", styles)).toBe("a *b*");
    expect(text(wr("a ") + wr("b", strong), style("Lead"), styles)).toBe("*a *b");
  });

  test("a style based on itself ends nowhere and harms nobody", () => {
    const styles =
      wStyle("A", "A", '<w:basedOn w:val="B"/>') +
      wStyle("B", "B", '<w:basedOn w:val="A"/><w:rPr><w:i/></w:rPr>');
    expect(text(wr("a"), style("A"), styles)).toBe("/a/");
  });

  test("breaks, tabs, hyphens and characters of symbol fonts are kept", () => {
    const parts =
      `<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:tab/><w:t>c</w:t><w:noBreakHyphen/><w:t>d</w:t>` +
      `<w:softHyphen/><w:t>e</w:t><w:sym w:font="Symbol" w:char="F061"/>` +
      `<w:sym w:font="Wingdings" w:char="F0FC"/></w:r>`;
    expect(text(parts)).toBe("a⏎b c\u2011d\u00adeα✓");
  });
});

describe("links of a Word document", () => {
  test("by relationship and by field, nested fields and switches included", () => {
    const field = (code: string, result: string) =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${code}</w:instrText></w:r>` +
      `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const under = '<w:u w:val="single"/><w:rStyle w:val="Hyperlink"/>';
    const read = readDocx({
      styles: wStyle("Hyperlink", "Hyperlink", "", "character"),
      links: { r7: "https://example.org/a?b=1&c=2" },
      body:
        wp(
          `<w:hyperlink r:id="r7" w:anchor="top">${wr("here", under)}</w:hyperlink>${wr(" and on.")}`,
        ) +
        wp(field(' HYPERLINK "https://example.org/b" \\o "A tip" \\l "part" ', wr("there"))) +
        wp(field(" PAGE ", wr("7"))) +
        wp(
          `<w:fldSimple w:instr=' HYPERLINK "mailto:desk@example.org" '>${wr("write")}</w:fldSimple>`,
        ),
    });
    expect(outline(read)).toEqual([
      "[here](https://example.org/a?b=1&c=2#top) and on.",
      "[there](https://example.org/b#part)",
      "7",
      "[write](mailto:desk@example.org)",
    ]);
  });

  test("addresses of scripts and of files are taken off their text and told", () => {
    const read = readDocx({
      links: { r1: "javascript:alert(1)", r2: "file:///C:/Users/ana/notes.doc" },
      body:
        wp(`<w:hyperlink r:id="r1">${wr("one")}</w:hyperlink> ${wr("and more.")}`) +
        wp(`<w:hyperlink r:id="r2">${wr("two")}</w:hyperlink>`) +
        wp(`<w:fldSimple w:instr="HYPERLINK javascript:alert(2)">${wr("three")}</w:fldSimple>`),
    });
    expect(outline(read)).toEqual(["oneand more.", "two", "three"]);
    expect(reasons(read).filter((reason) => reason.startsWith("The link"))).toHaveLength(3);
    expect(JSON.stringify(read)).not.toMatch(/javascript|file:|Users/);
  });

  test("a field that never ends swallows nothing", () => {
    const begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>';
    expect(
      outline(readDocx({ body: wp(begin + wr("Still here.")) + wp(wr("And here.")) })),
    ).toEqual(["Still here.", "And here."]);
  });
});

test("prefixes are those of the file: the strict standard's names are read alike", () => {
  const strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
  const usual = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  const bytes = aDocx({ body: "" });
  expect(readBytes(bytes)).toMatchObject({ ok: true });
  const read = readDocx({
    body: `<x:p xmlns:x="${strict}"><x:r><x:t>a</x:t></x:r></x:p><y:p xmlns:y="${usual}"><y:r><y:t>b</y:t></y:r></y:p>`,
  });
  expect(outline(read)).toEqual(["b"]);
  expect(read.fields.headline).toBe("a");
});
