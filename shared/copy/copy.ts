import type * as z from "zod";
import type {
  blockSchema,
  breakRunSchema,
  copySchema,
  headingSchema,
  linkRunSchema,
  markNames,
  paragraphSchema,
  quoteSchema,
  ruleSchema,
  runSchema,
  textRunSchema,
} from "./copy-schema.ts";

/** The body of an article as it is stored: a version and a list of blocks, each with a stable id. */
export type Copy = z.infer<typeof copySchema>;

export type Block = z.infer<typeof blockSchema>;
export type BlockType = Block["type"];
export type Paragraph = z.infer<typeof paragraphSchema>;
export type Heading = z.infer<typeof headingSchema>;
export type Quote = z.infer<typeof quoteSchema>;
export type Rule = z.infer<typeof ruleSchema>;

export type { List, ListItem } from "./copy-schema.ts";

/** What stands on a line: text with marks, a forced line break, or a link around those. */
export type Run = z.infer<typeof runSchema>;
export type TextRun = z.infer<typeof textRunSchema>;
export type BreakRun = z.infer<typeof breakRunSchema>;
export type LinkRun = z.infer<typeof linkRunSchema>;

export type Mark = (typeof markNames)[number];

/** The review marks of a run or a block; see the property names in `copy-schema.ts`. */
export type ReviewKey = "sg" | "cm" | "pm" | "nb" | "bk";

export function emptyCopy(): Copy {
  return { version: 1, blocks: [] };
}
