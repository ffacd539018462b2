import { describe, expect, test } from "vitest";
import {
  countBlock,
  countCharacters,
  countCopy,
  countText,
  readingMinutes,
} from "../../../shared/copy/counts.ts";
import { doc, hr, li, p, ul } from "../../support/copy-builder.ts";

describe("words", () => {
  test.each([
    ["", 0],
    ["   \n ", 0],
    ["Crews voted.", 2],
    ["non-stop talks — all night", 4],
    ["it’s 3.5 %", 2],
    ["…", 0],
    ["a\u00a0b\u2003c", 3],
    ["Überall né", 2],
    ["مرحبا بالعالم", 2],
    ["👩‍🚒 on call", 2],
    ["“quoted” words", 2],
    ["日本の首相", 3],
    ["สวัสดีครับ", 2],
    ["รอเรือที่ท่า", 4],
    ["東京と大阪", 3],
    ["渡輪公司宣布罷工", 4],
    ["ສະບາຍດີ", 1],
    ["សួស្តីពិភពលោក", 2],
    ["The word 日本 is a two-part name", 7],
    ["السفينة Saint-Malo غادرت الميناء", 4],
    ['העיתונאית שאלה: "מתי?"', 3],
  ])("“%s”: %i", (text, words) => {
    expect(countText(text).words).toBe(words);
  });
});

describe("characters", () => {
  test.each([
    ["", 0],
    ["abc def", 7],
    ["two\nlines", 8],
    ["é", 1],
    ["e\u0301", 1],
    ["👩‍🚒", 1],
    ["🇬🇧🇫🇷", 2],
    ["日本", 2],
    ["مُدَرِّسَة", 5],
    ["שָׁלוֹם", 4],
    ["น้ำ", 1],
    ["क्षि", 1],
    ["👨‍👩‍👧‍👦👍🏽", 2],
  ])("“%s”: %i", (text, characters) => {
    expect(countCharacters(text)).toBe(characters);
  });
});

test("the counts of a copy are those of its blocks added up", () => {
  const copy = doc(p("One two"), hr(), ul(li("three", ul(li("four five")))));
  expect(countCopy(copy)).toEqual({ words: 5, characters: 21 });
  expect(countBlock(copy.blocks[1]!)).toEqual({ words: 0, characters: 0 });
});

test("reading takes a minute for every 238 words, and at least one for any", () => {
  expect([0, 1, 238, 500, 2380].map(readingMinutes)).toEqual([0, 1, 1, 2, 10]);
});

test("ten megabytes are counted whole", () => {
  const text = "harbour café ".repeat(800_000);
  expect(countText(text).words).toBe(1_600_000);
});
