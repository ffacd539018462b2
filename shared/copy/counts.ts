import type { Block, Copy } from "./copy.ts";
import { publishedText } from "./notes.ts";
import { blockLines } from "./walk.ts";

/** Size of a text. `characters` counts what a reader sees as one, spaces included, line ends not. */
export interface Counts {
  words: number;
  characters: number;
}

// The segmenters are costly to make and safe to share. Of one language, so that every machine counts
// alike: the rules for letters are the same in all, and the scripts bring their own dictionaries.
const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const wordSegments = new Intl.Segmenter("en", { granularity: "word" });
// Chinese, Japanese, Thai, Lao, Khmer and Burmese put no spaces between words.
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
// Asked first, since a range is found many times faster than a script.
const mayBeUnspaced = /[\u0e00-\u1fff\u2e80-\udfff\uf900-\ufaff]/;
const ascii = /^[\x20-\x7e\n\t]*$/;

/** Counts of one piece of plain text. */
export function countText(text: string): Counts {
  return { words: countWords(text), characters: countCharacters(text) };
}

/**
 * Counts of one block; keep them per block and add them up. What counts is the text that is
 * published: no notes, and neither captions nor credits, alt texts, attributions and speakers' names.
 */
export function countBlock(block: Block): Counts {
  let text = "";
  for (const { role, runs } of blockLines(block)) {
    if (role !== "caption" && role !== "note") text += `${publishedText(runs)}\n`;
  }
  return countText(text);
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
  if (!mayBeUnspaced.test(text) || !unspaced.test(text)) return countSpacedWords(text);
  let count = 0;
  // A name in another script is counted as it is anywhere else.
  for (const part of text.split(/\s+/u)) {
    count += unspaced.test(part) ? countUnspacedWords(part) : countSpacedWords(part);
  }
  return count;
}

function countUnspacedWords(text: string): number {
  let count = 0;
  for (const segment of wordSegments.segment(text)) if (segment.isWordLike) count += 1;
  return count;
}

/** Words are what stands between white space and holds a letter or digit; by hand, for speed. */
function countSpacedWords(text: string): number {
  let count = 0;
  let counted = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 32 || (code >= 9 && code <= 13)) counted = false;
    else if (counted && code < 128) continue;
    else if (code < 128 ? isAsciiAlphanumeric(code) : /[\p{L}\p{N}]/u.test(characterAt(text, at))) {
      if (!counted) count += 1;
      counted = true;
    } else if (code >= 128 && /\s/u.test(text.charAt(at))) counted = false;
  }
  return count;
}

function isAsciiAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}

function characterAt(text: string, at: number): string {
  return String.fromCodePoint(text.codePointAt(at) ?? 0);
}
