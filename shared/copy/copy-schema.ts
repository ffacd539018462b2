import * as z from "zod";

/**
 * Stored copy. These schemas are the one source of the copy types (`copy.ts`), of the validators at
 * every boundary and of the published JSON Schema.
 */

/** The version this build writes. Raise it together with a named step in `migrations.ts`. */
export const copyVersion = 1;

/** Inline marks in the order in which they are stored and nested on output, outermost first. */
export const markNames = ["bold", "italic", "underline", "strike", "sub", "sup", "code"] as const;

const suggestion = z.looseObject({ id: z.string(), k: z.string() }).meta({
  id: "suggestion",
  description: "A tracked change on this piece; kept whole by every reader and writer.",
});

const leafReview = {
  sg: z.array(suggestion).optional().meta({ description: "Suggestions on this run." }),
  cm: z.array(z.string()).optional().meta({ description: "Comment threads anchored on this run." }),
};

const blockReview = {
  pm: z.array(suggestion).optional().meta({ description: "Suggestions on the paragraph mark." }),
  nb: z.string().optional().meta({ description: "The suggestion that created this block." }),
  bk: z.array(suggestion).optional().meta({ description: "Suggestions on the block itself." }),
  cm: z
    .array(z.string())
    .optional()
    .meta({ description: "Comment threads anchored on this block." }),
};

const blockId = z.string().min(1).max(64);

export const textRunSchema = z.strictObject({
  type: z.literal("text"),
  text: z.string().min(1),
  marks: z.array(z.enum(markNames)).min(1).optional(),
  ...leafReview,
});

export const breakRunSchema = z.strictObject({ type: z.literal("break"), ...leafReview });

export const linkRunSchema = z.strictObject({
  type: z.literal("link"),
  href: z.string(),
  runs: z.array(z.discriminatedUnion("type", [textRunSchema, breakRunSchema])),
  bk: blockReview.bk,
});

export const runSchema = z
  .discriminatedUnion("type", [textRunSchema, breakRunSchema, linkRunSchema])
  .meta({ id: "run" });

const runs = z.array(runSchema);

export const paragraphSchema = z.strictObject({
  type: z.literal("paragraph"),
  id: blockId,
  runs,
  ...blockReview,
});

export const headingSchema = z.strictObject({
  type: z.literal("heading"),
  id: blockId,
  level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
  runs,
  ...blockReview,
});

export const quoteSchema = z.strictObject({
  type: z.literal("quote"),
  id: blockId,
  runs,
  ...blockReview,
});

export const ruleSchema = z.strictObject({
  type: z.literal("rule"),
  id: blockId,
  ...blockReview,
});

export const listItemSchema = z.strictObject({
  id: blockId,
  runs,
  // Annotated by hand: the two schemas need each other, and inference gives up on the circle.
  get lists(): z.ZodOptional<z.ZodArray<z.ZodType<List>>> {
    return z.array(listSchema).min(1).optional();
  },
  ...blockReview,
});

export const listSchema = z.strictObject({
  type: z.literal("list"),
  id: blockId,
  style: z.enum(["bullet", "number"]),
  start: z.number().int().min(0).optional().meta({ description: "First number; 1 when absent." }),
  items: z.array(listItemSchema).min(1),
  ...blockReview,
});

type BlockReview = z.infer<z.ZodObject<typeof blockReview>>;

export interface ListItem extends BlockReview {
  id: string;
  runs: z.infer<typeof runs>;
  lists?: List[] | undefined;
}

export interface List extends BlockReview {
  type: "list";
  id: string;
  style: "bullet" | "number";
  start?: number | undefined;
  items: ListItem[];
}

export const blockSchema = z.discriminatedUnion("type", [
  paragraphSchema,
  headingSchema,
  listSchema,
  quoteSchema,
  ruleSchema,
]);

export const copySchema = z.strictObject({
  version: z.literal(copyVersion),
  blocks: z.array(blockSchema),
});
