import type { Block, Copy } from "./copy.ts";
import { blockText } from "./walk.ts";

/** Size of a text. `characters` counts what a reader sees as one, spaces included, line ends not. */
export interface Counts {
  words: number;
  characters: number;
}

// Both are in ES2024; the segmenters are costly to make and safe to share.
const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const wordSegments = new Intl.Segmenter(undefined, { granularity: "word" });
// Chinese, Japanese, Thai, Lao, Khmer and Burmese put no spaces between words.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const ascii = /^[\x20-\x7e\n\t]*$/;

/** Counts of one piece of plain text. */
export function countText(text: string): Counts {
  return { words: countWords(text), characters: countCharacters(text) };
}

/** Counts of one block; keep them per block and add them up. */
export function countBlock(block: Block): Counts {
  return countText(blockText(block));
}

export function countCopy(copy: Copy): Counts {
  const total = { words: 0, characters: 0 };
  for (const block of copy.blocks) {
    const counts = countBlock(block);
    total.words += counts.words;
    total.characters += counts.characters;
  }
  return total;
}

/** Minutes a reader needs at 238 words a minute (Brysbaert 2019, silent reading of English). */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / 238));
}

/** What a reader counts as characters: grapheme clusters, so an emoji or é is one. */
export function countCharacters(text: string): number {
  const line = text.replaceAll("\n", "");
  if (ascii.test(line)) return line.length;
  let count = 0;
  for (const _ of graphemes.segment(line)) count += 1;
  return count;
}

function countWords(text: string): number {
  if (unspaced.test(text)) {
    let count = 0;
    for (const segment of wordSegments.segment(text)) if (segment.isWordLike) count += 1;
    return count;
  }
  let count = 0;
  for (const word of text.split(/\s+/u)) if (/[\p{L}\p{N}]/u.test(word)) count += 1;
  return count;
}
