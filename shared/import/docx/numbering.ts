import { child, elements, valueIn, type XmlElement } from "./xml.ts";

/** What a list paragraph is: how deep, and with which number where its list has numbers. */
export interface Numbered {
  level: number;
  style: "bullet" | "number";
  number: number;
}

interface Level {
  format: string;
  start: number;
  text: string;
}

interface Definition {
  /** Lists of one abstract definition count on together. */
  counter: string;
  levels: ReadonlyMap<number, Level>;
  /** Where this one begins anew. */
  starts: ReadonlyMap<number, number>;
  /** Made for chapters and their parts: several of its levels belong to styles. */
  isOfChapters: boolean;
}

/** Counts the list paragraphs of a document as they are met. */
export class Numbering {
  readonly #definitions = new Map<string, Definition>();
  readonly #counters = new Map<string, number[]>();
  readonly #begun = new Set<string>();

  constructor(root: XmlElement | undefined) {
    const abstracts = new Map<string, XmlElement>();
    const byStyle = new Map<string, XmlElement>();
    for (const each of root ? elements(root) : []) {
      if (each.name !== "w:abstractNum") continue;
      abstracts.set(each.attributes["w:abstractNumId"] ?? "", each);
      const style = valueIn(each, "w:styleLink");
      if (style !== undefined) byStyle.set(style, each);
    }
    for (const each of root ? elements(root) : []) {
      const { "w:numId": id } = each.attributes;
      if (each.name !== "w:num" || id === undefined) continue;
      const counter = valueIn(each, "w:abstractNumId") ?? "";
      const abstract = abstracts.get(counter);
      const link = valueIn(abstract, "w:numStyleLink");
      const source = link === undefined ? abstract : (byStyle.get(link) ?? abstract);
      this.#definitions.set(id, {
        counter,
        ...levelsOf(source, each),
        isOfChapters: numbersParts(source),
      });
    }
  }

  /** True for numbers of chapters and their parts ("1", "1.1"), as headings have them. */
  isOfChapters(id: string | undefined): boolean {
    return id !== undefined && this.#definitions.get(id)?.isOfChapters === true;
  }

  /** The next paragraph of a list; `undefined` when it shows neither bullet nor number. */
  next(id: string | undefined, level: number): Numbered | undefined {
    if (id === undefined || id === "0") return undefined;
    const definition = this.#definitions.get(id);
    if (!definition) return undefined;
    const { format, start, text } = definition.levels.get(level) ?? fallback;
    if (format === "none" && text === "") return undefined;
    const counters = this.#counters.get(definition.counter) ?? [];
    this.#counters.set(definition.counter, counters);
    if (!this.#begun.has(id)) {
      this.#begun.add(id);
      for (const [at, from] of definition.starts) counters[at] = from - 1;
    }
    for (let above = 0; above < level; above += 1) {
      counters[above] ??= definition.levels.get(above)?.start ?? 1;
    }
    const number = (counters[level] ?? start - 1) + 1;
    counters[level] = number;
    counters.length = level + 1;
    return { level, style: bullets.test(format) ? "bullet" : "number", number };
  }
}

const fallback: Level = { format: "bullet", start: 1, text: "•" };
const bullets = /^(?:bullet|none)$/;

function levelsOf(
  abstract: XmlElement | undefined,
  list: XmlElement,
): Pick<Definition, "levels" | "starts"> {
  const levels = new Map<number, Level>();
  const starts = new Map<number, number>();
  for (const each of abstract ? elements(abstract) : []) {
    if (each.name === "w:lvl") levels.set(numberOf(each.attributes["w:ilvl"], 0), levelOf(each));
  }
  for (const each of elements(list)) {
    if (each.name !== "w:lvlOverride") continue;
    const at = numberOf(each.attributes["w:ilvl"], 0);
    const own = child(each, "w:lvl");
    if (own) levels.set(at, levelOf(own));
    const from = valueIn(each, "w:startOverride");
    if (from !== undefined) starts.set(at, numberOf(from, 1));
  }
  return { levels, starts };
}

function numbersParts(abstract: XmlElement | undefined): boolean {
  const levels = abstract ? elements(abstract).filter(({ name }) => name === "w:lvl") : [];
  return levels.filter((level) => valueIn(level, "w:pStyle") !== undefined).length > 1;
}

function levelOf(element: XmlElement): Level {
  return {
    format: valueIn(element, "w:numFmt") ?? "decimal",
    start: numberOf(valueIn(element, "w:start"), 1),
    text: valueIn(element, "w:lvlText") ?? "",
  };
}

function numberOf(text: string | undefined, otherwise: number): number {
  const number = Number(text ?? Number.NaN);
  return Number.isInteger(number) && number >= 0 && number < 1_000_000 ? number : otherwise;
}
