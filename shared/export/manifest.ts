import type { Article } from "../article/article.ts";
import type { Finding } from "../article/finding.ts";
import { urlSlug } from "../article/slug.ts";
import { canonicalJson } from "../canonical-json.ts";
import { withoutTk } from "../copy/tk.ts";
import type { Publication } from "../publication.ts";
import { findFormat } from "./format-list.ts";

/** Raise when a file's meaning changes for whoever reads manifests. */
const manifestVersion = 1;

export interface ManifestFile {
  path: string;
  bytes: number;
  sha256: string;
  /** Name of the export format; absent for a picture. */
  format?: string;
}

/** What one format could not carry, each a sentence. */
export interface FormatLoss {
  format: string;
  findings: readonly Finding[];
}

export interface ManifestInput {
  article: Pick<Article, "id" | "fields" | "frozenSlug">;
  publication: Publication;
  files: readonly ManifestFile[];
  /** Why it was exported in spite of the findings that blocked; absent when none did. */
  override?: { reason: string; findings: readonly Finding[] };
  /** What the formats could not carry; see `format-findings.ts`. */
  losses?: readonly FormatLoss[];
}

/** `manifest.json`: what was written, so that whoever receives it can tell whether all arrived. */
export function manifestJson(input: ManifestInput): string {
  const { article, publication, files, override, losses = [] } = input;
  const manifest = {
    format: "dateline-export",
    version: manifestVersion,
    article: {
      id: article.id,
      urlSlug: urlSlug(article),
      headline: withoutTk(article.fields.headline),
    },
    publication: { id: publication.id, name: publication.name },
    files: files.map((file) => ({
      ...file,
      formatVersion: file.format && findFormat(file.format)?.version,
    })),
    lossy: losses.map(({ format, findings }) => ({
      format,
      reasons: findings.map((finding) => finding.reason),
    })),
    overridden: override ? { reason: override.reason, findings: override.findings } : null,
  };
  return `${canonicalJson(manifest, 2)}\n`;
}
