import type { Block, Copy } from "../../shared/copy/copy.ts";
import { type Counts, countBlock } from "../../shared/copy/counts.ts";

/** Milliseconds of quiet before the counts are shown anew, and how often that is waited for. */
const delay = 250;
const mostWaits = 4;

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

/** Calls `report` once it is quiet for 250 ms after it was asked to, and every second until then. */
export class CountsReport {
  readonly #report: () => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waits = 0;
  #askedAgain = false;

  constructor(report: () => void) {
    this.#report = report;
  }

  soon(): void {
    this.#askedAgain = true;
    if (this.#timer === undefined) this.#wait();
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #wait(): void {
    this.#askedAgain = false;
    this.#waits += 1;
    this.#timer = setTimeout(() => {
      if (this.#askedAgain && this.#waits < mostWaits) {
        this.#wait();
        return;
      }
      this.#timer = undefined;
      this.#waits = 0;
      this.#report();
    }, delay);
  }
}
