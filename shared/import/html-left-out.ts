import { isEmbeddedName, isSilentName } from "./html-names.ts";
import { officeMatter } from "./html-office.ts";
import { type InlineStyle, isHidden } from "./html-style.ts";
import type { LeftOut } from "./html-tally.ts";
import { type HtmlElement, lineText } from "./html-tree.ts";
import { isWordMarker } from "./word-lists.ts";

/**
 * What an element is that has no place in the article, or `undefined` for one that has; "nothing"
 * is not worth a word to the reporter.
 */
export function leftOutAs(
  element: HtmlElement,
  style: InlineStyle,
): LeftOut | "nothing" | undefined {
  const name = element.tagName;
  if (isSilentName(name)) return isEmbeddedName(name) ? "embedded" : "nothing";
  const matter = officeMatter(element, style);
  if (matter) return matter;
  if (isWordMarker(style)) return "nothing";
  if (!isHidden(element, style)) return undefined;
  // Word leaves out of a page on the screen what only paper has: the numbers of pages.
  const isOfPaper = style.get("mso-hide") === "screen";
  return isOfPaper || lineText(element) === "" ? "nothing" : "hidden";
}
