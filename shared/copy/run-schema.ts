import * as z from "zod";

/** What stands on a line of copy, and the review marks that runs and blocks carry. */

/** Inline marks in the order in which they are stored and nested on output, outermost first. */
export const markNames = [
  "note",
  "bold",
  "italic",
  "underline",
  "strike",
  "sub",
  "sup",
  "code",
] as const;

const suggestion = z.looseObject({ id: z.string(), k: z.string() }).meta({
  id: "suggestion",
  description: "A tracked change on this piece; kept whole by every reader and writer.",
});

const leafReview = {
  sg: z.array(suggestion).optional().meta({ description: "Suggestions on this run." }),
  cm: z.array(z.string()).optional().meta({ description: "Comment threads anchored on this run." }),
};

/** What every block, list item, row, cell and picture of a gallery may carry. */
export const blockReview = {
  pm: z.array(suggestion).optional().meta({ description: "Suggestions on the paragraph mark." }),
  nb: z.string().optional().meta({ description: "The suggestion that created this block." }),
  bk: z.array(suggestion).optional().meta({ description: "Suggestions on the block itself." }),
  cm: z
    .array(z.string())
    .optional()
    .meta({ description: "Comment threads anchored on this block." }),
};

export type BlockReview = z.infer<z.ZodObject<typeof blockReview>>;

/** Unique in the copy, at whatever depth. */
export const blockId = z.string().min(1).max(64);

const text = z.string().min(1);

export const textRunSchema = z.strictObject({
  type: z.literal("text"),
  text,
  marks: z
    .array(z.enum(markNames))
    .min(1)
    .optional()
    .meta({ description: "Text marked as a note is never published." }),
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

/** One line. */
export const runs = z.array(runSchema);

/** Lines of code: no marks and no links in them. */
export const codeRuns = z.array(
  z.discriminatedUnion("type", [
    z.strictObject({ type: z.literal("text"), text, ...leafReview }),
    breakRunSchema,
  ]),
);
