import { child, elements, flag, valueIn, type XmlElement } from "./xml.ts";

/** How letters look, as far as copy can say it; `undefined` where nothing is said. */
export interface Letters {
  bold?: boolean | undefined;
  italic?: boolean | undefined;
  underline?: boolean | undefined;
  strike?: boolean | undefined;
  shift?: "sub" | "sup" | "none" | undefined;
  hidden?: boolean | undefined;
}

export interface ParagraphStyle {
  /** The style's name in lower case: English for the styles Word comes with, whatever its language. */
  name: string;
  /** 1 to 9 for a heading. */
  outline: number | undefined;
  numbering: { id: string | undefined; level: number | undefined };
  letters: Letters;
}

export interface Styles {
  paragraph(id: string | undefined): ParagraphStyle;
  character(id: string | undefined): { name: string; letters: Letters };
  /** What holds where no style says otherwise. */
  defaults: Letters;
}

const plain: ParagraphStyle = {
  name: "",
  outline: undefined,
  numbering: { id: undefined, level: undefined },
  letters: {},
};

/** The styles of a document; a document without any is read as well. */
export function readStyles(root: XmlElement | undefined): Styles {
  const byId = new Map<string, XmlElement>();
  let standard: string | undefined;
  for (const style of root ? elements(root) : []) {
    const { "w:styleId": id, "w:type": type, "w:default": isDefault } = style.attributes;
    if (style.name !== "w:style" || id === undefined) continue;
    byId.set(id, style);
    if (type === "paragraph" && /^(?:1|true|on)$/.test(isDefault ?? "")) standard = id;
  }
  const paragraphs = new Map<string, ParagraphStyle>();
  const characters = new Map<string, { name: string; letters: Letters }>();
  const defaults = lettersOf(child(child(child(root, "w:docDefaults"), "w:rPrDefault"), "w:rPr"));

  /** A style and those it is based on, the outermost first. */
  function lineage(id: string): XmlElement[] {
    const line: XmlElement[] = [];
    let next: string | undefined = id;
    while (next !== undefined && line.length < 50) {
      const style = byId.get(next);
      if (!style || line.includes(style)) break;
      line.unshift(style);
      next = valueIn(style, "w:basedOn");
    }
    return line;
  }

  return {
    defaults,
    paragraph(given) {
      const id = given ?? standard;
      if (id === undefined) return plain;
      let style = paragraphs.get(id);
      if (!style) {
        style = lineage(id).reduce(inherit, plain);
        paragraphs.set(id, style);
      }
      return style;
    },
    character(id) {
      if (id === undefined) return { name: "", letters: {} };
      let style = characters.get(id);
      if (!style) {
        const line = lineage(id);
        const letters = line.reduce<Letters>(
          (above, each) => over(above, lettersOf(child(each, "w:rPr"))),
          {},
        );
        style = { name: nameOf(line.at(-1)), letters };
        characters.set(id, style);
      }
      return style;
    },
  };
}

function inherit(above: ParagraphStyle, style: XmlElement): ParagraphStyle {
  const properties = child(style, "w:pPr");
  const numbering = child(properties, "w:numPr");
  const name = nameOf(style);
  return {
    name,
    outline: outlineOf(properties) ?? headingIn(name) ?? above.outline,
    numbering: {
      id: valueIn(numbering, "w:numId") ?? above.numbering.id,
      level: levelIn(numbering) ?? above.numbering.level,
    },
    letters: over(above.letters, lettersOf(child(style, "w:rPr"))),
  };
}

/** The level that a paragraph's own properties give it: 1 to 9, 0 for body text. */
export function outlineOf(properties: XmlElement | undefined): number | undefined {
  const level = Number(valueIn(properties, "w:outlineLvl") ?? Number.NaN);
  if (!Number.isInteger(level) || level < 0) return undefined;
  return level > 8 ? 0 : level + 1;
}

function headingIn(name: string): number | undefined {
  const level = /^heading ([1-9])$/.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

export function levelIn(numbering: XmlElement | undefined): number | undefined {
  const level = Number(valueIn(numbering, "w:ilvl") ?? Number.NaN);
  return Number.isInteger(level) && level >= 0 && level <= 8 ? level : undefined;
}

function nameOf(style: XmlElement | undefined): string {
  return (valueIn(style, "w:name") ?? "").trim().toLowerCase();
}

/** What a `w:rPr` says of the letters. */
export function lettersOf(properties: XmlElement | undefined): Letters {
  if (!properties) return {};
  const line = valueIn(properties, "w:u");
  const shift = valueIn(properties, "w:vertAlign");
  const struck = flag(properties, "w:strike") ?? flag(properties, "w:dstrike");
  return {
    bold: flag(properties, "w:b"),
    italic: flag(properties, "w:i"),
    underline: line === undefined ? undefined : line !== "none",
    strike: struck,
    shift: shift === undefined ? undefined : (shifts[shift] ?? "none"),
    hidden: flag(properties, "w:vanish"),
  };
}

const shifts: Readonly<Record<string, "sub" | "sup">> = { superscript: "sup", subscript: "sub" };

/** Letters with what is said nearer to them on top. */
export function over(below: Letters, above: Letters): Letters {
  return {
    bold: above.bold ?? below.bold,
    italic: above.italic ?? below.italic,
    underline: above.underline ?? below.underline,
    strike: above.strike ?? below.strike,
    shift: above.shift ?? below.shift,
    hidden: above.hidden ?? below.hidden,
  };
}

/**
 * A paragraph's style and a style of letters within it together: a switch that both turn on is off,
 * so that emphasis stands out from a line that is all bold.
 */
export function crossed(paragraph: Letters, letters: Letters): Letters {
  const toggle = (name: "bold" | "italic" | "strike" | "hidden") =>
    letters[name] === undefined ? paragraph[name] : letters[name] !== (paragraph[name] ?? false);
  return {
    ...over(paragraph, letters),
    bold: toggle("bold"),
    italic: toggle("italic"),
    strike: toggle("strike"),
    // Two styles that both hide do not show each other's text to anyone.
    hidden: letters.hidden === true || paragraph.hidden === true,
  };
}
