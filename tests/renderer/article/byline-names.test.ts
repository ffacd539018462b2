import { describe, expect, test } from "vitest";
import { retypedByline } from "../../../renderer/article/byline-names.ts";
import type { Byline } from "../../../shared/article/article.ts";
import { bylineText, namesOf } from "../../../shared/article/byline.ts";

const byline = (...names: string[]): Byline => ({
  people: names.map((name) => ({ name, role: "writer" })),
  line: "",
});

function writers(text: string, language: string, before = byline()): string[] {
  return namesOf(retypedByline(before, text, language), "writer");
}

describe("a printed byline that is retyped", () => {
  test.each([
    ["en", "By Ana Ruiz, Ola Berg, and Li Wei", ["Ana Ruiz", "Ola Berg", "Li Wei"]],
    ["de", "Von Ana Ruiz und Ola Berg", ["Ana Ruiz", "Ola Berg"]],
    ["fr", "Par Ana Ruiz et Ola Berg", ["Ana Ruiz", "Ola Berg"]],
    ["es", "Por Ana Ruiz e Inés Vega", ["Ana Ruiz", "Inés Vega"]],
    ["es", "Santiago Ramón y Cajal", ["Santiago Ramón y Cajal"]],
    ["ar", "بقلم: أحمد علي، سارة حسن", ["أحمد علي", "سارة حسن"]],
    ["ar", "أحمد وليد", ["أحمد وليد"]],
    ["ja", "山田太郎、鈴木花子", ["山田太郎", "鈴木花子"]],
    ["zh", "作者：李和平，张三", ["李和平", "张三"]],
    ["ko", "홍길동·김철수", ["홍길동", "김철수"]],
    ["de", "Byron Vondra", ["Byron Vondra"]],
  ])("gives in %s for “%s” the writers %j", (language, text, names) => {
    expect(writers(text, language)).toEqual(names);
  });

  test.each(["en", "de", "es", "ar", "he", "zh", "ja", "ko", "th", "ka"])(
    "keeps its writers while a letter of the last or of the first is taken away, in %s",
    (language) => {
      const names = {
        ar: ["أحمد", "وليد سالم"],
        he: ["דנה כהן", "Jo Lee"],
        zh: ["李和平", "和田"],
      };
      const [first, last] = names[language as "ar"] ?? ["Ana Ruiz", "Inés"];
      const before = byline(first!, last!);
      const text = bylineText(before, language);
      expect(writers(text, language, before)).toEqual([first, last]);
      expect(writers(text.slice(0, -1), language, before)).toEqual([first, last!.slice(0, -1)]);
      expect(writers(text.slice(1), language, before)).toEqual([first!.slice(1), last]);
    },
  );

  test("leaves people in other roles, and a line of its own, what they are", () => {
    const editor = { name: "Ed Itor", role: "editor" as const };
    expect(retypedByline({ people: [editor], line: "" }, "Ana", "en").people).toEqual([
      { name: "Ana", role: "writer" },
      editor,
    ]);
    expect(retypedByline({ people: [], line: "Our desk" }, "A and B", "en").line).toBe("A and B");
  });
});
