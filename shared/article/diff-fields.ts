import { canonicalJson } from "../canonical-json.ts";
import { diffRuns, type Piece } from "../copy/diff-words.ts";
import type { ArticleFields } from "./article.ts";
import { bylineText } from "./byline.ts";
import { datelineText } from "./dateline.ts";

/** A field that reads otherwise than before: how it was, how it is, and what changed in its words. */
export interface FieldDiff {
  name: keyof ArticleFields;
  old: string;
  text: string;
  pieces: Piece[];
}

/** Tells the language that a revision of an article is printed in. */
export type LanguageOf = (fields: ArticleFields) => string;

/** The fields that changed, in the order of the page. */
export function diffFields(
  old: ArticleFields,
  fresh: ArticleFields,
  languageOf: LanguageOf,
): FieldDiff[] {
  const language = languageOf(fresh);
  return fieldNames(fresh).flatMap((name): FieldDiff[] => {
    if (canonicalJson(old[name]) === canonicalJson(fresh[name])) return [];
    const before = fieldText(old, name, languageOf(old));
    const after = fieldText(fresh, name, language);
    return [
      { name, old: before, text: after, pieces: diffRuns(line(before), line(after), language) },
    ];
  });
}

/** Names of every field an article has, as they stand in `newFields`. */
function fieldNames(fields: ArticleFields): (keyof ArticleFields)[] {
  return Object.keys(fields) as (keyof ArticleFields)[];
}

function line(text: string) {
  return text === "" ? [] : [{ type: "text" as const, text }];
}

/** A field as a person reads it; "" when there is nothing in it. */
function fieldText(fields: ArticleFields, name: keyof ArticleFields, language: string): string {
  switch (name) {
    case "byline": {
      const people = fields.byline.people.map((person) => `${person.name} (${person.role})`);
      return lines(bylineText(fields.byline, language), ...people);
    }
    case "dateline":
      return datelineText(fields.dateline, language);
    case "category":
      return fields.category?.name ?? "";
    case "tags":
      return fields.tags.join(", ");
    case "leadImage":
      return leadImageText(fields);
    case "disclaimers":
      return lines(...fields.disclaimers.map(({ text }) => text));
    case "related":
      return lines(...fields.related.map(({ title, address }) => joined(title, address)));
    case "embargo":
      return fields.embargo ? joined(fields.embargo.until, fields.embargo.reason) : "";
    case "search": {
      const { description, socialImage, canonical, noindex } = fields.search;
      return lines(description, socialImage ?? "", canonical, noindex ? "noindex" : "");
    }
    case "length":
      return fields.length.commissioned === null
        ? ""
        : `${fields.length.commissioned} ${fields.length.unit}`;
    case "signOffs":
      return lines(...fields.signOffs.map(({ by, at }) => joined(by, at)));
    case "corrections":
      return lines(...fields.corrections.map(({ kind, text, at }) => `${kind}, ${at}: ${text}`));
    case "origin":
      return fields.origin ? joined(fields.origin.format, fields.origin.file) : "";
    case "publishedAt":
      return fields.publishedAt ?? "";
    default:
      return fields[name];
  }
}

function leadImageText({ leadImage }: ArticleFields): string {
  if (!leadImage) return "";
  const { picture, caption, alt, credit, source, copyright, usageTerms } = leadImage;
  // A stored picture is shown, not named: its id says nothing to a person.
  const address = picture.kind === "remote" ? picture.address : "";
  return lines(address, caption, alt, credit, source, copyright, usageTerms);
}

function lines(...texts: string[]): string {
  return texts.filter((text) => text !== "").join("\n");
}

function joined(...texts: string[]): string {
  return texts.filter((text) => text !== "").join(" · ");
}
