import { seeded } from "./bench-copy.ts";

// A vocabulary shaped like a newspaper's: the commonest words are short and in every article, the
// rare ones are many, and words come in families that begin alike.

const grammar =
  "the of to and a in that is for it was on he with as at by from be his have are this an had not they but or which one you were all her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may first then do any like my now over such our man me even most made after also did many before must through years where much your way well down should because long each just state those people".split(
    " ",
  );

const trade =
  "harbour council ferry budget vote tide wall engineer morning report mayor quay money winter school road bridge river plan hearing lawyer witness police market price union strike worker hospital nurse station train delay storm flood repair contract court appeal ruling pupil teacher coast island village farmer field crop water company power line office minister party member election result district street tenant rent house builder permit fire crew rescue govern nation region city county press trade export import finance bank invest tax law reform protest march museum theatre stadium league coach player season record weather climate energy carbon forest border treaty embassy summit inquiry evidence verdict sentence prison patrol traffic airport runway cargo vessel captain sailor museum archive library science research survey study patient clinic vaccine surgeon wage pension labour factory mill mine steel timber wheat cattle fishery orchard".split(
    " ",
  );

const endings = ["", "s", "ed", "ing", "er", "ers", "ment", "al", "ion", "ly", "less", "ness"];
const onsets =
  "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t th tr v w z".split(" ");
const vowels = "a e i o u ai ea ee io oa ou".split(" ");
const codas = "b ck d f g l m n nd ng nt p r rn rt s st t th x".split(" ");

/** How many different words there are. */
export const vocabularySize = 40_000;

/** Words by rank, the commonest first. */
export const vocabulary: readonly string[] = makeVocabulary();

/** Draws words by rank as a text does: the n-th commonest about 1/n as often as the first. */
export function zipf(random: () => number): (from?: number) => number {
  const sums = new Float64Array(vocabularySize);
  let sum = 0;
  for (let rank = 0; rank < vocabularySize; rank += 1) {
    sum += 1 / (rank + 2.7) ** 1.07;
    sums[rank] = sum;
  }
  // `from` leaves the commonest words out, as headlines and tags do.
  return (from = 0) => {
    const least = from === 0 ? 0 : sums[from - 1]!;
    const wanted = least + random() * (sum - least);
    let low = from;
    let high = vocabularySize - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

function makeVocabulary(): string[] {
  const random = seeded(7);
  const pick = (list: readonly string[]) => list[Math.floor(random() * list.length)]!;
  const syllable = () => pick(onsets) + pick(vowels) + (random() < 0.6 ? pick(codas) : "");
  const words = new Set(grammar);
  for (const ending of endings) for (const stem of trade) words.add(stem + ending);
  while (words.size < vocabularySize) {
    const stem = syllable() + syllable() + (random() < 0.3 ? syllable() : "");
    for (const ending of endings) if (random() < 0.3) words.add(stem + ending);
  }
  return [...words].slice(0, vocabularySize);
}
