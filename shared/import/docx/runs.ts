import type { Mark } from "../../copy/copy.ts";
import { safeAddress } from "../../links.ts";
import type { ReadLink } from "../line-builder.ts";
import { chosen } from "./choices.ts";
import { readDrawing } from "./drawings.ts";
import { crossed, type Letters, lettersOf, over } from "./styles.ts";
import { symbolOf } from "./symbols.ts";
import type { Place, WordReading } from "./word-reading.ts";
import { child, descendants, elements, textOf, valueIn, type XmlElement } from "./xml.ts";

/** Elements that hold what is no text, or stand where text was. */
const silent = new Set(
  `w:pPr w:rPr w:sdtPr w:sdtEndPr w:tblPr w:tcPr w:trPr w:proofErr w:bookmarkStart w:bookmarkEnd
   w:commentRangeStart w:commentRangeEnd w:moveFrom w:customXmlPr w:smartTagPr w:fldData
   w:annotationRef w:footnoteRef w:endnoteRef w:rt w:rubyPr`.split(/\s+/),
);

/** Reads what stands in a line: runs, links, tracked changes and whatever wraps them. */
export class LineReader {
  readonly #reading: WordReading;
  readonly #place: Place;
  #inHidden = false;

  constructor(reading: WordReading, place: Place) {
    this.#reading = reading;
    this.#place = place;
  }

  content(parent: XmlElement, link?: ReadLink): void {
    for (const element of elements(parent)) this.#element(element, link);
  }

  #element(element: XmlElement, link: ReadLink | undefined): void {
    const { tally } = this.#reading;
    switch (element.name) {
      case "w:r":
      case "m:r":
        this.#run(element, link);
        break;
      case "w:hyperlink":
        this.content(element, this.#hyperlink(element) ?? link);
        break;
      case "w:fldSimple":
        this.#simpleField(element, link);
        break;
      case "w:ins":
        if (hasText(element)) this.#reading.insertion();
        this.content(element, link);
        break;
      case "w:del":
        if (hasText(element)) tally.leftOut("deletion");
        break;
      case "w:sdt":
        if (!isPrompt(element)) this.content(child(element, "w:sdtContent") ?? element, link);
        else tally.leftOut("prompt");
        break;
      case "mc:AlternateContent":
        this.content(chosen(element), link);
        break;
      default:
        if (!silent.has(element.name)) this.content(element, link);
    }
  }

