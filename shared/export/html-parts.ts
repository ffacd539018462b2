import type {
  ArticleFields,
  Correction,
  Dateline,
  Disclaimer,
  LeadImage,
  Related,
} from "../article/article.ts";
import { namesOf } from "../article/byline.ts";
import { formatDate } from "../article/date-format.ts";
import { datelineDate, datelinePlace, joinDateline } from "../article/dateline.ts";
import { type Direction, ownDirection, partDirection } from "../article/direction.ts";
import { isWordOfLanguage, relatedLabel } from "../article/related-label.ts";
import { hasPrintedDays } from "../messages/printed/days.ts";
import { betweenNames } from "../messages/printed/names.ts";
import { hasPrintedWords, printedWords } from "../messages/printed/printed-words.ts";
import { printedSigns } from "../messages/printed/punctuation.ts";
import type { Publication } from "../publication.ts";
import type { CopyContext } from "./copy-context.ts";
import { partSpan, textDir, timeHtml } from "./html-direction.ts";
import { attributes, escapeText } from "./html-escape.ts";
import type { ExportedPicture } from "./pictures.ts";

/** An element with a line of text in it; "" when there is no text. */
export function textElement(
  name: string,
  className: string | undefined,
  text: string,
  around: Direction,
): string {
  if (text === "") return "";
  return `<${name}${attributes({ class: className })}${textDir(text, around)}>${escapeText(text)}</${name}>`;
}

/** The disclaimers that stand at one end of the body, a paragraph each. */
export function disclaimersHtml(
  disclaimers: readonly Disclaimer[],
  position: Disclaimer["position"],
  around: Direction,
): string {
  return disclaimers
    .filter((disclaimer) => disclaimer.position === position)
    .map((disclaimer) => textElement("p", `disclaimer ${disclaimer.kind}`, disclaimer.text, around))
    .join("\n");
}

/**
 * “By Ana Ruiz”; "" when nobody signs. The reader of our pages tells names from a line by the class,
 * and a line that writers sign from one in the place of any, which search engines are told as theirs.
 */
export function bylineHtml({ byline }: ArticleFields, context: CopyContext): string {
  const isSigned = byline.people.some(({ role }) => role === "writer");
  const names =
    byline.line === ""
      ? namesHtml(namesOf(byline, "writer"), context)
      : partSpan(isSigned ? "line" : "line alone", byline.line, context.direction);
  if (names === "") return "";
  const signed = signedHtml("byline", `<span rel="author">${names}</span>`, context);
  return `<address class="byline">${signed}</address>`;
}

/** Who else had a hand in it, a line for each kind of work. */
export function contributorsHtml({ byline }: ArticleFields, context: CopyContext): string {
  return (["additional-reporting", "editor", "translator", "photographer"] as const)
    .map((role) => {
      const names = namesHtml(namesOf(byline, role), context);
      if (names === "") return "";
      return `<p class="contributor ${role}">${signedHtml(role, names, context)}</p>`;
    })
    .filter((line) => line !== "")
    .join("\n");
}

function signedHtml(
  as: "byline" | "additional-reporting" | "editor" | "translator" | "photographer",
  names: string,
  context: CopyContext,
): string {
  const [before = "", after = ""] = printedWords(context.language)[as].split("{names}");
  return wordsHtml(before, context) + names + wordsHtml(after, context);
}

/** Words of ours; they say so when they had to be English in an article that is not. */
function wordsHtml(
  words: string,
  { language, direction }: CopyContext,
  isOwn = hasPrintedWords(language),
): string {
  const word = words.trim();
  if (word === "" || isOwn) return escapeText(words);
  const attrs = attributes({ lang: "en", dir: partDirection(word, direction) });
  return words.replace(word, () => `<span${attrs}>${escapeText(word)}</span>`);
}

function namesHtml(names: readonly string[], context: CopyContext): string {
  // What stands between names is signs, but for the last.
  const between = betweenNames(names, context.language);
  const and = between.length - 1;
  const html = between.map((text, at) => (at === and ? wordsHtml(text, context) : text));
  return names
    .map((name, at) => (html[at - 1] ?? "") + partSpan("name", name, context.direction))
    .join("");
}

