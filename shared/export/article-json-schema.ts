import * as z from "zod";
import {
  articleFieldsSchema,
  bylineSchema,
  categorySchema,
  correctionSchema,
  datelineSchema,
  disclaimerSchema,
  embargoSchema,
  instantSchema,
  leadImageSchema,
  originSchema,
  relatedSchema,
  searchSchema,
  statusSchema,
} from "../article/article-schema.ts";
import { copySchema } from "../copy/copy-schema.ts";

/**
 * Article JSON, the public contract for machines. One source for the exporter's types and for the
 * JSON Schema in `docs/article.schema.json`. A change here is a change of the contract: raise
 * `articleJsonVersion` unless old readers can go on reading.
 */
export const articleJsonVersion = 3;

const fields = articleFieldsSchema.shape;
const count = z.number().int().min(0);

const pictureSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("file"),
      id: z.string().meta({ description: "The picture's name in the library it comes from." }),
      file: z.string().meta({ description: "Path beside article.json: images/…" }),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
      mime: z.string(),
      width: count,
      height: count,
      bytes: count,
    }),
    z.strictObject({ kind: z.literal("remote"), address: z.string() }),
    z.strictObject({
      kind: z.literal("missing"),
      id: z.string().meta({ description: "What was asked for and could not be had." }),
    }),
  ])
  .meta({ id: "picture" });

const deskSchema = z
  .strictObject({
    status: statusSchema,
    revision: z.number().int().positive(),
    frozenSlug: z.string(),
    noteToDesk: fields.noteToDesk,
    length: fields.length,
    signOffs: fields.signOffs,
  })
  .meta({ description: "For the newsroom alone; never in an export. The copy is then unclean." });

const recordSchema = z
  .strictObject({
    contentHash: z
      .string()
      .regex(/^[0-9a-f]{64}$/)
      .meta({ description: "SHA-256 of the canonical JSON of {copy, fields}." }),
    trashedAt: instantSchema.nullable().meta({ description: "Since when it is in the trash." }),
    fields: articleFieldsSchema.meta({ description: "Every field as it is stored." }),
    media: z.array(
      z.strictObject({
        id: z.string().regex(/^[0-9a-f]{64}$/),
        kind: z.enum(["jpeg", "png", "gif", "webp", "avif"]),
        name: z.string(),
        bytes: count,
        width: count,
        height: count,
        addedAt: instantSchema,
        file: z
          .string()
          .regex(/^images\/[^/\\]+$/)
          .meta({ description: "Its bytes, beside article.json." }),
      }),
    ),
  })
  .meta({ description: "In a library's open files alone: what it takes to read it back whole." });

export const articleJsonSchema = z
  .strictObject({
    format: z.literal("dateline-article"),
    version: z.literal(articleJsonVersion),
    id: z.string().min(1),
    language: fields.language,
    slugline: fields.slugline,
    urlSlug: z.string().meta({ description: "The slug the article leaves under." }),
    kicker: fields.kicker,
    headline: fields.headline,
    pageTitle: z.string().meta({ description: "As it stands or as inherited from the headline." }),
    socialHeadline: z.string().meta({ description: "Its own or the headline." }),
    pushHeadline: z.string().meta({ description: "Its own or the headline." }),
    standfirst: fields.standfirst,
    description: z.string().meta({ description: "For search results; derived when not given." }),
    byline: bylineSchema.extend({ line: z.string().meta({ description: "As printed." }) }),
    dateline: datelineSchema.extend({ line: z.string().meta({ description: "As printed." }) }),
    category: categorySchema
      .extend({ uri: z.string().nullable().meta({ description: "The Media Topic's address." }) })
      .nullable(),
    tags: fields.tags,
    copy: copySchema,
    pictures: z.array(pictureSchema).meta({
      description: "Where the stored pictures that the copy names by id are to be found.",
    }),
    text: z
      .strictObject({ words: count, characters: count, readingMinutes: count })
      .meta({ description: "Size of the copy." }),
    leadImage: leadImageSchema.extend({ picture: pictureSchema }).nullable(),
    disclaimers: z.array(disclaimerSchema),
    related: z.array(relatedSchema),
    publication: z.strictObject({
      id: z.string(),
      name: z.string(),
      language: z.string(),
      timeZone: z.string(),
      address: z.string(),
    }),
    publisher: z.string().meta({ description: "As printed." }),
    address: z.string().meta({ description: "Where readers find it; empty when not known." }),
    created: instantSchema,
    updated: instantSchema,
    published: instantSchema.nullable(),
    embargo: embargoSchema.nullable(),
    search: searchSchema.extend({ socialImage: pictureSchema.nullable() }),
    corrections: z.array(correctionSchema),
    origin: originSchema.nullable(),
    given: z
      .strictObject({
        publication: fields.publication,
        pageTitle: fields.pageTitle,
        socialHeadline: fields.socialHeadline,
        pushHeadline: fields.pushHeadline,
        bylineLine: z.string(),
        urlSlug: fields.urlSlug,
        publisherLine: fields.publisherLine,
      })
      .meta({
        description: "What was typed where the fields above inherit or derive; else empty.",
      }),
    desk: deskSchema.optional(),
    record: recordSchema.optional(),
  })
  .meta({
    title: "Dateline article",
    description: "An article as Dateline hands it to machines, with its copy and all its fields.",
  });
