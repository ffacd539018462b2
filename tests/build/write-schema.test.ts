import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { articleSchemaText, schemaFile } from "../../build/write-schema.ts";

test("the published schema of article JSON is the one that the types come from", () => {
  expect(readFileSync(schemaFile, "utf8"), "run: npm run schema").toBe(articleSchemaText());
});
