/** Something that is found by what people call it. */
export interface Findable {
  label: string;
  /** Further words it is found by. */
  words?: string | undefined;
}

/**
 * The entries that a query finds, best first; those equally good keep their order. Every word of
 * the query must be found: as a beginning, within, or letter by letter.
 */
export function matchEntries<T extends Findable>(entries: readonly T[], query: string): T[] {
  const wanted = plain(query).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [...entries];
  return entries
    .map((entry) => ({ entry, cost: costOf(entry, wanted) }))
    .filter(({ cost }) => cost < Number.POSITIVE_INFINITY)
    .sort((a, b) => a.cost - b.cost)
    .map(({ entry }) => entry);
}

function costOf({ label, words = "" }: Findable, wanted: readonly string[]): number {
  const name = plain(label);
  const further = plain(words);
  const costs = wanted.map((word) =>
    Math.min(costIn(name, word), 3 + costIn(further, word), costOfLetters(name, word)),
  );
  return costs.reduce((sum, cost) => sum + cost, name.startsWith(wanted.join(" ")) ? -1 : 0);
}

function costIn(text: string, word: string): number {
  const at = text.indexOf(word);
  if (at < 0) return Number.POSITIVE_INFINITY;
  if (at === 0) return 0;
  return ` ${text}`.includes(` ${word}`) ? 1 : 2;
}

/** "kbs" for "keyboard shortcuts": the letters in order, the first at the start of a word. */
function costOfLetters(text: string, word: string): number {
  if (word.length < 2) return Number.POSITIVE_INFINITY;
  let best = Number.POSITIVE_INFINITY;
  for (const { index } of text.matchAll(/\S+/g)) {
    let at = index - 1;
    let gaps = 0;
    for (const letter of word) {
      const next = text.indexOf(letter, at + 1);
      if (next < 0) {
        gaps = Number.POSITIVE_INFINITY;
        break;
      }
      if (next > at + 1) gaps += 1;
      at = next;
    }
    if (text[index] === word[0]) best = Math.min(best, 8 + gaps);
  }
  return best;
}

function plain(text: string): string {
  return text.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "");
}
