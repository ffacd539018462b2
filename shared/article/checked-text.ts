import { fieldLabels } from "../messages/findings.ts";
import type { LimitedField } from "../publication.ts";
import type { ArticleFields, LeadImage } from "./article.ts";
import type { FieldName } from "./finding.ts";

/** A piece of text in an article's fields, as checks look at it. */
export interface CheckedText {
  field: FieldName;
  label: string;
  text: string;
  /** The publication's limit that goes for it. */
  limit?: LimitedField;
  /** The control that it is edited in, where the field has several. */
  control?: string;
}

/** Every text in the fields that is published, in the order of the page. */
export function textFields(fields: ArticleFields): CheckedText[] {
  const { dateline, leadImage, embargo, category } = fields;
  return [
    plain("slugline", fields.slugline),
    plain("kicker", fields.kicker),
    plain("headline", fields.headline),
    plain("pageTitle", fields.pageTitle),
    plain("socialHeadline", fields.socialHeadline),
    plain("pushHeadline", fields.pushHeadline),
    plain("standfirst", fields.standfirst),
    ...bylineTexts(fields),
    text("dateline", dateline.place, "dateline.place"),
    text("dateline", dateline.source, "dateline.source"),
    ...(category ? [text("category", category.name)] : []),
    ...fields.tags.map((tag) => text("tags", tag)),
    ...(leadImage ? leadTexts(leadImage) : []),
    ...fields.disclaimers.map((each, at) => text("disclaimers", each.text, `disclaimers.${at}`)),
    ...fields.related.map((each, at) => text("related", each.title, `related.${at}`)),
    ...fields.corrections.flatMap((each, at) => [
      text("corrections", each.text, `corrections.${at}`),
      text("corrections", each.by, `corrections.${at}.by`),
    ]),
    text("publisherLine", fields.publisherLine),
    text("urlSlug", fields.urlSlug),
    ...(embargo ? [text("embargo", embargo.reason, "embargo.reason")] : []),
    {
      field: "search",
      label: fieldLabels.searchDescription,
      text: fields.search.description,
      limit: "searchDescription",
    },
  ];
}

/** Writers are named on the page; all others, and writers behind a line of its own, in the details. */
function bylineTexts({ byline }: ArticleFields): CheckedText[] {
  const people = byline.people.map(({ name, role }, at) =>
    text("byline", name, role === "writer" && byline.line === "" ? undefined : `byline.${at}`),
  );
  return [...people, text("byline", byline.line)];
}

function leadTexts(lead: LeadImage): CheckedText[] {
  const { caption, alt, credit, source, copyright, usageTerms } = lead;
  return [
    { field: "leadImage.caption", label: fieldLabels.caption, text: caption, limit: "caption" },
    { field: "leadImage.alt", label: fieldLabels.alt, text: alt, limit: "alt" },
    { field: "leadImage.credit", label: fieldLabels.credit, text: credit },
    { field: "leadImage.source", label: fieldLabels.pictureSource, text: source },
    { field: "leadImage.copyright", label: fieldLabels.copyright, text: copyright },
    { field: "leadImage.usageTerms", label: fieldLabels.usageTerms, text: usageTerms },
  ];
}

function plain(
  field: keyof typeof fieldLabels & FieldName & LimitedField,
  text: string,
): CheckedText {
  return { field, label: fieldLabels[field], text, limit: field };
}

function text(
  field: keyof typeof fieldLabels & FieldName,
  text: string,
  control?: string,
): CheckedText {
  return { field, label: fieldLabels[field], text, ...(control !== undefined && { control }) };
}
