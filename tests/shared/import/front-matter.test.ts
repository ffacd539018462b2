import { expect, test } from "vitest";
import { readMarkdown } from "../../../shared/import/markdown.ts";
import { aPublication } from "../../support/article-builder.ts";
import { numberedIds } from "../../support/copy-builder.ts";

const publication = aPublication();
const read = (members: string) =>
  readMarkdown({
    text: `---\n${members}\n---\n\nText.\n`,
    file: "a.md",
    publications: [publication],
    defaultPublication: publication,
    newId: numberedIds(),
  });

test("front matter of site generators gives date, language, words and a picture beside the file", () => {
  const { fields, pictures } = read(
    'title: Ferry\nlang: nl\nauthors: [Ana Ruiz, { name: Ola Berg }]\nkeywords: [sea, boats]\ndate: 2024-05-03 10:00 +0200\ncover: { image: "img/quay.jpg", alt: Quay }',
  );
  expect(fields).toMatchObject({
    headline: "Ferry",
    language: "nl",
    byline: { people: [{ name: "Ana Ruiz" }, { name: "Ola Berg" }] },
    tags: ["sea", "boats"],
    publishedAt: "2024-05-03T10:00:00+02:00",
    leadImage: { alt: "Quay", picture: { kind: "remote", address: "beside:img/quay.jpg" } },
  });
  expect(pictures).toEqual([{ address: "beside:img/quay.jpg", name: "quay.jpg", bytes: null }]);
});

test("a day without an hour is no instant", () => {
  expect(read("title: Ferry\ndate: 2024-05-03").fields.publishedAt).toBeNull();
});
