import { describe, expect, test } from "vitest";
import { countTk, hasTk, tkLeft, withoutTk } from "../../../shared/copy/tk.ts";

describe("TK marks", () => {
  test.each([
    ["Crews of TK ships", 1, "Crews of ships"],
    ["TK ships", 1, "ships"],
    ["sailed on TKTK.", 1, "sailed on."],
    ["(TK) said (TK)", 2, "said"],
    ["paid [TK check with the harbour] in May", 1, "paid in May"],
    ["TKTKTK", 1, ""],
    ["[TK]", 1, ""],
    ["the (TK of) it", 1, "the (of) it"],
    ["the [TK call [Ann] first] boat", 1, "the boat"],
    ["the [TK not closed boat", 1, "the [not closed boat"],
    [`the [TK ${"long ".repeat(80)}note] boat`, 1, "the boat"],
  ])("%s holds %i and leaves “%s”", (text, count, left) => {
    expect(countTk(text)).toBe(count);
    expect(hasTk(text)).toBe(true);
    expect(withoutTk(text).trim()).toBe(left);
  });

  test.each(["ATK", "TKs", "ÉTK", "TKTKTKTK", "tk", "no mark"])("“%s” holds none", (text) => {
    expect(hasTk(text)).toBe(false);
    expect(withoutTk(text)).toBe(text);
  });

  // A search that begins anew at every space would not come back.
  test("are found behind long rows of spaces", () => {
    const row = " ".repeat(300_000);
    expect(withoutTk(`${row}x TK`)).toBe(`${row}x`);
  });
});

describe("a query", () => {
  test.each([
    ["It lasts an hour. TK: check with NUMAST.", "It lasts an hour."],
    ["An hour. TK: ask Capt. R. Cole at 5 p.m. today. It sails.", "An hour. It sails."],
    ["An hour. TK - check (see p. 4. Or ask). It sails.", "An hour. It sails."],
    ["An hour. TK — check! It sails.", "An hour. It sails."],
    ["The fare is £4 TK: ask Ann. It sails.", "The fare is £4. It sails."],
    ["He (TK: ask him) said", "He said"],
    ["(about 40, TK: check) said", "(about 40) said"],
    ["The mayor – TK – said so. More.", "The mayor. More."],
    ["TK\u00a0: vérifier. Oui.", "Oui."],
    ["“TK: say who.” It sails.", "It sails."],
    ["One\nTK: ask\ntwo", "One\n\ntwo"],
  ])("%s prints as “%s”", (text, printed) => {
    expect(withoutTk(text)).toBe(printed);
    expect(withoutTk(printed)).toBe(printed);
  });
});

describe("a TK that is left out leaves no gap and no stray sign", () => {
  test.each([
    ["The fare is TK pounds, TKTK people waited", "The fare is pounds, people waited"],
    ["Ships: TK, TK, and TKTK.", "Ships, and."],
    ["TK, said Ann", "said Ann"],
    ["paid, TK, in May", "paid, in May"],
    ["with Ann, TK.", "with Ann."],
    ["an hour. TK. Next", "an hour. Next"],
    ["foo , TK , bar", "foo, bar"],
    ["Fare: TK", "Fare"],
    ["“TK,” he said", "he said"],
    ["the mayor – TK.", "the mayor."],
    ["about £TK million", "about million"],
    ["up TK% now", "up now"],
    ["a TK-year-old man", "a year-old man"],
    ["a TK TK-year-old man", "a year-old man"],
    ["ferry-strike-TK", "ferry-strike"],
    ["ferry-TK-strike", "ferry-strike"],
    ["on TK’s boat", "on boat"],
    ["(see TK, TK)", "(see)"],
    ["Il coûte TK !", "Il coûte !"],
    ["boat[TK x] sails", "boat sails"],
    ["paid, [TK check], in May", "paid, in May"],
  ])("%s prints as “%s”", (text, printed) => {
    expect(withoutTk(text)).toBe(printed);
    expect(withoutTk(printed)).toBe(printed);
  });
});

describe("what becomes of TK marks is told", () => {
  test("by sentence, those in brackets by their number", () => {
    expect(tkLeft("It [TK x] sails. Of TK ships TK came. TK: ask. It stays.")).toEqual({
      notes: ["[TK x]"],
      sentences: [
        { given: "Of TK ships TK came.", printed: "Of ships came.", mayBeNote: false },
        { given: "TK: ask.", printed: "", mayBeNote: false },
      ],
    });
  });

  test.each([
    ["It sails. TK check with Ann. It stays.", ["check with Ann."]],
    ["TK people died", ["people died"]],
    ["One line\nTK ask Bo", ["ask Bo"]],
    ["The fare (TK check with Ann) is low", ["The fare (check with Ann) is low"]],
    ["It sails, TK check with Ann.", []],
    ["Of TK ships, one came.", []],
    ["TK-year-old ships", []],
    ["TK: ask Ann. TK – ask Bo. [TK ask Cy] TK.", []],
    ["TK, said Ann", []],
  ])("of “%s” these may be notes to the desk: %j", (text, printed) => {
    const asked = tkLeft(text).sentences.filter(({ mayBeNote }) => mayBeNote);
    expect(asked.map((sentence) => sentence.printed)).toEqual(printed);
  });

  test("with what stands around it when the sentence is very long", () => {
    const [told] = tkLeft(`${"long ".repeat(200)}about TK ships${" long".repeat(200)}`).sentences;
    expect(told?.printed).toMatch(/^….* about ships .*…$/);
    expect(told?.printed.length).toBeLessThan(250);
  });

  test("in a line as long as a book before anybody tires", () => {
    const text = "Of TK ships (about TK) one came. TK: ask Ann. ".repeat(5_000);
    const from = performance.now();
    expect(tkLeft(text).sentences).toHaveLength(10_000);
    expect(performance.now() - from).toBeLessThan(5_000);
  });
});
