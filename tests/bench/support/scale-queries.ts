import { seeded } from "./bench-copy.ts";
import { vocabulary } from "./vocabulary.ts";

/** Searches of one kind, each as its words. */
export interface QueryGroup {
  name: string;
  queries: string[][];
}

const each = 24;
const random = seeded(5);

/** Ranks from which words are drawn: in most articles, in some of them, in a few. */
const ranks = { common: [0, 60], middling: [130, 1500], rare: [8000, 39_000] } as const;
type Rank = keyof typeof ranks;

/** Searches of one, two and three words, whole and while they are typed. */
export const queryGroups: QueryGroup[] = [
  group("one rare word", ["rare"]),
  group("one middling word", ["middling"]),
  group("one common word", ["common"]),
  group("two words, rare and common", ["rare", "common"]),
  group("two middling words", ["middling", "middling"]),
  group("two common words", ["common", "common"]),
  group("three words, one of each", ["common", "middling", "rare"]),
  group("three middling words", ["middling", "middling", "middling"]),
  group("three common words", ["common", "common", "common"]),
  { name: "while typing: 1 to 5 letters", queries: typed(["middling"]) },
  { name: "while typing the third word", queries: typed(["common", "middling", "middling"]) },
];

function group(name: string, kinds: readonly Rank[]): QueryGroup {
  return { name, queries: Array.from({ length: each }, () => kinds.map(word)) };
}

function typed(kinds: readonly Rank[]): string[][] {
  return Array.from({ length: each }, (_, index) => {
    const words = kinds.map(word);
    return [...words.slice(0, -1), words.at(-1)!.slice(0, 1 + (index % 5))];
  });
}

function word(rank: Rank): string {
  const [from, to] = ranks[rank];
  return vocabulary[from + Math.floor(random() * (to - from))]!;
}
