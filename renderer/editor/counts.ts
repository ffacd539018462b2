import type { Block, Copy } from "../../shared/copy/copy.ts";
import { type Counts, countBlock } from "../../shared/copy/counts.ts";

/** Milliseconds between a change and the counts that include it. */
const delay = 250;

const known = new WeakMap<Block, Counts>();

/** The counts of the whole copy; blocks that were counted before are not counted again. */
export function countCopyByBlock(copy: Copy): Counts {
  const total = { words: 0, characters: 0 };
  for (const block of copy.blocks) {
    let counts = known.get(block);
    if (!counts) {
      counts = countBlock(block);
      known.set(block, counts);
    }
    total.words += counts.words;
    total.characters += counts.characters;
  }
  return total;
}

/** Calls `report` at most every 250 ms however often it is asked to. */
export class CountsReport {
  readonly #report: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(report: () => void) {
    this.#report = report;
  }

  soon(): void {
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      this.#report();
    }, delay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }
}
