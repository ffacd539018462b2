import type * as z from "zod";
import type { Copy } from "../copy/copy.ts";
import type { PictureSource } from "../picture-schema.ts";
import type {
  articleFieldsSchema,
  bylineSchema,
  categorySchema,
  correctionSchema,
  datelineSchema,
  disclaimerSchema,
  leadImageSchema,
  originSchema,
  relatedSchema,
} from "./article-schema.ts";
import type { Status } from "./status.ts";

export type { PictureSource };

/** Everything an article is made of but its copy. Text is plain; "" means not given. */
export type ArticleFields = z.infer<typeof articleFieldsSchema>;
export type Byline = z.infer<typeof bylineSchema>;
export type Dateline = z.infer<typeof datelineSchema>;
export type ArticleCategory = z.infer<typeof categorySchema>;
export type LeadImage = z.infer<typeof leadImageSchema>;
export type Disclaimer = z.infer<typeof disclaimerSchema>;
export type Related = z.infer<typeof relatedSchema>;
export type Correction = z.infer<typeof correctionSchema>;
export type Origin = z.infer<typeof originSchema>;

/** What a person writes and what a revision keeps. */
export interface ArticleContent {
  fields: ArticleFields;
  copy: Copy;
}

/** An article as the library holds it. Instants are RFC 3339 in UTC. */
export interface Article extends ArticleContent {
  id: string;
  status: Status;
  createdAt: string;
  updatedAt: string;
  /** Number of the head revision; what a save names as its base. */
  revision: number;
  /** The URL slug of the first export; "" until then. Holds unless `fields.urlSlug` says other. */
  frozenSlug: string;
}

/** A row of the list of articles. */
export interface ArticleSummary {
  id: string;
  status: Status;
  headline: string;
  slugline: string;
  category: string;
  byline: string;
  words: number;
  createdAt: string;
  updatedAt: string;
  embargoUntil: string | null;
  revision: number;
}

/** Fields with nothing in them, for a publication and its language. */
export function newFields(publication: string, language: string): ArticleFields {
  return {
    slugline: "",
    kicker: "",
    headline: "",
    pageTitle: "",
    socialHeadline: "",
    pushHeadline: "",
    standfirst: "",
    byline: { people: [], line: "" },
    dateline: { place: "", date: "", source: "" },
    category: null,
    tags: [],
    leadImage: null,
    disclaimers: [],
    related: [],
    publication,
    publisherLine: "",
    urlSlug: "",
    language,
    publishedAt: null,
    embargo: null,
    search: { description: "", socialImage: null, canonical: "", noindex: false },
    noteToDesk: "",
    length: { commissioned: null, unit: "words" },
    signOffs: [],
    corrections: [],
    origin: null,
  };
}

/** A lead image with nothing said about it yet. */
export function newLeadImage(picture: PictureSource): LeadImage {
  return {
    picture,
    caption: "",
    alt: "",
    credit: "",
    source: "",
    copyright: "",
    usageTerms: "",
    focalPoint: null,
  };
}
