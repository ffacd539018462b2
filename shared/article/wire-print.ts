import type { Origin } from "./article.ts";

/** Parts of a wire text that a file may print otherwise than the article's fields would. */
export type PrintedPart = "publisher" | "category" | "date" | "relatedLabel" | "related";

/**
 * Layout details that remember how a file printed a part that would be `value`: they hold as long
 * as what the value is made of, `of`, stays the same. "" means the file did not have the part at all.
 */
export function rememberPrinted(
  part: PrintedPart,
  printed: string,
  value: string,
  of = value,
): Record<string, string> {
  return printed === value ? {} : { [part]: printed, [`${part} of`]: of };
}

/** How the file an article came from prints `value`; `value` itself when it did not come from one. */
export function printedAs(
  part: PrintedPart,
  value: string,
  origin: Origin | null,
  of = value,
): string {
  if (origin?.format !== "wire-text") return value;
  return origin.layout[`${part} of`] === of ? (origin.layout[part] ?? value) : value;
}
