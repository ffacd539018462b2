import { type InlineStyle, inlineStyle } from "./html-style.ts";
import { attribute, childrenOf, elementsOf, type HtmlElement, isElement } from "./html-tree.ts";

/** What word processors put beside the text: none of it may ever reach the page. */
export type OfficeMatter = "deletion" | "comment" | "nothing";

/** The kind of office matter an element holds, or `undefined` for ordinary text. */
export function officeMatter(element: HtmlElement, style: InlineStyle): OfficeMatter | undefined {
  const classes = attribute(element, "class") ?? "";
  if (element.tagName === "del" && isTracked(element)) return "deletion";
  if (deletionClass.test(classes)) return "deletion";
  if (style.get("mso-element")?.startsWith("comment")) return "comment";
  if (commentClass.test(classes)) return "comment";
  if (markClass.test(classes) || isCommentLink(element)) return "nothing";
  if (/^(?:p|div)$/.test(element.tagName) && beginsWithCommentAnchor(element)) return "comment";
  return undefined;
}

/** How many comments such an element holds. */
export function commentsIn(element: HtmlElement): number {
  let count = 0;
  for (const inner of elementsOf(element)) {
    if (inlineStyle(inner).get("mso-element") === "comment") count += 1;
  }
  return Math.max(count, 1);
}

/** What was struck with tracking on, as the several Words mark it. */
const deletionClass =
  /(?:^|\s)(?:msoDel|msoMoveFrom|\w{0,20}Track\w{0,20}Delet\w*|track-?change-?delet\w*)(?:\s|$)/i;

/** What somebody wrote beside the text. */
const commentClass = /(?:^|\s)(?:msocomtxt|MsoComment(?:Text|Subject))(?:\s|$)/i;

/** Where in the text a comment belongs, the line above all comments, and ends of paragraphs. */
const markClass = /(?:^|\s)(?:msocom(?!txt)\w+|MsoCommentReference|EOP)(?:\s|$)/i;

function isCommentLink({ tagName, attrs }: HtmlElement): boolean {
  const address = attrs.find(({ name }) => name === "href")?.value ?? "";
  return tagName === "a" && /^#(?:cmnt\d+|_msocom_\d+)$/.test(address);
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
