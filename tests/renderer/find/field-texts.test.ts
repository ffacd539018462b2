import { expect, test } from "vitest";
import { settledFields, textsAfter, textsBefore } from "../../../renderer/find/field-texts.ts";
import { type ArticleFields, newLeadImage } from "../../../shared/article/article.ts";
import { someFields } from "../../support/article-builder.ts";

/** Fields with that word in every text that finding reaches. */
const fields = (word: string): ArticleFields => ({
  ...someFields(),
  slugline: `${word}-strike`,
  kicker: `${word}`,
  headline: `The ${word}`,
  standfirst: `A ${word} stays`,
  pageTitle: `${word} title`,
  socialHeadline: `${word} social`,
  pushHeadline: `${word} push`,
  noteToDesk: `Mind the ${word}`,
  byline: {
    people: [
      { name: `Ana ${word}`, role: "writer" },
      { name: `Ola ${word}`, role: "editor" },
    ],
    line: `By ${word} staff`,
  },
  dateline: { place: `${word}`, date: "2024-11-15", source: `${word} News` },
  tags: [`${word}`, "unions", `${word} strike`],
  leadImage: {
    ...newLeadImage({ kind: "remote", address: "https://example.org/a.jpg" }),
    caption: `${word} caption`,
    credit: `${word} credit`,
    alt: `${word} alt`,
    source: `${word} source`,
    copyright: `© ${word}`,
    usageTerms: `Only the ${word}`,
  },
  disclaimers: [
    { approved: "views", kind: "opinion", text: "Approved of the word", position: "end" },
    { approved: null, kind: "custom", text: `Our ${word}`, position: "end" },
  ],
  related: [{ title: `Old ${word}`, address: "https://example.org/old", articleId: null }],
  search: { description: `${word} search`, socialImage: null, canonical: "", noindex: false },
});

const all = (of: ArticleFields) => [...textsBefore(of), ...textsAfter(of)];

test("what is put back into every text in turn makes the article that has it in all of them", () => {
  let now = fields("ferry");
  for (const text of all(now)) now = text.put(now, text.read(now).replaceAll("ferry", "boat"));
  expect(now).toEqual(fields("boat"));
});

test("approved disclaimers, addresses and ids are not among them", () => {
  const texts = all(fields("ferry")).map((text) => text.read(fields("ferry")));
  expect(texts.every((text) => text.includes("ferry") || text === "unions")).toBe(true);
});

test("a tag that nothing is left of is taken away, and so is a second one of the same", () => {
  const given = { ...someFields(), tags: ["ferry", "", "boat", "boat"] };
  expect(settledFields(given).tags).toEqual(["ferry", "boat"]);
  const fine = someFields();
  expect(settledFields(fine)).toBe(fine);
});

test("an article without a picture, people or tags is read without harm", () => {
  const bare = { ...someFields(), leadImage: null, tags: [], byline: { people: [], line: "" } };
  let now: ArticleFields = bare;
  for (const text of all(bare)) now = text.put(now, text.read(now));
  expect(now).toEqual(bare);
});
