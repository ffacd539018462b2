import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Byline } from "../../../shared/article/article.ts";
import { htmlPage } from "../../../shared/export/html-page.ts";
import { wireText } from "../../../shared/export/wire-text.ts";
import { printedDay } from "../../../shared/messages/printed/days.ts";
import { english } from "../../../shared/messages/printed/english.ts";
import { printedNames } from "../../../shared/messages/printed/names.ts";
import { printedLanguages, printedWords } from "../../../shared/messages/printed/printed-words.ts";
import { anArticle, anExport, aPublication } from "../../support/article-builder.ts";
import { answer, picture, quay, question } from "../../support/block-builder.ts";
import { doc } from "../../support/copy-builder.ts";

const byline: Byline = {
  people: [
    { name: "Ana Ruiz", role: "writer" },
    { name: "Inés Vega", role: "writer" },
    { name: "Mary Byrne", role: "translator" },
  ],
  line: "",
};
const corrections = [
  { kind: "correction" as const, text: "Three.", at: "2024-11-16T09:00:00Z", by: "" },
];
const related = [{ title: "Night shifts", address: "https://x.org/n", articleId: null }];

/** What stands between tags on the page of an article in this language. */
function page(language: string, relatedLabel = "Related"): string {
  const article = anArticle({ fields: { language, byline, corrections, related } });
  const html = htmlPage(anExport(article, { publication: aPublication({ relatedLabel }) }));
  return html.slice(html.indexOf("<body>")).replace(/<[^>]+>/g, "");
}

describe("a page prints in the article's own language", () => {
  test.each([
    ["en-GB", "By Ana Ruiz and Inés Vega", "Translated by Mary Byrne", "Correction (", "Related"],
    [
      "de-CH",
      "Von Ana Ruiz und Inés Vega",
      "Übersetzung: Mary Byrne",
      "Korrektur (",
      "Mehr zum Thema",
    ],
    [
      "fr",
      "Par Ana Ruiz et Inés Vega",
      "Traduction\u00a0: Mary Byrne",
      "Rectificatif (16/11/2024 09h00)\u00a0: Three.",
      "Sur le même sujet",
    ],
    [
      "es",
      "Por Ana Ruiz e Inés Vega",
      "Traducción: Mary Byrne",
      "Corrección (",
      "Más sobre el tema",
    ],
    ["he", "מאת Ana Ruiz ו-Inés Vega", "תרגום: Mary Byrne", "תיקון (", "עוד בנושא"],
    ["ar", "بقلم Ana Ruiz وInés Vega", "ترجمة: Mary Byrne", "تصويب (", "مواضيع ذات صلة"],
    ["fi", "Ana Ruiz ja Inés Vega", "Käännös: Mary Byrne", "Oikaisu (", "Lue myös"],
    [
      "ja",
      "Ana Ruiz、Inés Vega",
      "翻訳：Mary Byrne",
      "訂正（16/11/2024 09h00）：Three.",
      "関連記事",
    ],
    ["zh-TW", "作者：Ana Ruiz、Inés Vega", "翻譯：Mary Byrne", "更正（", "相關報導"],
    ["ka", "By Ana Ruiz and Inés Vega", "Translated by Mary Byrne", "Correction (", "Related"],
  ])("%s", (language, ...lines) => {
    for (const line of lines) expect(page(language)).toContain(line);
  });

  test("and names the list of corrections in it for those who do not see it", () => {
    const article = anArticle({ fields: { language: "sv", corrections } });
    expect(htmlPage(anExport(article))).toContain('aria-label="Rättelser"');
  });

  test("or says that its words are English, kept apart where the article runs the other way", () => {
    const article = (language: string) => anArticle({ fields: { language, byline, corrections } });
    const georgian = htmlPage(anExport(article("ka")));
    expect(georgian).toContain('class="byline"><span lang="en">By</span> <span rel="author">');
    expect(georgian).toContain('<strong><span lang="en">Correction</span></strong>');
    expect(htmlPage(anExport(article("ckb")))).toContain(
      '<span lang="en" dir="ltr">Translated by</span> <span class="name" dir="ltr">Mary Byrne</span>',
    );
    expect(htmlPage(anExport(article("en-IE")))).not.toContain('lang="en"');
  });

  test.each([
    ["ckb", ' lang="en" dir="ltr"'],
    ["eu", ' lang="en"'],
  ])("in %s also of “and”, of the day and of the label of related articles", (language, attrs) => {
    const article = anArticle({ fields: { language, byline, related } });
    const english = (word: string) => `<span${attrs}>${word}</span>`;
    const html = htmlPage(anExport(article));
    expect(html).toMatch(new RegExp(`Ana Ruiz</span> ${english("and")} <span`));
    expect(html).toContain(`<time datetime="2024-11-15">${english("Nov. 15")}</time>`);
    expect(html).toContain(`<h2>${english("Related")}</h2>`);
    const publication = aPublication({ relatedLabel: "Irakurri" });
    expect(htmlPage(anExport(article, { publication }))).toContain("<h2>Irakurri</h2>");
  });

  test("and not of a day in a language that has months, but none of the other words", () => {
    const html = htmlPage(anExport(anArticle({ fields: { language: "ka" } })));
    expect(html).toContain('<time datetime="2024-11-15">15 ნოემბერი</time>');
  });

  test("but the label that a publication has chosen stays what it is", () => {
    expect(page("de", "Read on")).toContain("Read on");
  });

  test("and in the publication's when the article names none", () => {
    const article = anArticle({ fields: { language: "", byline } });
    const html = htmlPage(anExport(article, { publication: aPublication({ language: "nl" }) }));
    expect(html).toContain('<address class="byline">Door <span');
    expect(html).toContain("15 november");
  });
});

