import { describe, expect, test } from "vitest";
import { copyFromHtml } from "../../../shared/import/html-copy.ts";
import { b, doc, li, numberedIds, ol, olFrom, p, ul } from "../../support/copy-builder.ts";

const read = (html: string) => doc(...copyFromHtml(html, numberedIds()).blocks);
const spaces = "&nbsp;&nbsp;&nbsp;";
const small = `<span style="font:7pt 'Times New Roman'">&nbsp; </span>`;
const indented = (html: string) => `<p class=MsoListParagraph>${html}</p>`;

describe("paragraphs that Word only indents", () => {
  test.each([
    [
      "a title",
      "<span>Mr.&nbsp;</span><b>Smith</b> said no.",
      p("Mr.\u00a0", b("Smith"), " said no."),
    ],
    ["a title of two letters", `<span>Dr.${spaces}</span>Ruiz`, p("Dr.\u00a0\u00a0\u00a0Ruiz")],
    ["an initial", "<span>A.&nbsp;</span>Ruiz", p("A.\u00a0Ruiz")],
    ["an amount", "<span>250&nbsp;</span><b>euros</b>", p("250\u00a0", b("euros"))],
    ["an amount set wide", `<span>2.50${spaces}</span>euros`, p("2.50\u00a0\u00a0\u00a0euros")],
    ["a word of Roman digits", `<span>Vil.${spaces}</span>x`, p("Vil.\u00a0\u00a0\u00a0x")],
    ["a call", `<span>O${spaces}</span>Captain`, p("O\u00a0\u00a0\u00a0Captain")],
    ["a dash of speech", "<span>–&nbsp;</span>No.", p("–\u00a0No.")],
    ["a title with Word's own spaces", `<span>Mr.${small}</span>Smith`, p("Mr.\u00a0 Smith")],
  ])("keep the words they begin with: %s", (_what, html, paragraph) => {
    expect(read(indented(html))).toEqual(doc(paragraph));
  });

  test.each([
    ["a bullet", `<span>·${spaces}</span>a`, ul(li("a"))],
    ["a number", `<span>1.${spaces}</span>a`, ol(li("a"))],
    ["a Roman number", `<span>iv)${spaces}</span>a`, olFrom(4, li("a"))],
    ["a bare number with Word's own spaces", `<span>3${small}</span>a`, olFrom(3, li("a"))],
  ])("are items where their marker is beyond doubt: %s", (_what, html, list) => {
    expect(read(indented(html))).toEqual(doc(list));
  });
});

describe("a drop capital", () => {
  const letter = (html: string) => `<p style="mso-element:dropcap-dropped">${html}</p>`;

  test.each([
    ["around its element", letter("\n <span>W</span>\n")],
    ["within it", letter("<span> W </span><span>\u00a0</span>")],
  ])("joins its word whatever white space stands %s", (_where, html) => {
    expect(read(`${html}<p>hen it rained</p>`)).toEqual(doc(p("When it rained")));
  });
});
