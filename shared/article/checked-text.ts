import { fieldLabels } from "../messages/findings.ts";
import type { LimitedField } from "../publication.ts";
import type { ArticleFields } from "./article.ts";
import type { FieldName } from "./finding.ts";

/** A piece of text in an article's fields, as checks look at it. */
export interface CheckedText {
  field: FieldName;
  label: string;
  text: string;
  /** The publication's limit that goes for it. */
  limit?: LimitedField;
}

/** Every text in the fields that is published, in the order of the page. */
export function textFields(fields: ArticleFields): CheckedText[] {
  const { leadImage, dateline, byline } = fields;
  const texts: CheckedText[] = [
    plain("slugline", fields.slugline),
    plain("kicker", fields.kicker),
    plain("headline", fields.headline),
    plain("pageTitle", fields.pageTitle),
    plain("socialHeadline", fields.socialHeadline),
    plain("pushHeadline", fields.pushHeadline),
    plain("standfirst", fields.standfirst),
    joined("byline", [...byline.people.map((person) => person.name), byline.line]),
    joined("dateline", [dateline.place, dateline.source]),
    joined("tags", fields.tags),
  ];
  if (leadImage) {
    const label = fieldLabels;
    const { caption, alt, credit } = leadImage;
    texts.push(
      { field: "leadImage.caption", label: label.caption, text: caption, limit: "caption" },
      { field: "leadImage.alt", label: label.alt, text: alt, limit: "alt" },
      { field: "leadImage.credit", label: label.credit, text: credit },
    );
  }
  texts.push(
    joined(
      "disclaimers",
      fields.disclaimers.map((disclaimer) => disclaimer.text),
    ),
    joined(
      "related",
      fields.related.map((item) => item.title),
    ),
    joined(
      "corrections",
      fields.corrections.map((correction) => correction.text),
    ),
    {
      field: "search",
      label: fieldLabels.searchDescription,
      text: fields.search.description,
      limit: "searchDescription",
    },
  );
  return texts;
}

function plain(field: keyof typeof fieldLabels & FieldName & LimitedField, text: string) {
  return { field, label: fieldLabels[field], text, limit: field };
}

function joined(field: keyof typeof fieldLabels & FieldName, texts: readonly string[]) {
  return { field, label: fieldLabels[field], text: texts.join("\n") };
}
