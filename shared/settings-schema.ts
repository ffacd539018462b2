import * as z from "zod";
import { blockSchema } from "./copy/copy-schema.ts";
import { publicationSchema } from "./publication-schema.ts";

/** How a person likes to write. */
export const writingSchema = z.strictObject({
  smartTyping: z.boolean().meta({ description: "Quotes, dashes and spaces by language." }),
  focusMode: z.boolean().meta({ description: "Only the paragraph that is written in stands out." }),
  typewriter: z.boolean().meta({ description: "The line that is written stays where it is." }),
});

export const snippetSchema = z.strictObject({
  name: z.string().min(1).max(80),
  blocks: z.array(blockSchema).min(1),
});

export const settingsSchema = z.strictObject({
  version: z.literal(1),
  author: z.strictObject({ name: z.string(), initials: z.string() }),
  device: z.strictObject({ id: z.string(), name: z.string() }),
  theme: z.enum(["system", "light", "dark"]),
  writing: writingSchema.default({ smartTyping: true, focusMode: false, typewriter: false }),
  snippets: z
    .array(snippetSchema)
    .default([])
    .meta({ description: "Pieces of copy to use again, by name." }),
  exportFolder: z.string().meta({ description: "Where exports go; empty: beside the library." }),
  backupFolder: z
    .string()
    .default("")
    .meta({ description: "Where backups go; empty: in the library's folder." }),
  publications: z.array(publicationSchema).min(1),
  defaultPublication: z.string(),
});
