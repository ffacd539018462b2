import { describe, expect, test } from "vitest";
import { wPicture, wp, wr, wStyle, wTable } from "../../../support/docx-builder.ts";
import { lineOf, outline, readDocx, reasons } from "../../../support/docx-reading.ts";
import { aPng } from "../../../support/picture-builder.ts";

const numbering = `
  <w:abstractNum w:abstractNumId="0">
    <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
    <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="1">
    <w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="·"/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl>
  </w:abstractNum>
  <w:abstractNum w:abstractNumId="2">
    <w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:pStyle w:val="H1"/><w:lvlText w:val="%1"/></w:lvl>
    <w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/><w:pStyle w:val="H2"/><w:lvlText w:val="%1.%2"/></w:lvl>
  </w:abstractNum>
  <w:num w:numId="4"><w:abstractNumId w:val="2"/></w:num>
  <w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
  <w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="3"><w:abstractNumId w:val="0"/>
    <w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>`;
const numberOf = (id: number, level: number) =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const item = (text: string, id: number, level = 0) => wp(wr(text), numberOf(id, level));

describe("lists of a Word document", () => {
  const lines = (...paragraphs: string[]) =>
    outline(readDocx({ numbering, body: paragraphs.join("") }));

  test("nest by level, with bullets within numbers", () => {
    expect(
      lines(item("one", 1), item("a", 1, 1), item("dot", 2, 1), item("b", 1, 1), item("two", 1)),
    ).toEqual(["1. one", "  1. a", "  - dot", "  2. b", "2. two"]);
  });

  test("count on after a paragraph and begin anew where the file says so", () => {
    const text = wp(wr("A paragraph in between, which is long enough to be one."));
    expect(lines(item("one", 1), item("two", 1), text, item("three", 1), item("five", 3))).toEqual([
      "1. one",
      "2. two",
      "A paragraph in between, which is long enough to be one.",
      "3. three",
      "5. five",
    ]);
  });

  test("go on around empty paragraphs; a number of 0 is no list", () => {
    expect(lines(item("a", 2), wp(""), item("b", 2), item("Text.", 0))).toEqual([
      "- a",
      "- b",
      "Text.",
    ]);
    expect(
      readDocx({ numbering, body: item("a", 2) + wp("") + item("b", 2) }).copy.blocks,
    ).toHaveLength(1);
  });

  test("hold what was made an item by hand, also in a style for code or quotes", () => {
    const styles =
      wStyle("HTMLPreformatted", "HTML Preformatted", "") + wStyle("Quote", "Quote", "");
    const styled = (style: string) =>
      wp(wr(`In ${style}`), `<w:pStyle w:val="${style}"/>${numberOf(2, 0)}`);
    const body = styled("HTMLPreformatted") + styled("Quote");
    expect(outline(readDocx({ numbering, styles, body }))).toEqual([
      "- In HTMLPreformatted",
      "- In Quote",
    ]);
  });

  test("hold numbered headings with their level and number, but none of chapters and their parts", () => {
    const heading = (text: string, id: number, level = 0) =>
      wp(wr(text), `<w:outlineLvl w:val="${level + 1}"/>${numberOf(id, level)}`);
    const text = wp(wr("A paragraph in between, which is long enough to be one."));
    const numbered = [heading("One", 1), text, heading("Two", 1)];
    expect(lines(...numbered).filter((line) => /One|Two/.test(line))).toEqual([
      "1. 2 One",
      "2. 2 Two",
    ]);
    const chapters = [heading("One", 4), text, heading("Part", 4, 1)];
    expect(lines(...chapters).filter((line) => /One|Part/.test(line))).toEqual(["2 One", "3 Part"]);
  });

  test("a style can make a list, and a picture in an item comes after the list", () => {
    const styles = wStyle(
      "LB",
      "List Bullet",
      '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>',
    );
    const properties = '<w:pStyle w:val="LB"/>';
    const body = wp(wr("a") + wPicture("r1", "Quay"), properties) + wp(wr("b"), properties);
    const read = readDocx({ numbering, styles, body, pictures: { r1: aPng() } });
    expect(outline(read)).toEqual(["- a", "- b", "picture: Quay"]);
  });
});

