import { inlineStyle } from "./html-style.ts";
import { childrenOf, elementBeside, type HtmlElement, isElement, textsOf } from "./html-tree.ts";

/** True for the large letter that Word sets in a frame of its own before the text it begins. */
export function isDropCapital(paragraph: HtmlElement): boolean {
  return /^dropcap/.test(inlineStyle(paragraph).get("mso-element") ?? "");
}

/** Gives a drop capital back to the paragraph that it is the first letter of. */
export function joinDropCapital(paragraph: HtmlElement): void {
  const next = elementBeside(frameOf(paragraph), 1);
  if (next?.tagName !== "p") return;
  trimText(paragraph);
  const letters = paragraph.childNodes.splice(0);
  for (const node of letters) node.parentNode = next;
  next.childNodes.unshift(...letters);
}

/** White space around the letter is of the markup; within the word it would part it. */
function trimText(paragraph: HtmlElement): void {
  const texts = [...textsOf(paragraph)];
  for (const text of texts) {
    text.value = text.value.trimStart();
    if (text.value !== "") break;
  }
  for (const text of texts.reverse()) {
    text.value = text.value.trimEnd();
    if (text.value !== "") break;
  }
}

function frameOf(paragraph: HtmlElement): HtmlElement {
  let frame = paragraph;
  while (frame.parentNode && isElement(frame.parentNode) && isFrame(frame.parentNode)) {
    frame = frame.parentNode;
  }
  return frame;
}

function isFrame(element: HtmlElement): boolean {
  const isOfTable = /^(?:td|tr|tbody|table)$/.test(element.tagName);
  return isOfTable && childrenOf(element).filter(isElement).length === 1;
}
