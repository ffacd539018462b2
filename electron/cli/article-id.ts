import type { ArticleSummary } from "../../shared/article/article.ts";
import type { ListParams, Services } from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";

/** Fewer characters than this are too likely to mean another article tomorrow. */
const shortest = 4;

const wholeId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Every article that fits, newest first, however many there are. */
export async function allArticles(
  articles: Services["articles"],
  params: Pick<ListParams, "query" | "status" | "trashed" | "idStart"> = {},
): Promise<ArticleSummary[]> {
  const found: ArticleSummary[] = [];
  for (;;) {
    const page = await articles.list({
      ...params,
      order: "newest",
      limit: 1000,
      offset: found.length,
    });
    found.push(...page.articles);
    if (page.articles.length === 0 || found.length >= page.total) return found;
  }
}

/**
 * The whole ids that the user meant: each given whole, or by its first characters (four or more)
 * when they fit one article alone. Throws `article.not-found`, or `input.invalid` when they fit
 * several.
 */
export async function articleIds(
  articles: Services["articles"],
  given: readonly string[],
): Promise<string[]> {
  if (given.every((id) => wholeId.test(id))) return [...given];
  const ids: string[] = [];
  for (const start of given) ids.push(await articleId(articles, start));
  return ids;
}

async function articleId(articles: Services["articles"], start: string): Promise<string> {
  const fits =
    start.length < shortest
      ? []
      : [
          ...(await allArticles(articles, { idStart: start })),
          ...(await allArticles(articles, { idStart: start, trashed: true })),
        ];
  if (fits.length > 1) {
    const problem = `it is the beginning of ${fits.length} ids`;
    throw new AppError("input.invalid", { what: `the id “${start}”`, problem });
  }
  const [found] = fits;
  if (!found) throw new AppError("article.not-found", { id: start });
  return found.id;
}
