import type { Related } from "./article.ts";

/** A field's text on one line. */
export function oneLine(text: string): string {
  // Cut at line ends and joined: one pattern for both would look at long rows of spaces over and over.
  return text
    .split(/[\n\r\v\f\u2028\u2029]+/u)
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .join(" ");
}

/** Related items as a wire carries them: title and address, a line each. */
export function relatedLines(related: readonly Related[]): string[] {
  return related.map(({ title, address }) =>
    oneLine(title === address ? address : `${title} ${address}`),
  );
}
