import type { ArticleContent, ArticleFields } from "../article/article.ts";

export const revisionKinds = [
  "created",
  "autosave",
  "imported",
  "status",
  "export",
  "restored",
  "conflict",
  "merged",
  "recovered",
] as const;

export type RevisionKind = (typeof revisionKinds)[number];

export interface RevisionSummary {
  revision: number;
  parents: number[];
  kind: RevisionKind;
  author: string;
  device: string;
  at: string;
  /**
   * A short remark: the status moved to, the file imported, the revision restored, the instant until
   * which recovered text was typed.
   */
  note: string;
  words: number;
  /** Length of the content as it is stored, before it is compressed; null when it is damaged. */
  bytes: number | null;
  contentHash: string;
  /** What a person called it; "" when nobody did. */
  name: string;
}

export interface RevisionContent extends ArticleContent {
  summary: RevisionSummary;
}

/** A revision, or parts of it: fields by name, top-level blocks by id, of either text. */
export interface PartsParams {
  id: string;
  revision: number;
  fields?: (keyof ArticleFields)[];
  blocks?: string[];
}
