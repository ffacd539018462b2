import { describe, expect, test } from "vitest";
import { joinedWriters, retypedByline } from "../../../renderer/article/byline-names.ts";
import type { Byline } from "../../../shared/article/article.ts";
import { bylineText, namesOf } from "../../../shared/article/byline.ts";

const byline = (...names: string[]): Byline => ({
  people: names.map((name) => ({ name, role: "writer" })),
  line: "",
});

function writers(text: string, language: string, before = byline()): string[] {
  return namesOf(retypedByline(before, text, language), "writer");
}

/** The writers after the text was typed over the names, letter by letter. */
function typed(text: string, language: string): string[] {
  let now = byline();
  for (let end = 1; end <= text.length; end += 1) {
    now = retypedByline(now, text.slice(0, end), language, []);
  }
  return namesOf(now, "writer");
}

describe("a printed byline that is retyped", () => {
  test.each([
    ["en", "By Ana Ruiz, Ola Berg, and Li Wei", ["Ana Ruiz", "Ola Berg", "Li Wei"]],
    ["de", "Von Ana Ruiz und Ola Berg", ["Ana Ruiz", "Ola Berg"]],
    ["fr", "Par Ana Ruiz et Ola Berg", ["Ana Ruiz", "Ola Berg"]],
    ["es", "Por Ana Ruiz e Inés Vega", ["Ana Ruiz", "Inés Vega"]],
    ["es", "Santiago Ramón y Cajal", ["Santiago Ramón y Cajal"]],
    ["es", "Ortega y Gasset Ruiz", ["Ortega y Gasset Ruiz"]],
    ["es", "Ana Ruiz y Luis Gómez", ["Ana Ruiz", "Luis Gómez"]],
    ["es", "José Ortega y Gasset y Ana Ruiz", ["José Ortega y Gasset", "Ana Ruiz"]],
    ["es", "Ana Ruiz y José Ortega y Gasset", ["Ana Ruiz", "José Ortega y Gasset"]],
    ["es", "Juan de la Cruz y Ana Gil", ["Juan de la Cruz", "Ana Gil"]],
    ["es", "Juan y de la Cruz", ["Juan y de la Cruz"]],
    ["it", "Gianni d’Angelo e Anna Villa", ["Gianni d’Angelo", "Anna Villa"]],
    ["pl", "Ana Nowak i Ola Berg", ["Ana Nowak", "Ola Berg"]],
    ["ar", "بقلم: أحمد علي، سارة حسن", ["أحمد علي", "سارة حسن"]],
    ["ar", "أحمد وليد", ["أحمد وليد"]],
    ["ja", "山田太郎、鈴木花子", ["山田太郎", "鈴木花子"]],
    ["zh", "作者：李和平，张三", ["李和平", "张三"]],
    ["ko", "홍길동·김철수", ["홍길동", "김철수"]],
    ["de", "Byron Vondra", ["Byron Vondra"]],
    ["de-CH", "Ana und Ola", ["Ana", "Ola"]],
    ["fr", "Ana et Ola", ["Ana", "Ola"]],
    ["tr", "Ana ve Ola", ["Ana", "Ola"]],
    ["pt", "Ana Ruiz e Ola Berg", ["Ana Ruiz", "Ola Berg"]],
    ["pl", "Ana i Ola", ["Ana i Ola"]],
    ["de", "Von der Leyen", ["Von der Leyen"]],
    ["de", "Von Ursula von der Leyen", ["Ursula von der Leyen"]],
    ["it", "Di Matteo", ["Di Matteo"]],
    ["it", "di Ana Ruiz e Ola Berg", ["Ana Ruiz", "Ola Berg"]],
    ["en", "By Teller", ["Teller"]],
  ])("gives in %s for “%s” the writers %j, given at once or letter by letter", (...row) => {
    const [language, text, names] = row;
    expect(writers(text, language)).toEqual(names);
    expect(typed(text, language)).toEqual(names);
  });

  test.each([
    ["es", "José Ortega y Gasset Ruiz"],
    ["es", "María Díaz y Pérez de Ayala"],
    ["de", "Studio Berg und Tal"],
    ["it", "Di Stefano Rossi"],
    ["ar", "أحمد وليد سالم"],
  ])(
    "keeps in %s the name “%s” whole while its letters are typed, alone and beside others",
    (...row) => {
      const [language, name] = row;
      for (const names of [[name], [name, "Ana Ruiz"], ["Ana Ruiz", name]]) {
        const before = byline(...names);
        const text = bylineText(before, language);
        expect(writers(text, language, before)).toEqual(names);
        for (const retyped of [`${name}x`, name.slice(1), name.slice(0, -1)]) {
          const now = names.map((each) => (each === name ? retyped : each));
          expect(writers(text.replace(name, retyped), language, before)).toEqual(now);
        }
      }
    },
  );

  test("keeps such a name also when both its ends are typed, and when it is shortened and typed on", () => {
    const name = "José Ortega y Gasset Ruiz";
    let now = byline(name);
    const texts = [name.slice(1), name.slice(1, -1), "José Ortega y G", "José Ortega y Gasset R"];
    for (const text of texts) {
      now = retypedByline(now, text, "es", [name]);
      expect(namesOf(now, "writer")).toEqual([text]);
    }
    const withAnother = retypedByline(now, `${name} y Ana Vega`, "es", [name]);
    expect(namesOf(withAnother, "writer")).toEqual([name, "Ana Vega"]);
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

  test("takes two for one again when they are joined, also while that name is typed on", () => {
    const before = retypedByline(byline(), "José Ortega y Gasset Ruiz y Ana Vega", "es");
    expect(namesOf(before, "writer")).toEqual(["José Ortega", "Gasset Ruiz", "Ana Vega"]);
    const joined = joinedWriters(before, 0, "es");
    expect(namesOf(joined, "writer")).toEqual(["José Ortega y Gasset Ruiz", "Ana Vega"]);
    expect(writers("José Ortega y Gasset Ruizo y Ana Vega", "es", joined)).toEqual([
      "José Ortega y Gasset Ruizo",
      "Ana Vega",
    ]);
  });

  test("leaves people in other roles, and a line of its own, what they are", () => {
    const editor = { name: "Ed Itor", role: "editor" as const };
    expect(retypedByline({ people: [editor], line: "" }, "Ana", "en").people).toEqual([
      { name: "Ana", role: "writer" },
      editor,
    ]);
    expect(retypedByline({ people: [], line: "Our desk" }, "A and B", "en").line).toBe("A and B");
  });
});
