/** A text of so many words as a list of them; changed here and there; another one throughout. */
export interface LongTexts {
  old: string[];
  here: string[];
  through: string[];
}

const vocabulary = Array.from({ length: 4000 }, (_, at) => `word${at}`);

/** Words come as often as in a language: some everywhere, most seldom. */
export function longTexts(words: number): LongTexts {
  const word = (at: number) => vocabulary[Math.floor(((at * 7919) % 4001) ** 2 / 4001)]!;
  const text = (from: number) => Array.from({ length: words }, (_, at) => word(at + from));
  const old = text(0);
  return {
    old,
    here: old.map((each, at) => (at % 97 === 0 ? `changed${at}` : each)),
    through: text(1234).reverse(),
  };
}
