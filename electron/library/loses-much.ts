import type { Copy } from "../../shared/copy/copy.ts";

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
