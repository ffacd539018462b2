import type { ReadElement } from "./html-reading.ts";
import { inlineStyle } from "./html-style.ts";
import { attribute, type HtmlElement, hasClass, rawText } from "./html-tree.ts";

/** Tabs and rows of spaces, which programs write with spaces that do not break: one space here. */
export const readGap: ReadElement = (_reading, element, sink, place) => {
  if (element.tagName !== "span" || !isGap(element)) return false;
  if (/[^\s\u00a0.]/.test(rawText(element))) return false;
  // The Word of the web writes a space beside the break in a line.
  if (hasClass(element, "LineBreakBlob")) sink.line.break(place.link);
  else sink.line.text(" ", place.marks, place.link, false);
  return true;
};

const gapClasses = [
  "Apple-tab-span",
  "Apple-converted-space",
  "TabRun",
  "TabChar",
  "TabLeaderChars",
  "LineBreakBlob",
];

function isGap(element: HtmlElement): boolean {
  const style = inlineStyle(element);
  return (
    style.has("mso-tab-count") ||
    style.get("mso-spacerun") === "yes" ||
    gapClasses.some((name) => hasClass(element, name))
  );
}

/** A quotation within a line: browsers put the marks around it themselves. */
export const readQuotation: ReadElement = (reading, element, sink, place) => {
  if (element.tagName !== "q" || reading.isLeftOut(element)) return false;
  sink.line.text("“", place.marks, place.link, true);
  reading.content(element, sink, place);
  sink.line.text("”", place.marks, place.link, true);
  return true;
};

/** Slack parts its paragraphs by an element that is empty and as high as a line. */
export const readChatBreak: ReadElement = (_reading, element, sink, place) => {
  if (attribute(element, "data-stringify-type") !== "paragraph-break") return false;
  sink.line.break(place.link);
  sink.line.break(place.link);
  return true;
};
