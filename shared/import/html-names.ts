import type { LineKind } from "./html-blocks.ts";
import { inlineStyle } from "./html-style.ts";
import { attribute, type HtmlElement, hasClass } from "./html-tree.ts";

/** Elements that begin and end a line. */
const blockNames = new Set(
  `address article aside blockquote body caption center dd details dialog dir div dl dt fieldset
   figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup legend li main menu nav ol p pre
   search section summary table tbody td tfoot th thead tr ul`.split(/\s+/),
);

/** Elements whose content is no text of the page. */
const silentNames = new Set(
  `applet area audio base button canvas datalist embed frame frameset head iframe input link map math
   meta meter noembed noframes noscript object param progress script select source style svg
   template textarea title track video xml`.split(/\s+/),
);

const embeddedNames = new Set(["applet", "audio", "embed", "iframe", "object", "video"]);

/** True for an element that stands on lines of its own, by its kind or by its style. */
export function isBlockElement(element: HtmlElement): boolean {
  const display = inlineStyle(element).get("display") ?? "";
  if (/^(?:p|div)$/.test(element.tagName)) return !display.startsWith("inline");
  if (blockNames.has(element.tagName)) return true;
  return /^(?:block|list-item|flex|grid|table)\b/.test(display);
}

export function isSilentName(name: string): boolean {
  return silentNames.has(name);
}

/** Elements that show something from elsewhere: worth a word when they are left out. */
export function isEmbeddedName(name: string): boolean {
  return embeddedNames.has(name);
}

/** What lines within an element are, when it says so. */
export function kindOf(element: HtmlElement): LineKind | undefined {
  const kind = lineKinds[element.tagName];
  if (kind) return kind;
  if (element.tagName === "p" && quoteStyles.some((name) => hasClass(element, name)))
    return "quote";
  if (attribute(element, "role") !== "heading") return undefined;
  return lineKinds[`h${attribute(element, "aria-level") ?? 2}`] ?? 6;
}

/** Word's own styles for quotations. */
const quoteStyles = ["MsoQuote", "MsoIntenseQuote", "MsoBlockText"];

const lineKinds: Readonly<Record<string, LineKind>> = {
  blockquote: "quote",
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
};
