import type { ArticleFields } from "../../shared/article/article.ts";
import {
  knowsAll,
  noWords,
  orElse,
  type PictureWords,
  wordsIn,
} from "../../shared/article/picture-words.ts";
import type { Database } from "./database.ts";
import { readRevision } from "./read-revision.ts";

/** Articles that are looked into at most: reading one takes milliseconds, and somebody waits. */
const articlesRead = 8;

/** For each article the last revision that shows the picture; the latest of them first. */
export const usesOfPicture = `
  SELECT used.article, used.revision FROM (
    SELECT article, max(revision) AS revision FROM media_use WHERE media = ? GROUP BY article
  ) AS used
  CROSS JOIN revisions ON revisions.article = used.article AND revisions.number = used.revision
  ORDER BY revisions.at DESC LIMIT ${articlesRead}`;

/**
 * What was last written about a picture. A credit line goes for every article; an alt text is taken
 * only from one in the same language, as `speaks` tells.
 */
export function lastPictureWords(
  database: Database,
  id: string,
  speaks: (fields: ArticleFields) => boolean,
): PictureWords {
  let words = noWords;
  const uses = database.all<{ article: string; revision: number }>(usesOfPicture, id);
  for (const { article, revision } of uses) {
    const { content } = readRevision(database, article, revision);
    const found = wordsIn(content, id);
    words = orElse(words, speaks(content.fields) ? found : { ...found, alt: "" });
    if (knowsAll(words)) break;
  }
  return words;
}
