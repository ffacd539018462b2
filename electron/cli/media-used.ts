import type { Article } from "../../shared/article/article.ts";
import type { MediaService } from "../../shared/contract/services.ts";
import { copyMedia } from "../../shared/copy/pictures.ts";
import { isAppError } from "../../shared/errors.ts";
import { isMediaId, type MediaItem } from "../../shared/media.ts";

/** The library's pictures that an article uses, by id; one that is gone is left out. */
export async function mediaUsed(
  article: Article,
  media: MediaService,
): Promise<ReadonlyMap<string, MediaItem>> {
  const { leadImage, search } = article.fields;
  const found = new Map<string, MediaItem>();
  const leading = leadImage?.picture.kind === "media" ? leadImage.picture.id : null;
  for (const id of [leading, search.socialImage, ...copyMedia(article.copy)]) {
    if (id === null || !isMediaId(id)) continue;
    try {
      found.set(id, await media.get({ id }));
    } catch (error) {
      if (!isAppError(error, "media.not-found")) throw error;
    }
  }
  return found;
}
