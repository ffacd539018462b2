import type { ArticleContent } from "../../shared/article/article.ts";
import type { Copy } from "../../shared/copy/copy.ts";
import { countCopy } from "../../shared/copy/counts.ts";
import { isBlank } from "../../shared/copy/walk.ts";

/** Below this many words a text is typed again sooner than found in the history. */
const worthKeeping = 20;

interface Before {
  words: number;
  readCopy(): Copy;
  worn?: Worn;
}

interface After {
  words: number;
  copy: Copy;
}

/** What texts that took each other's place have lost on the way to the last of them. */
export interface Worn {
  /** The most words that one of them had. */
  words: number;
  /** How many blocks went, one by one. */
  blocks: number;
}

/**
 * True when a save would leave less than half of a text: half of its words are gone, or half of its
 * blocks, as when everything is selected and something else is typed or pasted. Nobody saves the
 * moment in between in which it was empty, so emptiness alone does not show it.
 */
export function losesMuch(before: Before, after: After): boolean {
  return wornDown(before, after) === undefined;
}

/**
 * What is lost when the one text takes the other's place, together with what was lost before;
 * undefined when that leaves less than half of the largest of them.
 */
export function wornDown(before: Before, after: After): Worn | undefined {
  const most = Math.max(before.words, before.worn?.words ?? 0);
  const words = Math.max(most, after.words);
  if (most < worthKeeping) return { words, blocks: 0 };
  if (after.words * 2 < most) return undefined;
  const { blocks } = before.readCopy();
  const ids = new Set(after.copy.blocks.map((block) => block.id));
  const gone = blocks.filter((block) => !ids.has(block.id)).length + (before.worn?.blocks ?? 0);
  return gone * 2 > blocks.length ? undefined : { words, blocks: gone };
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
