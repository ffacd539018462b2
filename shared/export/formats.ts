import type { Article } from "../article/article.ts";
import type { MediaItem } from "../media.ts";
import type { Publication } from "../publication.ts";

/** What an export format may know. Same input, same bytes: no clock, no random, no host. */
export interface ExportInput {
  article: Article;
  publication: Publication;
  /** The library's pictures that the article uses, by id. */
  media: ReadonlyMap<string, MediaItem>;
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
