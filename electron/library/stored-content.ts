import { type ArticleFields, newFields } from "../../shared/article/article.ts";
import { articleFieldsSchema } from "../../shared/article/article-schema.ts";
import type { OpenedArticle } from "../../shared/contract/services.ts";
import { type Block, type Copy, copyOf } from "../../shared/copy/copy.ts";
import { blockSchema } from "../../shared/copy/copy-schema.ts";
import { readCopy } from "../../shared/copy/migrations.ts";

export interface StoredContent {
  fields: ArticleFields;
  copy: Copy;
  readOnly: OpenedArticle["readOnly"];
}

/**
 * Reads stored fields and copy. What this build cannot read as a whole is given as far as it can be
 * shown, with `readOnly` saying why: it must never be saved over.
 */
export function readStored(fields: unknown, copy: unknown): StoredContent {
  const readFields = readStoredFields(fields);
  const read = readCopy(copy);
  const readOnly = read.ok
    ? null
    : { reason: read.code, detail: read.code === "copy.too-new" ? read.found : read.problem };
  return {
    fields: readFields.fields,
    copy: read.ok ? read.copy : showable(copy),
    readOnly: readOnly ?? readFields.readOnly,
  };
}

/** The same from JSON texts, where the text itself may be broken. */
export function readStoredJson(fieldsJson: string, copyJson: string): StoredContent {
  return readStored(parse(fieldsJson), parse(copyJson));
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function readStoredFields(stored: unknown): Pick<StoredContent, "fields" | "readOnly"> {
  const parsed = articleFieldsSchema.safeParse(stored);
  if (parsed.success) return { fields: parsed.data, readOnly: null };
  const issue = parsed.error.issues[0];
  const unknownField = issue?.code === "unrecognized_keys";
  const fields: ArticleFields = newFields("", "");
  if (typeof stored === "object" && stored !== null) {
    for (const [name, shape] of Object.entries(articleFieldsSchema.shape)) {
      const value = shape.safeParse((stored as Record<string, unknown>)[name]);
      if (value.success) Object.assign(fields, { [name]: value.data });
    }
  }
  return {
    fields,
    readOnly: unknownField
      ? { reason: "copy.too-new", detail: `a field “${issue.keys[0]}”` }
      : { reason: "copy.damaged", detail: `field ${issue?.path.join(".") ?? ""}` },
  };
}

/** Known blocks as they are, unknown ones as paragraphs of whatever text stands in them. */
function showable(copy: unknown): Copy {
  const blocks: unknown[] =
    typeof copy === "object" && copy !== null && "blocks" in copy && Array.isArray(copy.blocks)
      ? copy.blocks
      : [];
  return copyOf(blocks.map(showableBlock));
}

function showableBlock(stored: unknown, index: number): Block {
  const parsed = blockSchema.safeParse(stored);
  if (parsed.success) return parsed.data;
  const text = [...texts(stored)].join("");
  return {
    type: "paragraph",
    id: `unread-${index}`,
    runs: text === "" ? [] : [{ type: "text", text }],
  };
}

function* texts(value: unknown, depth = 0): Generator<string> {
  if (typeof value !== "object" || value === null || depth > 20) return;
  for (const [key, member] of Object.entries(value)) {
    if (key === "text" && typeof member === "string") yield member;
    else yield* texts(member, depth + 1);
  }
}
