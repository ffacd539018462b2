import type * as z from "zod";
import type {
  blockSchema,
  boxBlockSchema,
  copySchema,
  embedSchema,
  entryBlockSchema,
  factBoxSchema,
  liveEntrySchema,
} from "./copy-schema.ts";
import type {
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
import type { galleryPictureSchema, gallerySchema, pictureSchema } from "./picture-schemas.ts";
import type {
  breakRunSchema,
  codeRuns,
  linkRunSchema,
  markNames,
  runSchema,
  textRunSchema,
} from "./run-schema.ts";
import type { tableCellSchema, tableRowSchema, tableSchema } from "./table-schema.ts";

/** The body of an article as it is stored: a version and a list of blocks, each with a stable id. */
export type Copy = z.infer<typeof copySchema>;

export type Block = z.infer<typeof blockSchema>;
export type BlockType = Block["type"];
/** What a fact box may hold. */
export type BoxBlock = z.infer<typeof boxBlockSchema>;
/** What an entry of a live blog may hold. */
export type EntryBlock = z.infer<typeof entryBlockSchema>;

export type Paragraph = z.infer<typeof paragraphSchema>;
export type Heading = z.infer<typeof headingSchema>;
export type HeadingLevel = Heading["level"];
export type Quote = z.infer<typeof quoteSchema>;
export type Rule = z.infer<typeof ruleSchema>;
export type PullQuote = z.infer<typeof pullQuoteSchema>;
export type Question = z.infer<typeof questionSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type Note = z.infer<typeof noteSchema>;
export type Code = z.infer<typeof codeSchema>;
export type Picture = z.infer<typeof pictureSchema>;
export type Gallery = z.infer<typeof gallerySchema>;
export type GalleryPicture = z.infer<typeof galleryPictureSchema>;
export type Table = z.infer<typeof tableSchema>;
export type TableRow = z.infer<typeof tableRowSchema>;
export type TableCell = z.infer<typeof tableCellSchema>;
export type Embed = z.infer<typeof embedSchema>;
export type FactBox = z.infer<typeof factBoxSchema>;
export type LiveEntry = z.infer<typeof liveEntrySchema>;

export type { List, ListItem } from "./list-schema.ts";
export type { BlockReview } from "./run-schema.ts";

/** A block that is one line of running text. */
export type LineBlock = Paragraph | Heading | Quote | PullQuote | Question | Answer | Note;

/** What stands on a line: text with marks, a forced line break, or a link around those. */
export type Run = z.infer<typeof runSchema>;
export type TextRun = z.infer<typeof textRunSchema>;
export type BreakRun = z.infer<typeof breakRunSchema>;
export type LinkRun = z.infer<typeof linkRunSchema>;
export type CodeRun = z.infer<typeof codeRuns>[number];

export type Mark = (typeof markNames)[number];
/** Marks that a reader sees: all but the one that keeps a passage from being published. */
export type PublishedMark = Exclude<Mark, "note">;

/** The review marks of a run or a block; see the property names in `run-schema.ts`. */
export type ReviewKey = "sg" | "cm" | "pm" | "nb" | "bk";

/** These blocks as a copy of the version this build writes. */
export function copyOf(blocks: Block[]): Copy {
  return { version: 3, blocks };
}

export function emptyCopy(): Copy {
  return copyOf([]);
}
