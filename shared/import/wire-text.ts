import { type ArticleFields, newFields, newLeadImage } from "../article/article.ts";
import { formatDate } from "../article/date-format.ts";
import type { FieldName, Finding } from "../article/finding.ts";
import { relatedLabel } from "../article/related-label.ts";
import { layOut, spacingOf } from "../article/wire-layout.ts";
import { relatedLines } from "../article/wire-lines.ts";
import { rememberPrinted } from "../article/wire-print.ts";
import { copyOf } from "../copy/copy.ts";
import { importSentences as say } from "../messages/findings.ts";
import type { Publication } from "../publication.ts";
import type { ImportInput, ImportResult } from "./formats.ts";
import { categoryNamed, categoryOf, printedDate, publicationNamed } from "./house-names.ts";
import { paragraph, paragraphsOf } from "./plain-text.ts";
import { readHead, type WireHead } from "./wire-head.ts";
import { splitWire } from "./wire-shape.ts";
import { readTail, relatedItems, type WireTail } from "./wire-tail.ts";

/**
 * An article from a wire text, or `undefined` when the text does not have the shape of one. What
 * cannot be placed goes to the start of the body, so no text is ever lost.
 */
export function readWireText(input: ImportInput): ImportResult | undefined {
  const split = splitWire(paragraphsOf(input.text), input);
  if (!split) return undefined;
  const head = readHead(split.head, input);
  const publication = publicationOf(head, input);
  const tail = readTail(split.tail, publication);
  const body = [...head.unplaced.map((line) => [line]), ...tail.body];
  const category = head.category === "" ? null : categoryOf(head.category, publication);
  const publishedAt = printedDate(head.date, publication) ?? anyDate(head.date, input);
  const fields: ArticleFields = {
    ...newFields(publication.id, publication.language),
    headline: split.headline,
    pageTitle: head.pageTitle,
    category,
    publishedAt,
    leadImage: head.picture === "" ? null : newLeadImage({ kind: "remote", address: head.picture }),
    disclaimers: tail.disclaimers,
    related: relatedItems(tail.relatedLines),
    publisherLine: publicationNamed(head.publisher, [publication]) ? "" : head.publisher,
  };
  fields.origin = {
    format: "wire-text",
    file: input.file,
    layout: layoutOf(input.text, split.headline, head, tail, fields, publication),
  };
  return {
    fields,
    copy: copyOf(body.map((lines) => paragraph(lines, input.newId))),
    findings: findingsOf(head, tail, fields, publication),
  };
}

function publicationOf(head: WireHead, input: ImportInput): Publication {
  const { publications, defaultPublication } = input;
  return (
    publicationNamed(head.publisher, [defaultPublication, ...publications]) ?? defaultPublication
  );
}

/** A date in the style of another publication than the one that the publisher names. */
function anyDate(line: string, { publications, defaultPublication }: ImportInput): string | null {
  for (const publication of [defaultPublication, ...publications]) {
    const found = printedDate(line, publication);
    if (found !== undefined) return found;
  }
  return null;
}

/** What it takes to write the same bytes again. */
function layoutOf(
  text: string,
  headline: string,
  head: WireHead,
  tail: WireTail,
  fields: ArticleFields,
  publication: Publication,
): Record<string, string> {
  const standard = layOut({
    ...head,
    headline,
    paragraphs: [...head.unplaced, ...segmentsOf(tail)],
    relatedLabel: tail.relatedLabel,
    related: tail.relatedLines,
  });
  const { publishedAt } = fields;
  const { dateFormat, timeZone } = publication;
  const usualDate = publishedAt === null ? "" : formatDate(publishedAt, dateFormat, timeZone);
  return {
    ...(head.pageTitle === "" ? { pageTitle: "" } : {}),
    ...rememberPrinted("publisher", head.publisher, fields.publisherLine || publication.name),
    ...rememberPrinted("category", head.category, fields.category?.name ?? ""),
    ...rememberPrinted("date", head.date, usualDate),
    ...rememberPrinted(
      "relatedLabel",
      tail.relatedLabel,
      relatedLabel(publication, fields.language),
      // Not the word itself, which changes with the language of the article.
      publication.relatedLabel,
    ),
    ...rememberPrinted(
      "related",
      tail.relatedLines.join("\n"),
      relatedLines(fields.related).join("\n"),
    ),
    ...spacingOf(text, standard),
  };
}

function segmentsOf({ body, disclaimers }: WireTail): string[] {
  const at = (position: "start" | "end") =>
    disclaimers.filter((item) => item.position === position).map((item) => item.text);
  return [...at("start"), ...body.map((lines) => lines.join("\n")), ...at("end")];
}

function findingsOf(
  head: WireHead,
  tail: WireTail,
  fields: ArticleFields,
  publication: Publication,
): Finding[] {
  const found: Finding[] = [];
  const missing = (field: FieldName, part: string) =>
    found.push({ code: "import.missing", level: "warn", field, reason: say.missing(part) });
  if (head.pageTitle === "") missing("pageTitle", "page title");
  if (head.picture === "") missing("leadImage", "lead image");
  if (head.publisher === "") missing("publication", "publisher");
  if (head.category === "") missing("category", "category");
  if (head.date === "") missing("publishedAt", "date");
  if (fields.headline === "") missing("headline", "headline");
  if (tail.body.length + head.unplaced.length === 0) missing("copy", "body");
  if (tail.disclaimers.length === 0) {
    const reason = say.stayedInBody("disclaimer");
    found.push({ code: "import.missing", level: "warn", field: "disclaimers", reason });
  }
  if (tail.relatedLabel === "") missing("related", "list of related articles");
  if (fields.publisherLine !== "") {
    const reason = say.publisherUnknown(fields.publisherLine, publication.name);
    found.push({ code: "import.unplaced", level: "warn", field: "publication", reason });
  }
  if (fields.category && !categoryNamed(head.category, publication)) {
    const reason = say.categoryUnknown(fields.category.name);
    found.push({ code: "category.unmapped", level: "warn", field: "category", reason });
  }
  for (const line of head.unplaced) {
    const reason = say.unplaced(line.length > 80 ? `${line.slice(0, 80)}…` : line);
    found.push({ code: "import.unplaced", level: "warn", field: "copy", reason });
  }
  return found;
}
