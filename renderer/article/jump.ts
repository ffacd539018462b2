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
  "urlSlug",
  "language",
  "publishedAt",
  "embargo",
  "search",
  "noteToDesk",
]);

export function isInDetails(field: FieldName): boolean {
  return inDetails.has(field);
}

/** Focuses the control of a field, wherever it stands, and opens the fold it is in. */
export function focusField(field: FieldName): void {
  const control = document.querySelector<HTMLElement>(`[data-field="${field}"]`);
  const fold = control?.closest("details");
  if (fold) fold.open = true;
  control?.focus();
  control?.scrollIntoView({ block: "nearest" });
}
