import * as z from "zod";
import { publicationSchema } from "./publication-schema.ts";

export const settingsSchema = z.strictObject({
  version: z.literal(1),
  author: z.strictObject({ name: z.string(), initials: z.string() }),
  device: z.strictObject({ id: z.string(), name: z.string() }),
  theme: z.enum(["system", "light", "dark"]),
  exportFolder: z.string().meta({ description: "Where exports go; empty: beside the library." }),
  backupFolder: z
    .string()
    .default("")
    .meta({ description: "Where backups go; empty: in the library's folder." }),
  publications: z.array(publicationSchema).min(1),
  defaultPublication: z.string(),
});
