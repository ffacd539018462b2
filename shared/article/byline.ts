import type { Byline } from "./article.ts";

/** The byline as printed, without "By": the override when there is one, else the writers' names. */
export function bylineText(byline: Byline): string {
  if (byline.line !== "") return byline.line;
  return joinNames(byline.people.filter((person) => person.role === "writer").map((p) => p.name));
}

function joinNames(names: readonly string[]): string {
  const given = names.filter((name) => name.trim() !== "");
  if (given.length < 2) return given.join("");
  return `${given.slice(0, -1).join(", ")} and ${given.at(-1)}`;
}