test("plain text names pictures, questions and answers in the article's language", () => {
  const copy = doc(picture(quay, "Le quai"), question("", "Pourquoi ?"), answer("", "Parce que."));
  const text = wireText(anExport(anArticle({ fields: { language: "fr" }, copy })));
  expect(text).toContain("[Image\u00a0: Le quai]");
  expect(text).toContain("Question\u00a0: Pourquoi ?\n\nRéponse\u00a0: Parce que.");
});

test.each([
  ["en", "A, B and C"],
  ["de", "A, B und C"],
  ["tr", "A, B ve C"],
  ["ar", "A، B وC"],
  ["ur", "A، B اور C"],
  ["ja", "A、B、C"],
  ["ko", "A·B·C"],
  ["az-Arab", "A، B and C"],
])("three names in %s are %s", (language, line) => {
  expect(printedNames(["A", "B", "C"], language)).toBe(line);
});

test.each([
  ["es", "Ana e Isabel", ["Ana", "Isabel"]],
  ["es", "Ana e Hilda", ["Ana", "Hilda"]],
  ["es", "Ana y Hielo", ["Ana", "Hielo"]],
  ["es", "Ana y Yolanda", ["Ana", "Yolanda"]],
  ["he", "דנה ומיכל", ["דנה", "מיכל"]],
])("names in %s are joined as they are spoken: %s", (language, line, names) => {
  expect(printedNames(names, language)).toBe(line);
});

test.each([
  ["zh-HK", "相關報導"],
  ["zh_Hant", "相關報導"],
  ["zh-Hans-HK", "相关报道"],
  ["zh-CN-x-tw", "相关报道"],
  ["zh-u-nu-hant", "相关报道"],
])("%s has its words by its script, else by its region: %s", (language, label) => {
  expect(printedWords(language).related).toBe(label);
});

test.each([
  ["ar-Arab-SY", "15 تشرين الثاني"],
  ["sr-Latn-RS", "15. novembar"],
])("a day in %s is %s", (language, day) => {
  expect(printedDay({ month: 11, day: 15, year: 2024 }, language)).toBe(day);
});

describe("the words of a language", () => {
  test.each(printedLanguages)("of %s are all there, and safe to stand in HTML", (language) => {
    const words = printedWords(language);
    for (const [key, word] of Object.entries(words)) {
      expect(word.trim(), key).not.toBe("");
      expect(word, key).not.toMatch(/[<>&"]/);
      const isPattern = english[key as keyof typeof english].includes("{names}");
      expect(word.split("{names}"), key).toHaveLength(isPattern ? 2 : 1);
    }
  });

  test("are the same on every machine: nothing asks the machine for its own", () => {
    const folder = new URL("../../../shared/messages/printed/", import.meta.url);
    for (const file of readdirSync(folder)) {
      const code = readFileSync(new URL(file, folder), "utf8").replace(
        /^ ?\*.*|^\/\/.*|\/\*\*.*/gm,
        "",
      );
      expect(code, file).not.toMatch(/\bIntl\b|toLocale|localeCompare/);
    }
  });
});
