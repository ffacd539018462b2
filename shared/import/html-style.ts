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
    const property = declaration.slice(0, colon).trim().toLowerCase();
    declarations.set(property, value);
    if (property === "font") addFont(declarations, value);
  }
  return declarations;
}

const aFontSize =
  /^(?:(?:\d+\.?\d*|\.\d+)(?:%|[a-z]+)|(?:xx?-)?small(?:er)?|medium|(?:x{1,3}-)?large|larger|calc\(.*)(?:\/.*)?$/;

/** The one property for all of a font says weight and slope, or that both are as usual. */
function addFont(declarations: Map<string, string>, value: string): void {
  const words = value.split(/\s+/);
  // Behind the size stands the name of the face, and that may be "Gill Sans Bold".
  const size = words.findIndex((word) => aFontSize.test(word) && !/^\d+deg$/.test(word));
  if (size < 0) return;
  const before = words.slice(0, size);
  const weight = before.find((word) => /^(?:bold|bolder|lighter|\d{1,4})$/.test(word));
  const slope = before.find((word) => /^(?:italic|oblique)$/.test(word));
  declarations.set("font-weight", weight ?? "normal");
  declarations.set("font-style", slope ?? "normal");
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
