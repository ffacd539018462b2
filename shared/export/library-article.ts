import * as z from "zod";
import type { Article, ArticleContent } from "../article/article.ts";
import { articleFieldsSchema } from "../article/article-schema.ts";
import { canonicalJson } from "../canonical-json.ts";
import { readCopy } from "../copy/migrations.ts";
import { articleJson } from "./article-json.ts";
import { articleJsonSchema, articleJsonVersion } from "./article-json-schema.ts";
import type { ExportInput } from "./formats.ts";
import { exportedFiles } from "./pictures.ts";

/** What `article.json` in a library's open files says beyond article JSON. */
export type ArticleRecord = NonNullable<z.infer<typeof articleJsonSchema>["record"]>;

/** An article as it is read back from its file. */
export interface LibraryArticle {
  article: Article;
  record: ArticleRecord;
  /** The stored content as the file has it, before any migration: what its hash is of. */
  stored: { copy: unknown; fields: unknown };
}

/** `article.json` of the open files: article JSON for the desk, and the record beside it. */
export function libraryArticleText(
  input: ExportInput,
  { contentHash, trashedAt }: Pick<ArticleRecord, "contentHash" | "trashedAt">,
): string {
  const media = exportedFiles(input).map(({ item, path }) => ({
    id: item.id,
    kind: item.kind,
    name: item.name,
    bytes: item.bytes,
    width: item.width,
    height: item.height,
    addedAt: item.addedAt,
    file: path,
  }));
  const record: ArticleRecord = { contentHash, trashedAt, fields: input.article.fields, media };
  return `${canonicalJson({ ...articleJson(input, "desk"), record }, 2)}\n`;
}

// What the rest of the file says follows from these.
const readSchema = articleJsonSchema
  .pick({ format: true, id: true, created: true, updated: true })
  .extend({ version: z.union([z.literal(1), z.literal(articleJsonVersion)]) });
const deskSchema = articleJsonSchema.shape.desk
  .unwrap()
  .pick({ status: true, revision: true, frozenSlug: true });
const recordSchema = articleJsonSchema.shape.record.unwrap();

/** Reads such a file back, or says why that cannot be. */
export function readLibraryArticle(text: string): LibraryArticle | { problem: string } {
  const json = parse(text);
  if (json === undefined) return { problem: "it is not JSON" };
  const head = readSchema.strip().safeParse(json);
  if (!head.success) return { problem: "it is not article JSON of this version" };
  const { id, created, updated } = head.data;
  const desk = deskSchema.strip().safeParse(json.desk);
  const record = recordSchema.omit({ fields: true }).strip().safeParse(json.record);
  if (!desk.success || !record.success) {
    return { problem: "it lacks what only a library's open files say" };
  }
  const stored = { copy: json.copy, fields: (json.record as { fields: unknown }).fields };
  const content = readContent(stored);
  if ("problem" in content) return content;
  const { status, revision, frozenSlug } = desk.data;
  const article: Article = {
    id,
    status,
    createdAt: created,
    updatedAt: updated,
    revision,
    frozenSlug,
    ...content,
  };
  return { article, record: { ...record.data, fields: content.fields }, stored };
}

function readContent(stored: LibraryArticle["stored"]): ArticleContent | { problem: string } {
  const copy = readCopy(stored.copy);
  if (!copy.ok) {
    return copy.code === "copy.too-new"
      ? { problem: `a newer Dateline wrote it (${copy.found})` }
      : { problem: `its copy cannot be read: ${copy.problem}` };
  }
  const fields = articleFieldsSchema.safeParse(stored.fields);
  if (fields.success) return { copy: copy.copy, fields: fields.data };
  const path = fields.error.issues[0]?.path.join(".") ?? "";
  return { problem: `its fields cannot be read: ${path}` };
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null
      ? (json as Record<string, unknown>)
      : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
