import type { ArticlesService } from "../../shared/contract/services.ts";
import { isAppError } from "../../shared/errors.ts";
import type { BrowserCopy } from "../session/browser-copies.ts";

/** Gives the library a text that a page which is gone could not save, and tells what became of it. */
export async function giveBack(
  articles: Pick<ArticlesService, "get" | "save">,
  copy: BrowserCopy,
): Promise<"kept" | "not-found" | "refused"> {
  const { at, window, ...text } = copy;
  const params = { ...text, typedAt: new Date(at).toISOString() };
  try {
    // Named, so that its journal becomes a revision first: a save in its name would drop that.
    const { article } = await articles.get({ id: copy.id, window });
    // As its page, it would go on top of what that page typed afterwards and what came back of it by
    // another way: an older text is only to be kept beside.
    const isOlder = Date.parse(article.updatedAt) > at;
    await articles.save(isOlder ? params : { ...params, window });
  } catch (error) {
    if (isAppError(error, "article.not-found")) return "not-found";
    const isKept =
      isAppError(error, "article.conflict") ||
      isAppError(error, "article.emptied") ||
      (isAppError(error, "article.trashed") && error.data.kept !== null);
    return isKept ? "kept" : "refused";
  }
  return "kept";
}
