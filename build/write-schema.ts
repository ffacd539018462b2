import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as z from "zod";
import { articleJsonSchema } from "../shared/export/article-json-schema.ts";
import { root } from "./root.ts";

/** Where the published schema of article JSON lies. */
export const schemaFile = join(root, "docs/article.schema.json");

/** JSON Schema (draft 2020-12) of article JSON, from the source that its types come from. */
export function articleSchemaText(): string {
  const schema = z.toJSONSchema(articleJsonSchema, { target: "draft-2020-12" });
  return `${JSON.stringify(schema, null, 2)}\n`;
}

if (import.meta.main) writeFileSync(schemaFile, articleSchemaText());
