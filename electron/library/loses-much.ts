import type { ArticleContent } from "../../shared/article/article.ts";
import type { Copy } from "../../shared/copy/copy.ts";
import { countCopy } from "../../shared/copy/counts.ts";
import { isBlank } from "../../shared/copy/walk.ts";

/** Below this many words a text is typed again sooner than found in the history. */
const worthKeeping = 20;

/**
 * True when a save would leave less than half of a text: half of its words are gone, or half of its
 * blocks, as when everything is selected and something else is typed or pasted. Nobody saves the
 * moment in between in which it was empty, so emptiness alone does not show it.
 */
export function losesMuch(
  before: { words: number; readCopy(): Copy },
  after: { words: number; copy: Copy },
): boolean {
  if (before.words < worthKeeping) return false;
  if (after.words * 2 < before.words) return true;
  const { blocks } = before.readCopy();
  const ids = new Set(after.copy.blocks.map((block) => block.id));
  return blocks.filter((block) => ids.has(block.id)).length * 2 < blocks.length;
}

/** True when there is nothing in it that anybody wrote to be read. */
export function isEmpty({ fields, copy }: ArticleContent): boolean {
  return fields.headline.trim() === "" && fields.standfirst.trim() === "" && isBlank(copy);
}

/** True when the one text is no longer to be had from the other: much of it is gone, or all. */
export function leaves(before: ArticleContent, after: ArticleContent): boolean {
  if (isEmpty(after)) return !isEmpty(before);
  return losesMuch(
    { words: countCopy(before.copy).words, readCopy: () => before.copy },
    { words: countCopy(after.copy).words, copy: after.copy },
  );
}
