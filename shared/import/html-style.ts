import type { Mark } from "../copy/copy.ts";
import { attribute, type HtmlElement } from "./html-tree.ts";

/** An element's inline style: property → value, both in lower case. */
export type InlineStyle = ReadonlyMap<string, string>;

const noStyle: InlineStyle = new Map();

export function inlineStyle(element: HtmlElement): InlineStyle {
  const style = attribute(element, "style");
  if (style === undefined) return noStyle;
  const declarations = new Map<string, string>();
  for (const declaration of style.split(";")) {
    const colon = declaration.indexOf(":");
    if (colon < 0) continue;
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    declarations.set(declaration.slice(0, colon).trim().toLowerCase(), value);
  }
  return declarations;
}

/** True for what a reader of the page does not see. */
export function isHidden(element: HtmlElement, style: InlineStyle): boolean {
  return (
    attribute(element, "hidden") !== undefined ||
    (style.get("display") ?? "").startsWith("none") ||
    /^(?:hidden|collapse)/.test(style.get("visibility") ?? "") ||
    /^(?:all|screen)/.test(style.get("mso-hide") ?? "")
  );
}

const markTags: Readonly<Record<string, Mark>> = {
  b: "bold",
  strong: "bold",
  i: "italic",
  em: "italic",
  cite: "italic",
  dfn: "italic",
  u: "underline",
  ins: "underline",
  s: "strike",
  strike: "strike",
  del: "strike",
  sub: "sub",
  sup: "sup",
  code: "code",
  kbd: "code",
  samp: "code",
  tt: "code",
};

/** Where an element stands, as far as its style means something else there. */
export interface StyleContext {
  inHeading: boolean;
  inLink: boolean;
}

/** The marks that hold inside an element, from those that hold around it. */
export function marksWithin(
  element: HtmlElement,
  style: InlineStyle,
  around: ReadonlySet<Mark>,
  { inHeading, inLink }: StyleContext,
): ReadonlySet<Mark> {
  const own = markTags[element.tagName];
  if (own === undefined && style.size === 0) return around;
  const marks = new Set(around);
  if (own !== undefined) marks.add(own);
  const weight = style.get("font-weight");
  // Headings are bold and links underlined by nature; programs write that out as a style.
  if (weight !== undefined) {
    if (!/^(?:bold|bolder|[6-9]00)/.test(weight)) marks.delete("bold");
    else if (!inHeading) marks.add("bold");
  }
  const font = style.get("font") ?? "";
  if (/(?:^|\s)(?:bold|[6-9]00)\s/.test(font) && !inHeading) marks.add("bold");
  if (/(?:^|\s)(?:italic|oblique)\s/.test(font)) marks.add("italic");
  const slope = style.get("font-style");
  if (slope !== undefined) {
    if (/^(?:italic|oblique)/.test(slope)) marks.add("italic");
    else marks.delete("italic");
  }
  const line = style.get("text-decoration-line") ?? style.get("text-decoration") ?? "";
  if (line.includes("underline") && !inLink) marks.add("underline");
  if (line.includes("line-through")) marks.add("strike");
  const shift = style.get("vertical-align") ?? "";
  if (shift.startsWith("super")) marks.add("sup");
  if (shift.startsWith("sub")) marks.add("sub");
  return marks;
}

/** Whether the ends of lines count inside, where the element says so. */
export function keepsLines(style: InlineStyle): boolean | undefined {
  const space = style.get("white-space");
  return space === undefined ? undefined : /^pre/.test(space);
}
