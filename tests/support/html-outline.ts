import { elementsOf, type HtmlElement, parseHtml } from "../../shared/import/html-tree.ts";

/** Every element of a page as `name[attribute names]`, once each, sorted: what an injection adds to. */
export function vocabulary(html: string): string[] {
  const names = [...elementsOf(parseHtml(html))].map(signature);
  return [...new Set(names)].sort();
}

/** The elements of one name. */
export function elementsNamed(html: string, name: string): HtmlElement[] {
  return [...elementsOf(parseHtml(html))].filter((element) => element.tagName === name);
}

function signature(element: HtmlElement): string {
  const attributes = element.attrs.map((attribute) => attribute.name).sort();
  return attributes.length === 0 ? element.tagName : `${element.tagName}[${attributes.join()}]`;
}
