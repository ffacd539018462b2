import { articleLanguage } from "../article/article-language.ts";
import { formatDate } from "../article/date-format.ts";
import { type Direction, textDirection } from "../article/direction.ts";
import type { PictureSource } from "../picture-schema.ts";
import type { ExportInput } from "./formats.ts";
import { type ExportedPicture, findPicture } from "./pictures.ts";

/** What a writer of copy has to know of the article and the publication around it. */
export interface CopyContext {
  picture(source: PictureSource): ExportedPicture | undefined;
  /** An instant as the publication prints it. */
  instant(at: string): string;
  /** How embeds leave: as a link, or as the provider's own frame where it has one. */
  embeds: "link" | "frame";
  /** The article's language, in which everything is printed that nobody wrote. */
  language: string;
  /** In which direction the article is written; a line that is written in another says so itself. */
  direction: Direction;
  /** Ids of items that links in the copy lead to. */
  anchors?: ReadonlySet<string>;
}

export function copyContext(input: ExportInput): CopyContext {
  const { dateFormat, timeZone, embeds } = input.publication;
  const language = articleLanguage(input.article.fields, input.publication);
  return {
    picture: (source) => findPicture(input, source),
    instant: (at) => formatDate(at, dateFormat, timeZone),
    embeds: embeds ?? "link",
    language,
    direction: textDirection(language),
  };
}

/** For copy that leaves without an article: pictures by their web addresses, instants as stored. */
export const bareContext: CopyContext = {
  picture: (source) =>
    source.kind === "remote" ? { kind: "remote", address: source.address } : undefined,
  instant: (at) => at,
  embeds: "link",
  language: "en",
  direction: "ltr",
};
