import * as z from "zod";
import { instantSchema } from "../instant-schema.ts";
import { pictureSourceSchema } from "../picture-schema.ts";
import { bylineRoles, correctionKinds, disclaimerKinds } from "./kinds.ts";
import { statuses } from "./status.ts";

/**
 * The fields of an article. One source for the types in `article.ts`, the validators at every
 * boundary and the published JSON Schema.
 */

export { instantSchema };

const line = z.string();

export const bylineSchema = z.strictObject({
  people: z.array(z.strictObject({ name: line, role: z.enum(bylineRoles) })),
  line: line.meta({ description: "The printed line, when it is not the one derived from people." }),
});

export const datelineSchema = z.strictObject({
  place: line,
  date: z.union([z.iso.date(), z.literal("")]),
  source: line.meta({ description: "The agency in brackets." }),
});

export const categorySchema = z.strictObject({
  id: line,
  name: line,
  mediaTopic: line.nullable().meta({ description: "IPTC Media Topic, as in medtop:11000000." }),
});

export const leadImageSchema = z.strictObject({
  picture: pictureSourceSchema,
  caption: line,
  alt: line,
  credit: line,
  source: line,
  copyright: line,
  usageTerms: line,
  focalPoint: z
    .strictObject({ x: z.number().min(0).max(1), y: z.number().min(0).max(1) })
    .nullable(),
});

export const disclaimerSchema = z.strictObject({
  approved: line.nullable().meta({ description: "Id in the publication's list; null for custom." }),
  kind: z.enum(disclaimerKinds),
  text: line,
  position: z.enum(["start", "end"]),
});

export const relatedSchema = z.strictObject({
  title: line,
  address: line,
  articleId: line.nullable(),
});

export const embargoSchema = z.strictObject({ until: instantSchema, reason: line });

export const searchSchema = z.strictObject({
  description: line,
  socialImage: z.string().nullable(),
  canonical: line,
  noindex: z.boolean(),
});

export const commissionSchema = z.strictObject({
  commissioned: z.number().int().positive().nullable(),
  unit: z.enum(["words", "lines", "characters"]),
});

export const signOffSchema = z.strictObject({
  by: line,
  at: instantSchema,
  contentHash: z.string(),
});

export const correctionSchema = z.strictObject({
  kind: z.enum(correctionKinds),
  text: line,
  at: instantSchema,
  by: line,
});

export const originSchema = z.strictObject({
  format: z.string(),
  file: z.string(),
  layout: z
    .record(z.string(), z.string())
    .meta({ description: "Layout details of the file that its own format needs to give it back." }),
});

export const articleFieldsSchema = z.strictObject({
  slugline: line,
  kicker: line,
  headline: line,
  pageTitle: line,
  socialHeadline: line,
  pushHeadline: line,
  standfirst: line,
  byline: bylineSchema,
  dateline: datelineSchema,
  category: categorySchema.nullable(),
  tags: z.array(z.string()),
  leadImage: leadImageSchema.nullable(),
  disclaimers: z.array(disclaimerSchema),
  related: z.array(relatedSchema),
  publication: z.string().meta({ description: "Id of the publication." }),
  publisherLine: line.meta({
    description: "Publisher as printed, when not the publication's name.",
  }),
  urlSlug: line,
  language: z.string(),
  publishedAt: instantSchema.nullable(),
  embargo: embargoSchema.nullable(),
  search: searchSchema,
  noteToDesk: line,
  length: commissionSchema,
  signOffs: z.array(signOffSchema),
  corrections: z.array(correctionSchema),
  origin: originSchema.nullable(),
});

export const statusSchema = z.enum(statuses);
