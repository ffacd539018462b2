import type { Block, Copy, Run } from "../../../shared/copy/copy.ts";

const vocabulary =
  "harbour council ferry budget vote tide wall engineer morning report mayor quay money winter school road bridge river plan hearing lawyer witness police market price union strike worker hospital nurse station train delay storm flood repair contract court appeal ruling school pupil teacher coast island village farmer field crop water company power line office minister party member election result district street tenant rent house builder permit fire crew rescue".split(
    " ",
  );

/** A pseudo-random number in [0, 1); the same sequence for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Copy of about that many words: paragraphs of 50, a heading every ten, some bold and links. */
export function benchCopy(words: number, seed = 1): Copy {
  const random = seeded(seed);
  const blocks: Block[] = [];
  for (let written = 0; written < words; written += 50) {
    const index = blocks.length;
    if (index % 11 === 10) {
      blocks.push({
        type: "heading",
        id: `b${index}`,
        level: 2,
        runs: [text(sentence(random, 6))],
      });
    } else {
      blocks.push({ type: "paragraph", id: `b${index}`, runs: paragraph(random, index) });
    }
  }
  return { version: 3, blocks };
}

function paragraph(random: () => number, index: number): Run[] {
  const runs: Run[] = [text(`${sentence(random, 20)} `)];
  if (index % 3 === 0) runs.push({ type: "text", text: sentence(random, 4), marks: ["bold"] });
  else if (index % 3 === 1) {
    runs.push({ type: "link", href: "https://example.org/", runs: [text(sentence(random, 4))] });
  } else runs.push(text(sentence(random, 4)));
  runs.push(text(` ${sentence(random, 26)}`));
  return runs;
}

function text(value: string): { type: "text"; text: string } {
  return { type: "text", text: value };
}

function sentence(random: () => number, words: number): string {
  const picked = Array.from(
    { length: words },
    () => vocabulary[Math.floor(random() * vocabulary.length)]!,
  );
  const [first = ""] = picked;
  return `${first[0]!.toUpperCase()}${first.slice(1)} ${picked.slice(1).join(" ")}.`;
}