/** The dateline with its place, date and source told apart. */
export function datelineHtml(dateline: Dateline, context: CopyContext): string {
  const { language, direction } = context;
  const place = partSpan("place", datelinePlace(dateline, language), direction);
  const day = datelineDate(dateline, language);
  const printed = wordsHtml(day, context, hasPrintedDays(language));
  const time = day === "" ? "" : `<time datetime="${dateline.date}">${printed}</time>`;
  const source = partSpan("source", dateline.source, direction);
  const line = joinDateline(place, time, source, language);
  return line === "" ? "" : `<p class="dateline">${line} —</p>`;
}

/** When it was published, in the publication's own way of writing dates. */
export function publishedHtml(
  publishedAt: string | null,
  publication: Publication,
  around: Direction,
): string {
  if (publishedAt === null) return "";
  const text = formatDate(publishedAt, publication.dateFormat, publication.timeZone);
  return `<p class="published">${timeHtml(publishedAt, text, around)}</p>`;
}

/** The picture with what is said about it; "" when there is neither. */
export function figureHtml(
  lead: LeadImage | null,
  picture: ExportedPicture | undefined,
  around: Direction,
): string {
  if (!lead) return "";
  const image = picture ? imageHtml(picture, lead.alt) : "";
  const credit = [
    partSpan("credit", lead.credit, around),
    partSpan("source", lead.source === lead.credit ? "" : lead.source, around),
  ];
  const caption = [partSpan("caption", lead.caption, around), joinGiven(credit, " / ")];
  const text = joinGiven(caption, " ");
  const under = text === "" ? "" : `<figcaption>${text}</figcaption>`;
  const parts = joinGiven([image, under], "\n");
  return parts === "" ? "" : `<figure>\n${parts}\n</figure>`;
}

/** Credit and source as they are printed: “Ana Ruiz / Agency”. */
export function creditLine(lead: LeadImage): string {
  return joinGiven([lead.credit, lead.source === lead.credit ? "" : lead.source], " / ");
}

export function correctionsHtml(
  corrections: readonly Correction[],
  publication: Publication,
  context: CopyContext,
): string {
  const { language, direction } = context;
  if (corrections.length === 0) return "";
  const words = printedWords(language);
  const { opening, closing, colon } = printedSigns(language);
  const lines = corrections.map(({ kind, text, at }) => {
    const day = formatDate(at, publication.dateFormat, publication.timeZone);
    const when = opening + timeHtml(at, day, direction) + closing;
    const said = partSpan("text", text, direction);
    return `<p${attributes({ class: kind })}><strong>${wordsHtml(words[kind], context)}</strong>${when}${colon}${said}</p>`;
  });
  const label = attributes({ "aria-label": words.corrections });
  return `<section class="corrections"${label}>\n${lines.join("\n")}\n</section>`;
}

export function relatedHtml(
  related: readonly Related[],
  publication: Publication,
  context: CopyContext,
): string {
  const { language, direction } = context;
  if (related.length === 0) return "";
  const label = relatedLabel(publication, language);
  const heading = isWordOfLanguage(publication)
    ? `<h2>${wordsHtml(label, context)}</h2>`
    : textElement("h2", undefined, label, direction);
  const items = related.map((item) => {
    const text = escapeText(item.title || item.address);
    const dir = attributes({ dir: ownDirection(item.title, direction) });
    if (item.address === "") return `<li${dir}>${text}</li>`;
    return `<li${dir}><a${attributes({ href: item.address })}>${text}</a></li>`;
  });
  return [
    `<nav class="related"${attributes({ "aria-label": label })}>`,
    heading,
    `<ul>\n${items.join("\n")}\n</ul>`,
    "</nav>",
  ].join("\n");
}

function imageHtml(picture: ExportedPicture, alt: string): string {
  if (picture.kind === "remote") return `<img${attributes({ src: picture.address, alt })}>`;
  const { width, height } = picture.item;
  return `<img${attributes({ src: picture.path, alt, width, height })}>`;
}

function joinGiven(parts: readonly string[], between: string): string {
  return parts.filter((part) => part !== "").join(between);
}
