import type { HeadingLevel } from "../../copy/copy.ts";
import type { Numbered } from "./numbering.ts";
import { LineReader } from "./runs.ts";
import { levelIn, outlineOf, type ParagraphStyle } from "./styles.ts";
import type { ParagraphKind, ParagraphRole, WordFlow } from "./word-flow.ts";
import { deepest, type Story, type WordReading } from "./word-reading.ts";
import { child, flag, valueIn, type XmlElement } from "./xml.ts";

/** What a paragraph will be once its line is whole. */
interface Planned {
  kind: ParagraphKind;
  role: ParagraphRole | undefined;
  numbered: Numbered | undefined;
}

/** Reads paragraphs into a flow; one whose end was deleted goes on in the next. */
export class ParagraphReader {
  readonly #reading: WordReading;
  readonly #story: Story;
  readonly #flow: WordFlow;
  #begun: Planned | undefined;

  constructor(reading: WordReading, story: Story, flow: WordFlow) {
    this.#reading = reading;
    this.#story = story;
    this.#flow = flow;
  }

  read(element: XmlElement, depth: number): void {
    const { styles } = this.#reading;
    const properties = child(element, "w:pPr");
    const style = styles.paragraph(valueIn(properties, "w:pStyle"));
    const planned = this.#begun ?? this.#plan(properties, style);
    const line = new LineReader(this.#reading, {
      flow: this.#flow,
      story: this.#story,
      depth,
      letters: lettersIn(planned, style, styles.defaults),
      isHeading: typeof planned.kind === "number",
    });
    line.content(element);
    if (!endsHere(properties)) {
      this.#begun = this.#flow.line.hasText() ? planned : undefined;
      return;
    }
    this.#end(planned);
    if (isRule(properties) && depth <= deepest) this.#rule();
  }

  /** Nothing follows that an unended line could go on in. */
  finish(): void {
    if (this.#begun) this.#end(this.#begun);
  }

  #end({ kind, role, numbered }: Planned): void {
    this.#begun = undefined;
    if (numbered) this.#flow.endItem(numbered, typeof kind === "number" ? kind : undefined);
    else this.#flow.endParagraph(kind, role);
  }

  #plan(properties: XmlElement | undefined, style: ParagraphStyle): Planned {
    const outline = outlineOf(properties) ?? style.outline ?? 0;
    const own = child(properties, "w:numPr");
    const list = valueIn(own, "w:numId") ?? style.numbering.id;
    const numbered = this.#reading.numbering.next(list, levelIn(own) ?? style.numbering.level ?? 0);
    const role = roles[style.name.replace(/[\s_-]+/g, "")];
    if (outline > 0) {
      const kind = Math.min(outline, 6) as HeadingLevel;
      // Each part of a chapter would begin a list of its own.
      const isItem = numbered !== undefined && !this.#reading.numbering.isOfChapters(list);
      if (isItem) return { kind, role: undefined, numbered };
      return { kind, role: outline === 1 ? "section" : undefined, numbered: undefined };
    }
    if (role === "headline") return { kind: 2, role, numbered: undefined };
    const kind = kindOf(style.name);
    // What somebody made an item by hand is one, whatever style it is set in.
    const isItem = numbered !== undefined && !role && (kind === "paragraph" || own !== undefined);
    return isItem ? { kind: "paragraph", role, numbered } : { kind, role, numbered: undefined };
  }

  #rule(): void {
    this.#flow.block({ type: "rule", id: this.#reading.newId() });
  }
}

/** Headings and quotes are bold or slanted by their nature; what else their style says is none of theirs. */
function lettersIn({ kind }: Planned, style: ParagraphStyle, defaults: ParagraphStyle["letters"]) {
  const { hidden } = style.letters;
  const byNature = kind !== "paragraph" && kind !== "code";
  return byNature ? { hidden } : { ...defaults, ...given(style.letters) };
}

function given(letters: ParagraphStyle["letters"]): ParagraphStyle["letters"] {
  return Object.fromEntries(Object.entries(letters).filter(([, value]) => value !== undefined));
}

/**
 * False where the mark at the paragraph's end is deleted or hidden, and for a drop capital: the next
 * one goes on in its line.
 */
function endsHere(properties: XmlElement | undefined): boolean {
  const capital = child(properties, "w:framePr")?.attributes["w:dropCap"] ?? "none";
  if (capital !== "none") return false;
  const mark = child(properties, "w:rPr");
  if (!mark) return true;
  return !child(mark, "w:del") && !child(mark, "w:moveFrom") && flag(mark, "w:vanish") !== true;
}

/** What Word makes of three hyphens: an empty paragraph with a line under it. */
function isRule(properties: XmlElement | undefined): boolean {
  const border = child(child(properties, "w:pBdr"), "w:bottom");
  return border !== undefined && !/^(?:nil|none)$/.test(border.attributes["w:val"] ?? "");
}

function kindOf(name: string): ParagraphKind {
  if (/^(?:quote|block text|quotations|block quotation)$/.test(name)) return "quote";
  if (/^(?:intense quote|pull ?quote)$/.test(name)) return "pull-quote";
  if (/^(?:html preformatted|preformatted text|source code|macro|plain code)$/.test(name)) {
    return "code";
  }
  return "paragraph";
}

const roles: Readonly<Record<string, ParagraphRole>> = {
  title: "headline",
  headline: "headline",
  subtitle: "standfirst",
  standfirst: "standfirst",
  deck: "standfirst",
  kicker: "kicker",
  byline: "byline",
  author: "byline",
  caption: "caption",
};
