/** A text made comparable, and where each of its parts stood before. */
export interface FoldedText {
  text: string;
  /** Where the part that ends up at `index` of `text` begins in the source; its length at the end. */
  sourceOf(index: number): number;
}

export interface Folding {
  matchCase: boolean;
  matchAccents: boolean;
}

const plainSigns: ReadonlyMap<string, string> = new Map([
  ["‘", "'"],
  ["’", "'"],
  ["‚", "'"],
  ["“", '"'],
  ["”", '"'],
  ["„", '"'],
  ["\u00A0", " "],
  ["\u202F", " "],
]);

const otherThanAscii = /\P{ASCII}/u;
const marks = /\p{M}/gu;

/**
 * Folds what a person does not tell apart while looking for something: upper and lower case and
 * accents unless they matter, typographic and plain quotes, spaces that break a line and that do not.
 */
export function foldText(source: string, { matchCase, matchAccents }: Folding): FoldedText {
  if (!otherThanAscii.test(source)) {
    return { text: matchCase ? source : source.toLowerCase(), sourceOf: (index) => index };
  }
  let text = "";
  const places: number[] = [];
  let at = 0;
  for (const character of source) {
    const folded = foldCharacter(character, matchCase, matchAccents);
    for (let index = 0; index < folded.length; index += 1) places.push(at);
    text += folded;
    at += character.length;
  }
  return { text, sourceOf: (index) => places[index] ?? source.length };
}

function foldCharacter(character: string, matchCase: boolean, matchAccents: boolean): string {
  const plain = plainSigns.get(character) ?? character;
  const cased = matchCase ? plain : plain.toLowerCase();
  // Taken apart in both cases, so that é typed as one character finds é typed as two.
  const apart = cased.normalize("NFD");
  return matchAccents ? apart : apart.replace(marks, "");
}
