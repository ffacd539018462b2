import { undecided } from "../../renderer/history/beside.ts";
import type { ArticlesService, RevisionSummary } from "../../shared/contract/services.ts";

/** The texts beside an article's head that a window would tell of. */
export async function besideOf(articles: ArticlesService, id: string): Promise<RevisionSummary[]> {
  return undecided(await articles.history({ id }));
}