describe("tables of a Word document", () => {
  const cell = (text: string, properties = "") =>
    `<w:tc>${properties && `<w:tcPr>${properties}</w:tcPr>`}${wp(wr(text))}</w:tc>`;

  test("merged cells keep everything that stood in them", () => {
    const body = wTable(
      [cell("wide", '<w:gridSpan w:val="2"/>'), cell("tall", '<w:vMerge w:val="restart"/>')],
      [cell("a"), cell("b"), cell("under", "<w:vMerge/>")],
    );
    expect(outline(readDocx({ body }))).toEqual(["| wide{2×1} | tall⏎under{1×2} |", "| a | b |"]);
  });

  test("lists and paragraphs in a cell are lines of it; a table within one comes after", () => {
    const inner = wTable([cell("x"), cell("y")]);
    const body = wTable(
      [item("one", 1) + item("two", 1), wp(wr("first")) + wp(wr("second"))],
      [inner + wp(""), wp(wr("end"))],
    );
    expect(outline(readDocx({ numbering, body }))).toEqual([
      "| 1. one⏎2. two | first⏎second |",
      "|  | end |",
      "| x | y |",
    ]);
  });

  test("a repeated row and a bold one are headers; a table of one cell is but a frame", () => {
    const bold = (text: string) => `<w:tc>${wp(wr(text, "<w:b/>"))}</w:tc>`;
    const header = (body: string) => readDocx({ body }).copy.blocks[0];
    expect(header(wTable([bold("Year"), bold("Votes")], [cell("2024"), cell("7")]))).toMatchObject({
      type: "table",
      headerRow: true,
    });
    const marked = wTable([cell("Year"), cell("Votes")], [cell("2024"), cell("7")]).replace(
      "<w:tr>",
      "<w:tr><w:trPr><w:tblHeader/></w:trPr>",
    );
    expect(header(marked)).toMatchObject({ headerRow: true });
    expect(
      outline(readDocx({ body: wTable([wp(wr("A box.")) + item("in it", 2)]), numbering })),
    ).toEqual(["A box.", "- in it"]);
  });

  test("its caption is that of the paragraph above", () => {
    const styles = wStyle("C", "caption", "");
    const body =
      wp(wr("Text.")) +
      wp(wr("Votes by year"), '<w:pStyle w:val="C"/>') +
      wTable([cell("a"), cell("b")]);
    const table = readDocx({ styles, body }).copy.blocks[1]!;
    expect(table.type === "table" && lineOf(table.caption)).toBe("Votes by year");
  });
});

describe("pictures and boxes of a Word document", () => {
  const box = (inner: string) =>
    `<wps:wsp><wps:txbx><w:txbxContent>${inner}</w:txbxContent></wps:txbx></wps:wsp>`;

  test("pictures come with their bytes, their description and the caption below", () => {
    const png = aPng(20, 10);
    const read = readDocx({
      styles: wStyle("C", "caption", ""),
      pictures: { r1: png },
      body: wp(wPicture("r1", "The quay at dawn")) + wp(wr("At six."), '<w:pStyle w:val="C"/>'),
    });
    const [picture] = read.copy.blocks;
    expect(picture).toMatchObject({
      type: "picture",
      alt: "The quay at dawn",
      caption: [{ text: "At six." }],
    });
    expect(read.pictures).toEqual([
      { address: "docx:word/media/r1.png", name: "r1.png", bytes: png },
    ]);
  });

  test("a file's name is no description, and what is no picture is left out", () => {
    const read = readDocx({
      pictures: { r1: aPng(), r2: new TextEncoder().encode("<svg/>") },
      body: wp(wPicture("r1", "IMG_0042.JPG")) + wp(wPicture("r2")) + wp(wPicture("r9")),
    });
    expect(outline(read)).toEqual(["picture: "]);
    expect(reasons(read)).toContain("Left out: 2 pictures.");
  });

  test("a box of text is read once, though it stands there in two forms", () => {
    const body = wp(
      `${wr("Before.")}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>${box(wp(wr("In a box.")))}` +
        `</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${wp(wr("In a box."))}` +
        `</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>${wr(" After.")}`,
    );
    expect(outline(readDocx({ body }))).toEqual(["Before. After.", "In a box."]);
  });

  test("a choice that we cannot read gives way to its fallback", () => {
    const body = wp(
      `<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w:new/></mc:Choice><mc:Fallback><w:t>☺</w:t>` +
        `</mc:Fallback></mc:AlternateContent></w:r>${wr(" he said.")}`,
    );
    expect(outline(readDocx({ body }))).toEqual(["☺ he said."]);
  });
});

test("footnotes and endnotes are numbered as met and stand at the end, with links to them", () => {
  const note = (kind: string, id: number, content: string) =>
    `<w:${kind} w:id="${id}">${content}</w:${kind}>`;
  const ref = (kind: string, id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const read = readDocx({
    footnotes:
      note("footnote", 0, wp("<w:r><w:separator/></w:r>")) +
      note("footnote", 2, wp(`<w:r><w:footnoteRef/></w:r>${wr(" Source A, p. 4.")}`)),
    endnotes: note("endnote", 1, wp(wr("Source B.")) + wp(wr("And C."))),
    body: wp(
      wr("Claim one") + ref("endnote", 1) + wr(" and claim two") + ref("footnote", 2) + wr("."),
    ),
  });
  const [text, rule, first, second] = outline(read);
  expect([rule, first, second]).toEqual(["---", "1. Source B.⏎And C.", "2. Source A, p. 4."]);
  expect(text).toMatch(/^Claim one\[↑1↑\]\(#\w+\) and claim two\[↑2↑\]\(#\w+\)\.$/);
  const list = read.copy.blocks.at(-1)!;
  const ids = list.type === "list" ? list.items.map(({ id }) => `(#${id})`) : [];
  expect(ids.every((id) => text!.includes(id))).toBe(true);
  expect(reasons(read)).toContain("2 footnotes were moved to the end of the body.");
});
