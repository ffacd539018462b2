import * as z from "zod";
import { blockId, blockReview, codeRuns, runs } from "./run-schema.ts";

/** Blocks that are one line of text, and the rule. */

const line = z.string();

export const paragraphSchema = z
  .strictObject({ type: z.literal("paragraph"), id: blockId, runs, ...blockReview })
  .meta({ id: "paragraph" });

/** As in HTML. The editor offers 2 to 4; what comes from elsewhere keeps its own. */
export const headingLevel = z.literal([1, 2, 3, 4, 5, 6]);

export const headingSchema = z
  .strictObject({
    type: z.literal("heading"),
    id: blockId,
    level: headingLevel,
    runs,
    ...blockReview,
  })
  .meta({ id: "heading" });

export const quoteSchema = z
  .strictObject({ type: z.literal("quote"), id: blockId, runs, ...blockReview })
  .meta({ id: "quote" });

export const ruleSchema = z
  .strictObject({ type: z.literal("rule"), id: blockId, ...blockReview })
  .meta({ id: "rule" });

export const pullQuoteSchema = z
  .strictObject({
    type: z.literal("pull-quote"),
    id: blockId,
    runs,
    attribution: line.meta({ description: "Who said it; empty when not given." }),
    ...blockReview,
  })
  .meta({ id: "pullQuote", description: "Words from the article or a source, set large." });

const interviewLine = {
  id: blockId,
  speaker: line.meta({ description: "Who speaks; empty when that is clear." }),
  runs,
  ...blockReview,
};

export const questionSchema = z
  .strictObject({ type: z.literal("question"), ...interviewLine })
  .meta({ id: "question" });

export const answerSchema = z
  .strictObject({ type: z.literal("answer"), ...interviewLine })
  .meta({ id: "answer" });

export const noteSchema = z
  .strictObject({ type: z.literal("note"), id: blockId, runs, ...blockReview })
  .meta({ id: "note", description: "For the newsroom; never published." });

export const codeSchema = z
  .strictObject({
    type: z.literal("code"),
    id: blockId,
    language: line.meta({ description: "As in “python”; empty when not given." }),
    runs: codeRuns,
    ...blockReview,
  })
  .meta({ id: "code", description: "Preformatted text: every space counts." });
