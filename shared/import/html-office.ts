import type { InlineStyle } from "./html-style.ts";
import { attribute, childrenOf, type HtmlElement, hasClass, isElement } from "./html-tree.ts";

/** What word processors put beside the text: none of it may ever reach the page. */
export type OfficeMatter = "deletion" | "comment";

/** The kind of office matter an element holds, or `undefined` for ordinary text. */
export function officeMatter(element: HtmlElement, style: InlineStyle): OfficeMatter | undefined {
  if (element.tagName === "del" && isTracked(element)) return "deletion";
  if (style.get("mso-element")?.startsWith("comment")) return "comment";
  if (hasClass(element, "msocomanchor") || hasClass(element, "MsoCommentReference")) {
    return "comment";
  }
  if (hasClass(element, "msocomtxt") || hasClass(element, "MsoCommentText")) return "comment";
  if (element.tagName === "a" && /^#cmnt\d+$/.test(attribute(element, "href") ?? "")) {
    return "comment";
  }
  if (/^(?:p|div)$/.test(element.tagName) && beginsWithCommentAnchor(element)) return "comment";
  return undefined;
}

/** True for an insertion or deletion that someone made with tracking on, not for mere styling. */
export function isTracked(element: HtmlElement): boolean {
  return attribute(element, "cite") !== undefined || attribute(element, "datetime") !== undefined;
}

/** Google Docs puts its comments below the text, each beginning with a way back to its place. */
function beginsWithCommentAnchor(element: HtmlElement): boolean {
  let first = childrenOf(element).find(isElement);
  if (first?.tagName === "p" && element.tagName === "div")
    first = childrenOf(first).find(isElement);
  return first?.tagName === "a" && /^cmnt\d+$/.test(attribute(first, "id") ?? "");
}
