import type { Byline } from "../../shared/article/article.ts";
import { namesOf } from "../../shared/article/byline.ts";
import { formsOfAnd, mayNameHoldAnd, printedNames } from "../../shared/messages/printed/names.ts";
import { printedWords } from "../../shared/messages/printed/printed-words.ts";

/**
 * The byline after its printed line was retyped. Names parted by commas, or by the language's word
 * for “and”, become the writers; people in other roles stay. A printed line of its own stays one.
 * `settled` are the writers from before the first of the letters that are typed one after another.
 */
export function retypedByline(
  byline: Byline,
  text: string,
  language: string,
  settled: readonly string[] = namesOf(byline, "writer"),
): Byline {
  if (byline.line !== "") return { ...byline, line: text };
  const known: KnownNames = { settled, writers: namesOf(byline, "writer") };
  const [by = ""] = printedWords(language).byline.split("{names}");
  const names = withoutBy(withoutBy(text.trim(), by, settled), "by", settled)
    .split(language.toLowerCase().startsWith("ko") ? /[,·]/u : /[,،、，]/u)
    .flatMap((part) => partedByAnd(withoutStart(part.trim(), "and"), language, known))
    .filter((name) => name !== "");
  const writers = names.map((name) => ({ name, role: "writer" as const }));
  const others = byline.people.filter((person) => person.role !== "writer");
  return { ...byline, people: [...writers, ...others] };
}

interface KnownNames {
  settled: readonly string[];
  /** The same with every letter typed since, but for the last. */
  writers: readonly string[];
}

/** Some words for “by” begin names, too: they go when a whole name is left, and none began so before. */
function withoutBy(text: string, by: string, settled: readonly string[]): string {
  const rest = withoutStart(text, by);
  const isName = settled[0] !== undefined && withoutStart(settled[0], by) !== settled[0];
  if (isName) return text;
  const isWholeName = /^\P{Ll}.*\s/u.test(rest);
  return isWholeName || !beginNames.has(by.trim().toLowerCase()) ? rest : text;
}

/** “Von der Leyen”, “Di Matteo”, “Af Geijerstam”. */
const beginNames = new Set(["von", "di", "af"]);

function withoutStart(text: string, words: string): string {
  const word = words.replace(/[\s:：]+$/u, "").toLowerCase();
  const rest = text.slice(word.length);
  const isThere = word !== "" && text.toLowerCase().startsWith(word) && /^[\s:：]/u.test(rest);
  return isThere ? rest.replace(/^[\s:：]+/u, "") : text;
}

/** Two writers who are one: with the word between them that was taken for the language's “and”. */
export function joinedWriters(byline: Byline, at: number, language: string): Byline {
  const [first, second] = byline.people.slice(at, at + 2);
  if (!first || !second) return byline;
  const name = printedNames([first.name, second.name], language);
  return { ...byline, people: byline.people.toSpliced(at, 2, { ...first, name }) };
}

/**
 * Where a name may hold the word itself (“Ramón y Cajal”, “أحمد وليد”), it parts two names when both
 * look whole, or when one of them was a writer beside others before. A name that had the word in it
 * keeps it while its other letters are typed.
 */
function partedByAnd(part: string, language: string, known: KnownNames): string[] {
  const { settled, writers } = known;
  if (settled.includes(part) || (writers.length > 1 && writers.includes(part))) return [part];
  const wasBeside = (name: string) => writers.length > 1 && writers.includes(name);
  const isCertain = !mayNameHoldAnd(language);
  const whole = [...settled, ...writers.filter((name) => isParted(name, language))];
  const forms = [" and ", ...formsOfAnd(language)];
  for (const and of forms) {
    for (let at = part.indexOf(and); at > 0; at = part.indexOf(and, at + 1)) {
      const before = part.slice(0, at).trim();
      const after = part.slice(at + and.length).trim();
      if (whole.some((name) => holds(name, before, and, after, forms))) continue;
      const [next] = after.split(and);
      const areWhole = and.endsWith(" ") && isWholeName(before) && isWholeName(next!);
      const isAnd = and === " and " || isCertain || areWhole;
      if (isAnd || wasBeside(before) || wasBeside(after)) {
        return [before, ...partedByAnd(after, language, known)];
      }
    }
  }
  return [part];
}

/** Two words that a name is made of; “de”, “von” and the like are none. */
function isWholeName(name: string): boolean {
  const words = name.split(/\s+/u);
  return words.filter((word) => /^(?:\p{Ll}{1,2}['’])?[\p{Lu}\p{Lt}\p{Lo}]/u.test(word)).length > 1;
}

/** Whether the word at this place is a name's own: what stands before or after it is all as there. */
function holds(
  name: string,
  before: string,
  and: string,
  after: string,
  forms: readonly string[],
): boolean {
  if (name.startsWith(before + and)) return true;
  const end = forms
    .map((form) => after.indexOf(form))
    .concat(after.length)
    .filter((at) => at >= 0);
  return end.some((at) => name.endsWith(and + after.slice(0, at)));
}

/** Whether a name would be two if it were typed anew. */
function isParted(name: string, language: string): boolean {
  return partedByAnd(name, language, { settled: [], writers: [] }).length > 1;
}
