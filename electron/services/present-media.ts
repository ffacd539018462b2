import type { ArticleContent } from "../../shared/article/article.ts";
import type { MediaItem } from "../../shared/media.ts";
import type { Database } from "../library/database.ts";
import { mediaOf } from "../library/media-table.ts";
import type { MediaStore } from "../media/store.ts";

/** The pictures an article names that are there, row and whole file: what is not is a finding. */
export async function presentMedia(
  database: Database,
  pictures: MediaStore,
  content: ArticleContent,
): Promise<Map<string, MediaItem>> {
  const items = mediaOf(database, content);
  for (const [id, item] of items) if (!(await pictures.isWhole(item))) items.delete(id);
  return items;
}
