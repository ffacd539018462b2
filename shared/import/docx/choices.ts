import { child, descendants, elements, type XmlElement } from "./xml.ts";

/** The reading of a choice that we understand; a drawing and its older form must not both be read. */
export function chosen(element: XmlElement): XmlElement {
  const nothing: XmlElement = { name: "", attributes: {}, children: [] };
  const choices = elements(element).filter((each) => each.name === "mc:Choice");
  const fallback = child(element, "mc:Fallback");
  return choices.find(hasContent) ?? fallback ?? nothing;
}

function hasContent(choice: XmlElement): boolean {
  for (const { name } of descendants(choice)) {
    if (/^(?:w:t|w:sym|w:txbxContent|pic:pic|v:imagedata|m:t|w:tbl)$/.test(name)) return true;
  }
  return false;
}
