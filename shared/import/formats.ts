import type { ArticleFields } from "../article/article.ts";
import type { Finding } from "../article/finding.ts";
import type { Copy } from "../copy/copy.ts";
import type { Publication } from "../publication.ts";
import type { FilePicture } from "./file-pictures.ts";

/** What an importer may know. */
export interface ImportInput {
  text: string;
  /** The file's name, for the article's origin and for findings. */
  file: string;
  publications: readonly Publication[];
  defaultPublication: Publication;
  /** A fresh block id at every call. */
  newId(): string;
}

export interface ImportResult {
  fields: ArticleFields;
  copy: Copy;
  findings: Finding[];
  /** Pictures that came with the file, or lie beside it; copy and fields name them by address. */
  pictures?: readonly FilePicture[];
}
