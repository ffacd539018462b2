import { printedNames } from "../messages/printed/names.ts";
import type { Byline } from "./article.ts";

/** The byline as printed, without “By”: the override when there is one, else the writers' names. */
export function bylineText(byline: Byline, language: string): string {
  return byline.line !== "" ? byline.line : printedNames(namesOf(byline, "writer"), language);
}

/** The names of all who did one kind of work. */
export function namesOf(byline: Byline, role: Byline["people"][number]["role"]): string[] {
  return byline.people
    .filter((person) => person.role === role && person.name.trim() !== "")
    .map((person) => person.name);
}
