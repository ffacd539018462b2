import type { Article } from "../article/article.ts";
import type { MediaItem } from "../media.ts";
import type { Publication } from "../publication.ts";

/** What an export format may know. Same input, same bytes: no clock, no random, no host. */
export interface ExportInput {
  article: Article;
  publication: Publication;
  /** The library's pictures that the article uses, by id. */
  media: ReadonlyMap<string, MediaItem>;
  /**
   * Size and SHA-256 of the pictures as they leave, by id of the stored ones: taking location data
   * out changes their bytes. A picture that is not in here leaves as it is stored.
   */
  written?: ReadonlyMap<string, { bytes: number; sha256: string }>;
}

export interface ExportFormatInfo {
  name: string;
  /** File written, beside `manifest.json`. */
  file: string;
  extension: string;
  description: string;
}

export interface ExportFormat extends ExportFormatInfo {
  /** Raised when the same article no longer gives what a reader of this format expects. */
  version: number;
  render(input: ExportInput): string;
}
