import { createHash } from "node:crypto";
import { zstdCompressSync, zstdDecompressSync } from "node:zlib";
import type { ArticleContent } from "../../shared/article/article.ts";
import { canonicalJson } from "../../shared/canonical-json.ts";
import { countCopy } from "../../shared/copy/counts.ts";

/** An article's content as it is stored and hashed. */
export interface PackedContent {
  fieldsJson: string;
  copyJson: string;
  /** SHA-256 of the canonical JSON of {fields, copy}, in hex. */
  hash: string;
  words: number;
  /** Length of that JSON, in bytes. */
  bytes: number;
}

export function packContent({ fields, copy }: ArticleContent): PackedContent {
  const fieldsJson = canonicalJson(fields);
  const copyJson = canonicalJson(copy);
  const json = joinContent(fieldsJson, copyJson);
  return {
    fieldsJson,
    copyJson,
    hash: hashContent(json),
    words: countCopy(copy).words,
    bytes: Buffer.byteLength(json),
  };
}

/** The canonical JSON of {fields, copy}; `copy` sorts before `fields`. */
export function joinContent(fieldsJson: string, copyJson: string): string {
  return `{"copy":${copyJson},"fields":${fieldsJson}}`;
}

export function hashContent(json: string): string {
  return createHash("sha256").update(json).digest("hex");
}

export function compressContent({
  fieldsJson,
  copyJson,
}: Pick<PackedContent, "fieldsJson" | "copyJson">): Uint8Array {
  return zstdCompressSync(joinContent(fieldsJson, copyJson));
}

/** The JSON text of a revision. Throws when the bytes are not what was written. */
export function decompressContent(blob: Uint8Array): string {
  return zstdDecompressSync(blob).toString("utf8");
}
