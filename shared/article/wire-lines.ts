import type { Related } from "./article.ts";

/** A field's text on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\n\r\v\f\u2028\u2029]\s*/gu, " ").trim();
}

/** Related items as a wire carries them: title and address, a line each. */
export function relatedLines(related: readonly Related[]): string[] {
  return related.map(({ title, address }) =>
    oneLine(title === address ? address : `${title} ${address}`),
  );
}
