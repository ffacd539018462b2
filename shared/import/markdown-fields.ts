import {
  type ArticleFields,
  type Byline,
  type Correction,
  type Disclaimer,
  type LeadImage,
  newFields,
  newLeadImage,
  type Related,
} from "../article/article.ts";
import { bylineRoles, correctionKinds, disclaimerKinds } from "../article/kinds.ts";
import { isWebAddress } from "../links.ts";
import type { Publication } from "../publication.ts";
import { type LocalPictures, sourceOf } from "./file-pictures.ts";
import type { ImportInput } from "./formats.ts";
import { anyInstant, categoryOf, instant, publicationNamed } from "./house-names.ts";

type Members = Readonly<Record<string, unknown>>;

/** The fields that front matter gives, by our own names and those that site generators use. */
export function fieldsFromMembers(
  members: Members,
  input: ImportInput,
  pictures: LocalPictures,
): ArticleFields {
  const { publications, defaultPublication } = input;
  const publisher = text(members.publisher);
  const publication =
    publicationNamed(publisher, [defaultPublication, ...publications]) ?? defaultPublication;
  const category = text(members.category) || text(list(members.categories)[0]);
  const dateline = record(members.dateline);
  const date = text(dateline.date);
  return {
    ...newFields(
      publication.id,
      text(members.language) || text(members.lang) || publication.language,
    ),
    headline: text(members.title) || text(members.headline),
    pageTitle: text(members.pageTitle),
    socialHeadline: text(members.socialHeadline),
    pushHeadline: text(members.pushHeadline),
    kicker: text(members.kicker),
    slugline: text(members.slugline),
    standfirst: text(members.standfirst) || text(members.subtitle) || text(members.summary),
    byline: byline(members),
    dateline: {
      place: text(dateline.place),
      date: /^\d{4}-\d{2}-\d{2}$/.test(date) ? date : "",
      source: text(dateline.source),
    },
    category: category === "" ? null : withTopic(category, text(members.mediaTopic), publication),
    tags: list(members.tags ?? members.keywords)
      .map(text)
      .filter(isGiven),
    leadImage: leadImage(members.image ?? members.cover ?? members.featured_image, pictures),
    disclaimers: list(members.disclaimers).map(record).map(disclaimer).filter(hasText),
    related: list(members.related).map(record).map(related),
    publisherLine: publicationNamed(publisher, [publication]) ? "" : publisher,
    publishedAt: anyInstant(text(members.date)) ?? null,
    search: {
      description: text(members.searchDescription),
      socialImage: null,
      canonical: canonical(members, publication),
      noindex: members.noindex === true,
    },
    corrections: list(members.corrections).map(record).flatMap(correction),
  };
}

function byline(members: Members): Byline {
  const people: Byline["people"] = list(members.byline)
    .map(record)
    .map((person) => ({
      name: text(person.name),
      role: oneOf(bylineRoles, person.role) ?? "writer",
    }));
  if (people.length === 0) {
    for (const author of [...list(members.author), ...list(members.authors)]) {
      const name = text(author) || text(record(author).name);
      if (name !== "") people.push({ name, role: "writer" });
    }
  }
  const line = text(members.bylineLine);
  const isLineAlone = line !== "" && list(members.byline).length === 0;
  return { people: isLineAlone ? [] : people.filter((person) => person.name !== ""), line };
}

function withTopic(name: string, topic: string, publication: Publication) {
  const category = categoryOf(name, publication);
  if (category.mediaTopic !== null || !/^medtop:\d{8}$/.test(topic)) return category;
  return { ...category, mediaTopic: topic };
}

function leadImage(value: unknown, pictures: LocalPictures): LeadImage | null {
  const image = record(value);
  const address = text(image.address) || text(image.image) || text(value);
  const source = sourceOf(address, pictures);
  if (!source) return null;
  return {
    ...newLeadImage(source),
    alt: text(image.alt),
    caption: text(image.caption),
    credit: text(image.credit),
    source: text(image.source),
    copyright: text(image.copyright),
    usageTerms: text(image.usageTerms),
  };
}

function disclaimer(members: Members): Disclaimer {
  return {
    approved: text(members.approved) || null,
    kind: oneOf(disclaimerKinds, members.kind) ?? "custom",
    text: text(members.text),
    position: members.position === "start" ? "start" : "end",
  };
}

function related(members: Members): Related {
  return {
    title: text(members.title),
    address: text(members.address),
    articleId: text(members.articleId) || null,
  };
}

function correction(members: Members): Correction[] {
  const kind = oneOf(correctionKinds, members.kind);
  const at = instant(text(members.at));
  if (!kind || !at) return [];
  return [{ kind, text: text(members.text), at, by: text(members.by) }];
}

function canonical(members: Members, { address }: Publication): string {
  const given = text(members.canonical);
  return isWebAddress(given) && !(address !== "" && given.startsWith(address)) ? given : "";
}

function text(value: unknown): string {
  if (typeof value === "string") return value.trim();
  return typeof value === "number" ? String(value) : "";
}

function list(value: unknown): unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

function record(value: unknown): Members {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Members)
    : {};
}

function oneOf<T extends string>(known: readonly T[], value: unknown): T | undefined {
  return known.find((name) => name === value);
}

function isGiven(value: string): boolean {
  return value !== "";
}

function hasText(value: { text: string }): boolean {
  return value.text !== "";
}
