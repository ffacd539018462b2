import type { LeftOutName } from "../messages/findings.ts";

/** How much a finding weighs: `warn` is told, `block` stops an export until overridden. */
export type FindingLevel = "warn" | "block";

/** What a finding is about. Import findings tell what was kept and how; the others are checks. */
export type FindingCode =
  | "headline.missing"
  | "body.missing"
  | "slugline.missing"
  | "category.missing"
  | "category.unmapped"
  | "publication.missing"
  | "language.missing"
  | "language.script"
  | "slug.missing"
  | "slug.changed"
  | "field.long"
  | "field.too-long"
  | "picture.no-alt"
  | "picture.no-caption"
  | "picture.no-credit"
  | "picture.remote"
  | "picture.missing"
  | "gallery.empty"
  | "heading.level"
  | "embed.unsafe"
  | "link.unsafe"
  | "tk.left"
  | "embargo.running"
  | "corrections.empty"
  | "import.encoding"
  | "import.unplaced"
  | "import.missing"
  | "import.converted"
  | "import.dropped"
  | "import.long"
  | "export.lossy";

/** A field as findings and screens name it; `copy` is the body. */
export type FieldName =
  | "slugline"
  | "kicker"
  | "headline"
  | "pageTitle"
  | "socialHeadline"
  | "pushHeadline"
  | "standfirst"
  | "byline"
  | "dateline"
  | "category"
  | "tags"
  | "copy"
  | "leadImage"
  | "leadImage.caption"
  | "leadImage.alt"
  | "leadImage.credit"
  | "leadImage.source"
  | "leadImage.copyright"
  | "leadImage.usageTerms"
  | "disclaimers"
  | "related"
  | "publication"
  | "publisherLine"
  | "urlSlug"
  | "language"
  | "publishedAt"
  | "embargo"
  | "search"
  | "noteToDesk"
  | "corrections";

/** Something a check or an import reports about an article. `reason` is a sentence for a person. */
export interface Finding {
  code: FindingCode;
  level: FindingLevel;
  field: FieldName;
  reason: string;
  /** For a sum over many articles: what was counted, and how often it was met in this one. */
  counted?: {
    what: string;
    count: number;
    /** The kind of what a reader of files and clipboards left out. */
    kind?: LeftOutName;
  };
  /** The block, item, cell or picture of the copy that it is about, by its id. */
  block?: string;
  /**
   * What would be printed, where it may be a note to the desk that was not meant for print. Whoever
   * exports it in the window says of each that it is not.
   */
  asks?: string;
  /** The control of the field that it is about, where the field has several. */
  control?: string;
}

/** Tells a finding apart from the others about the same article. */
export function findingKey({ code, field, block, control, reason }: Finding): string {
  return [code, field, block, control, reason].join(" ");
}

/** True when any of them stops an export. */
export function blocks(findings: readonly Finding[]): boolean {
  return findings.some((finding) => finding.level === "block");
}
