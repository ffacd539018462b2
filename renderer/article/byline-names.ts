import type { Byline } from "../../shared/article/article.ts";
import { namesOf } from "../../shared/article/byline.ts";
import { formsOfAnd } from "../../shared/messages/printed/names.ts";
import { printedWords } from "../../shared/messages/printed/printed-words.ts";

/**
 * The byline after its printed line was retyped. Names parted by commas, or by the language's word
 * for “and”, become the writers; people in other roles stay. A printed line of its own stays one.
 */
export function retypedByline(byline: Byline, text: string, language: string): Byline {
  if (byline.line !== "") return { ...byline, line: text };
  const before = namesOf(byline, "writer");
  const [by = ""] = printedWords(language).byline.split("{names}");
  const line = withoutStart(withoutStart(text.trim(), by), "by");
  const names = line
    .split(language.toLowerCase().startsWith("ko") ? /[,·]/u : /[,،、，]/u)
    .flatMap((part) => partedByAnd(withoutStart(part.trim(), "and"), language, before))
    .filter((name) => name !== "");
  const writers = names.map((name) => ({ name, role: "writer" as const }));
  const others = byline.people.filter((person) => person.role !== "writer");
  return { ...byline, people: [...writers, ...others] };
}

function withoutStart(text: string, words: string): string {
  const word = words.replace(/[\s:：]+$/u, "").toLowerCase();
  const rest = text.slice(word.length);
  const isThere = word !== "" && text.toLowerCase().startsWith(word) && /^[\s:：]/u.test(rest);
  return isThere ? rest.replace(/^[\s:：]+/u, "") : text;
}

/**
 * Where a name may hold the word itself (“Ramón y Cajal”, “أحمد وليد”), it parts two names when the
 * second has two words, or when one of them was a writer beside others before.
 */
function partedByAnd(part: string, language: string, writers: readonly string[]): string[] {
  const wasBeside = (name: string) => writers.length > 1 && writers.includes(name);
  if (wasBeside(part)) return [part];
  for (const and of [" and ", ...formsOfAnd(language)]) {
    for (let at = part.indexOf(and); at > 0; at = part.indexOf(and, at + 1)) {
      const before = part.slice(0, at).trim();
      const after = part.slice(at + and.length).trim();
      const isWord = and.endsWith(" ") && after.includes(" ");
      if (and === " and " || isWord || wasBeside(before) || wasBeside(after)) {
        return [before, ...partedByAnd(after, language, writers)];
      }
    }
  }
  return [part];
}
