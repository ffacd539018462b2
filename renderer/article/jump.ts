import type { FieldName } from "../../shared/article/finding.ts";

/** Fields that stand in the Details panel; all others stand on the page. */
const inDetails: ReadonlySet<FieldName> = new Set<FieldName>([
  "slugline",
  "pageTitle",
  "socialHeadline",
  "pushHeadline",
  "dateline",
  "category",
  "tags",
  "disclaimers",
  "related",
  "leadImage.source",
  "leadImage.copyright",
  "leadImage.usageTerms",
  "publication",
  "publisherLine",
  "urlSlug",
  "language",
  "publishedAt",
  "embargo",
  "search",
  "noteToDesk",
  "corrections",
]);

/** One control of several (`data-find`) always stands in the details. */
export function isInDetails(field: FieldName, control?: string): boolean {
  return control !== undefined || inDetails.has(field);
}

/** Focuses a field, or one of its controls, wherever it stands, and opens the fold it is in. */
export function focusField(field: FieldName, control?: string): void {
  const named = (name: string) => document.querySelector<HTMLElement>(`[${name}]`);
  const element =
    (control && named(`data-find="${control}"`)) || named(`data-field="${field}"`) || undefined;
  const fold = element?.closest("details");
  if (fold) fold.open = true;
  element?.focus();
  element?.scrollIntoView({ block: "nearest" });
}