  #run(run: XmlElement, link: ReadLink | undefined): void {
    const properties = child(run, "w:rPr");
    const style = this.#reading.styles.character(valueIn(properties, "w:rStyle"));
    const { letters } = this.#place;
    const said = over(crossed(letters, style.letters), lettersOf(properties));
    if (said.hidden) {
      if (!this.#inHidden && hasText(run)) {
        this.#reading.tally.leftOut("hidden");
        this.#inHidden = true;
      }
      // A field may begin or end in what is hidden.
      for (const each of elements(run)) if (each.name === "w:fldChar") this.#fieldMark(each);
      return;
    }
    this.#inHidden = false;
    const marks = this.#marks(said, style.name);
    for (const part of elements(run)) this.#part(part, marks, link);
  }

  #part(part: XmlElement, marks: ReadonlySet<Mark>, link: ReadLink | undefined): void {
    const { story } = this.#place;
    switch (part.name) {
      case "w:t":
      case "m:t":
        this.#text(textOf(part), marks, link);
        break;
      case "w:tab":
      case "w:ptab":
        this.#text(" ", marks, link);
        break;
      case "w:noBreakHyphen":
        this.#text("\u2011", marks, link);
        break;
      case "w:softHyphen":
        this.#text("\u00ad", marks, link);
        break;
      case "w:sym":
        this.#text(symbolIn(part), marks, link);
        break;
      case "w:br":
      case "w:cr":
        if (!story.fields.isShown) break;
        // The end of a page or column is none of a line.
        if (/^(?:page|column)$/.test(part.attributes["w:type"] ?? "")) this.#text(" ", marks, link);
        else this.#place.flow.line.break(link ?? story.fields.link);
        break;
      case "w:fldChar":
        this.#fieldMark(part);
        break;
      case "w:instrText":
        story.fields.code(textOf(part));
        break;
      case "w:footnoteReference":
      case "w:endnoteReference":
        this.#note(part);
        break;
      case "w:commentReference":
        this.#comment(part);
        break;
      case "w:drawing":
      case "w:pict":
      case "w:object":
        if (story.fields.isShown) readDrawing(this.#reading, part, this.#place);
        break;
      case "mc:AlternateContent":
        for (const each of elements(chosen(part))) this.#part(each, marks, link);
        break;
      case "w:ruby":
        this.#ruby(part, marks, link);
        break;
      default:
    }
  }

  #text(text: string, marks: ReadonlySet<Mark>, link: ReadLink | undefined): void {
    const { flow, story } = this.#place;
    story.fields.heard(text);
    if (!story.fields.isShown) return;
    flow.line.text(text, marks, link ?? story.fields.link, false);
  }

  #marks(letters: Letters, styleName: string): ReadonlySet<Mark> {
    const marks = new Set<Mark>();
    if (letters.bold && !this.#place.isHeading) marks.add("bold");
    if (letters.italic) marks.add("italic");
    if (letters.underline && !/hyperlink|internet link/.test(styleName)) marks.add("underline");
    if (letters.strike) marks.add("strike");
    if (letters.shift === "sub" || letters.shift === "sup") marks.add(letters.shift);
    if (
      /^(?:html (?:code|typewriter|keyboard|sample)|source text|verbatim char)$/.test(styleName)
    ) {
      marks.add("code");
    }
    return marks;
  }

  #fieldMark({ attributes }: XmlElement): void {
    const { fields } = this.#place.story;
    const type = attributes["w:fldCharType"];
    if (type === "begin") fields.begin();
    else if (type === "separate") fields.separate();
    else if (type === "end") fields.end();
  }

  #simpleField(element: XmlElement, link: ReadLink | undefined): void {
    const { fields } = this.#place.story;
    fields.begin();
    fields.code(element.attributes["w:instr"] ?? "");
    fields.separate();
    this.content(element, link);
    fields.end();
  }

  #hyperlink(element: XmlElement): ReadLink | undefined {
    const { "r:id": id, "w:anchor": anchor } = element.attributes;
    const target = id === undefined ? undefined : this.#place.story.relationships.get(id);
    // Places in the document itself are no addresses once it is an article.
    if (!target?.external || target.target === "") return undefined;
    const place = anchor === undefined || target.target.includes("#") ? "" : `#${anchor}`;
    const href = safeAddress(`${target.target}${place}`);
    if (href !== undefined) return { href };
    this.#reading.tally.unsafeLink(spokenText(element));
    return undefined;
  }

  #note(part: XmlElement): void {
    const id = part.attributes["w:id"];
    if (id === undefined || !this.#place.story.fields.isShown) return;
    const kind = part.name === "w:footnoteReference" ? "footnote" : "endnote";
    const { number, itemId } = this.#reading.note(kind, id);
    const link = { href: `#${itemId}` };
    this.#place.flow.line.text(String(number), new Set<Mark>(["sup"]), link, false);
  }

  #comment(part: XmlElement): void {
    const { comments } = this.#place.story;
    const id = part.attributes["w:id"] ?? "";
    if (!comments.has(id)) this.#reading.tally.leftOut("comment");
    comments.add(id);
  }

  /** How a word is read stands above it; on a line it follows in brackets. */
  #ruby(part: XmlElement, marks: ReadonlySet<Mark>, link: ReadLink | undefined): void {
    const base = child(part, "w:rubyBase");
    const reading = child(part, "w:rt");
    if (base) this.content(base, link);
    const text = reading ? spokenText(reading) : "";
    if (text !== "") this.#text(`（${text}）`, marks, link);
  }
}

/** True for a form field that still shows what to put there. */
export function isPrompt(element: XmlElement): boolean {
  const properties = child(element, "w:sdtPr");
  return properties !== undefined && child(properties, "w:showingPlcHdr") !== undefined;
}

/** True when there is something to read in an element, deleted text included. */
export function hasText(element: XmlElement): boolean {
  for (const each of descendants(element)) {
    if (/^(?:w:t|w:delText|m:t)$/.test(each.name) && textOf(each).trim() !== "") return true;
    if (/^(?:w:sym|w:drawing|w:pict|w:object)$/.test(each.name)) return true;
  }
  return false;
}

function spokenText(element: XmlElement): string {
  let text = "";
  for (const each of descendants(element)) if (each.name === "w:t") text += textOf(each);
  return text.trim();
}

function symbolIn({ attributes }: XmlElement): string {
  return symbolOf(attributes["w:font"] ?? "", attributes["w:char"] ?? "") ?? "\ufffd";
}
