import { diffCopy } from "../../shared/copy/diff.ts";
import { doc, p } from "../support/copy-builder.ts";
import { longTexts } from "../support/long-texts.ts";
import { median, printRatio } from "./support/ratio.ts";

// Comparing two revisions of 50,000 words, beside the same of 10,000: the time is to grow with the
// length, which is five times, and not with its square, which is twenty-five.

const rounds = 5;
const took = { small: new Map<string, number[]>(), large: new Map<string, number[]>() };
for (let round = 0; round < rounds; round += 1) {
  for (const size of ["small", "large"] as const) {
    const { old, here, through } = longTexts(size === "small" ? 10_000 : 50_000);
    const changes = { "one word in a hundred changed": here, "another text": through };
    for (const [name, fresh] of Object.entries(changes)) {
      const before = blocks(old);
      const after = blocks(fresh);
      const started = performance.now();
      diffCopy(before, after);
      const times = took[size].get(name) ?? [];
      times.push(performance.now() - started);
      took[size].set(name, times);
    }
  }
}
for (const [name, times] of took.large) {
  printRatio({
    name: `comparing 50,000 words, ${name}`,
    unit: "ms",
    ours: median(times),
    baseline: median(took.small.get(name)!),
    baselineName: "10,000 words",
    goal: 10,
  });
}

function blocks(words: readonly string[]) {
  const paragraphs = Array.from({ length: words.length / 50 }, (_, at) =>
    p(words.slice(at * 50, at * 50 + 50).join(" ")),
  );
  return doc(...paragraphs);
}
