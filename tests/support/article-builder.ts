import { type Article, type ArticleFields, newFields } from "../../shared/article/article.ts";
import type { Copy } from "../../shared/copy/copy.ts";
import type { ExportInput } from "../../shared/export/formats.ts";
import type { MediaItem } from "../../shared/media.ts";
import { newPublication, type Publication } from "../../shared/publication.ts";
import { doc, p } from "./copy-builder.ts";
import { randomMedia } from "./random-blocks.ts";

/** A publication of no newsroom in particular, in London time. */
export function aPublication(given: Partial<Publication> = {}): Publication {
  return newPublication({
    id: "harbour",
    name: "The Harbour Post",
    language: "en-GB",
    timeZone: "Europe/London",
    disclaimers: [
      {
        id: "views",
        name: "Views of the author",
        kind: "opinion",
        text: "The opinions in this column are the author's own.",
      },
    ],
    ...given,
  });
}

/** Fields of a finished article, picture left out; what is given replaces them. */
export function someFields(given: Partial<ArticleFields> = {}): ArticleFields {
  return {
    ...newFields("harbour", "en-GB"),
    slugline: "ferry-strike",
    headline: "Ferry crews vote to strike over night shifts",
    standfirst: "Sailings to three islands stop on Friday unless talks succeed.",
    byline: { people: [{ name: "Ana Ruiz", role: "writer" }], line: "" },
    dateline: { place: "Lerwick", date: "2024-11-15", source: "" },
    category: { id: "labour", name: "Labour", mediaTopic: "medtop:09000000" },
    tags: ["ferries", "unions"],
    publishedAt: "2024-11-15T18:36:00Z",
    ...given,
  };
}

/** An article with an id, times and a short body; what is given replaces them. */
export function anArticle(
  given: { fields?: Partial<ArticleFields>; copy?: Copy; article?: Partial<Article> } = {},
): Article {
  return {
    id: "6f1b2c3d-0000-4000-8000-000000000001",
    status: "in-edit",
    createdAt: "2024-11-15T09:00:00.000Z",
    updatedAt: "2024-11-15T17:30:00.000Z",
    revision: 4,
    frozenSlug: "",
    fields: someFields(given.fields),
    copy: given.copy ?? doc(p("Crews on the northern routes voted on Thursday.")),
    ...given.article,
  };
}

/** A stored picture of 1600 × 900 pixels. */
export function aPicture(given: Partial<MediaItem> = {}): MediaItem {
  return {
    id: "ab".repeat(32),
    kind: "jpeg",
    name: "DSC_0042.JPG",
    bytes: 123_456,
    width: 1600,
    height: 900,
    addedAt: "2024-11-15T10:00:00.000Z",
    ...given,
  };
}

/** The stored pictures that random copy names. */
export function randomPictures(): MediaItem[] {
  return randomMedia.map((id) => aPicture({ id }));
}

/** What an export format is given, from an article and the pictures in the library. */
export function anExport(
  article: Article = anArticle(),
  given: { publication?: Publication; pictures?: readonly MediaItem[] } = {},
): ExportInput {
  return {
    article,
    publication: given.publication ?? aPublication(),
    media: new Map((given.pictures ?? []).map((item) => [item.id, item])),
  };
}

/** Content of that headline and of a body of about that many words. */
export function contentOf(headline: string, words = 0): { fields: ArticleFields; copy: Copy } {
  const sentence = `${headline}: `.concat("tide ".repeat(Math.max(0, words)));
  return { fields: someFields({ headline }), copy: doc(p(sentence.trim())) };
}
