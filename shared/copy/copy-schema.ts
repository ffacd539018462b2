import * as z from "zod";
import { embedProviders } from "../embeds.ts";
import { instantSchema } from "../instant-schema.ts";
import {
  answerSchema,
  codeSchema,
  headingSchema,
  noteSchema,
  paragraphSchema,
  pullQuoteSchema,
  questionSchema,
  quoteSchema,
  ruleSchema,
} from "./line-schemas.ts";
import { listSchema } from "./list-schema.ts";
import { gallerySchema, pictureSchema } from "./picture-schemas.ts";
import { blockId, blockReview, runs } from "./run-schema.ts";
import { tableSchema } from "./table-schema.ts";

/**
 * Stored copy. These schemas are the one source of the copy types (`copy.ts`), of the validators at
 * every boundary and of the published JSON Schema.
 */

/** The version this build writes. Raise it together with a named step in `migrations.ts`. */
export const copyVersion = 3;

export const embedSchema = z
  .strictObject({
    type: z.literal("embed"),
    id: blockId,
    provider: z.enum(embedProviders),
    address: z.string(),
    title: z.string(),
    ...blockReview,
  })
  .meta({ id: "embed", description: "Something shown from elsewhere, by its address." });

const inFactBox = [
  paragraphSchema,
  headingSchema,
  listSchema,
  quoteSchema,
  pictureSchema,
  tableSchema,
  ruleSchema,
  codeSchema,
  noteSchema,
] as const;

/** What a fact box may hold. */
export const boxBlockSchema = z.discriminatedUnion("type", inFactBox).meta({ id: "boxBlock" });

export const factBoxSchema = z
  .strictObject({
    type: z.literal("fact-box"),
    id: blockId,
    title: runs,
    blocks: z.array(boxBlockSchema),
    ...blockReview,
  })
  .meta({ id: "factBox" });

const inEntry = [
  ...inFactBox,
  pullQuoteSchema,
  questionSchema,
  answerSchema,
  gallerySchema,
  embedSchema,
  factBoxSchema,
] as const;

/** What an entry of a live blog may hold: anything but another entry. */
export const entryBlockSchema = z.discriminatedUnion("type", inEntry).meta({ id: "entryBlock" });

export const liveEntrySchema = z
  .strictObject({
    type: z.literal("live-entry"),
    id: blockId,
    at: instantSchema,
    title: runs,
    blocks: z.array(entryBlockSchema),
    ...blockReview,
  })
  .meta({ id: "liveEntry", description: "An entry of a live blog." });

export const blockSchema = z.discriminatedUnion("type", [...inEntry, liveEntrySchema]);

export const copySchema = z.strictObject({
  version: z.literal(copyVersion),
  blocks: z.array(blockSchema),
});
