import type { ArticleCategory } from "../../shared/article/article.ts";
import { slugFrom } from "../../shared/article/slug.ts";
import { newPublication, type Publication } from "../../shared/publication.ts";

/** A publication with nothing of its own yet; its id comes from its name when it is saved. */
export function blankPublication(): Publication {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return newPublication({ id: "", name: "", timeZone, dateFormat: "DD/MM/YYYY HH:mm" });
}

/** The publication ready to be stored: trimmed, with an id that no other one has. */
export function settledPublication(draft: Publication, taken: readonly string[]): Publication {
  const disclaimers = draft.disclaimers.filter((each) => each.name.trim() && each.text.trim());
  const keepsDefault = disclaimers.some((each) => each.id === draft.defaultDisclaimer);
  return {
    ...draft,
    id: draft.id || freeId(idFrom(draft.name), taken),
    name: draft.name.trim(),
    language: draft.language.trim() || "en",
    timeZone: draft.timeZone.trim() || "UTC",
    dateFormat: draft.dateFormat.trim() || "DD/MM/YYYY",
    relatedLabel: draft.relatedLabel.trim() || "Related",
    address: draft.address.trim(),
    disclaimers,
    defaultDisclaimer: keepsDefault ? draft.defaultDisclaimer : null,
  };
}

/** One category a line, as in `Politics | medtop:11000000`. */
export function categoryLines(categories: readonly ArticleCategory[]): string {
  return categories
    .map(({ name, mediaTopic }) => (mediaTopic === null ? name : `${name} | ${mediaTopic}`))
    .join("\n");
}

/** The inverse; a category whose name was there before keeps its id. */
export function categoriesFrom(
  text: string,
  before: readonly ArticleCategory[],
): ArticleCategory[] {
  const categories: ArticleCategory[] = [];
  for (const line of text.split("\n")) {
    const [name = "", topic = ""] = line.split("|").map((part) => part.trim());
    if (name === "") continue;
    const known = before.find((each) => each.name === name);
    const taken = categories.map((each) => each.id);
    const id = known?.id ?? freeId(slugFrom(name) || "category", taken);
    categories.push({ id, name, mediaTopic: topic === "" ? null : topic });
  }
  return categories;
}

/** An id that none of the taken ones is: `views`, `views-2`, … */
export function freeId(wanted: string, taken: readonly string[]): string {
  let id = wanted;
  for (let next = 2; taken.includes(id); next += 1) id = `${wanted}-${next}`;
  return id;
}

// Publication ids are plain ASCII, whatever script the name is in.
function idFrom(name: string): string {
  const plain = slugFrom(name).replace(/[^a-z0-9-]+/gu, "");
  return plain.replace(/^-+|-+$/gu, "").slice(0, 40) || "publication";
}
