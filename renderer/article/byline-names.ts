import type { Byline } from "../../shared/article/article.ts";

/**
 * The byline after its printed line was retyped. Names parted by commas or "and" become the
 * writers; people in other roles stay. A printed line of its own stays a printed line.
 */
export function retypedByline(byline: Byline, text: string): Byline {
  if (byline.line !== "") return { ...byline, line: text };
  const names = text
    .replace(/^\s*by\s+/iu, "")
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+/u)
    .map((name) => name.trim())
    .filter((name) => name !== "");
  const writers = names.map((name) => ({ name, role: "writer" as const }));
  const others = byline.people.filter((person) => person.role !== "writer");
  return { ...byline, people: [...writers, ...others] };
}
