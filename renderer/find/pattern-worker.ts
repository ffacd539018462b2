import { finderOf, type Query, type Span } from "../../shared/find/find-text.ts";

/** Runs a pattern where it can be stopped: a backtracking one may not end in a lifetime. */
export interface PatternWork {
  query: Query;
  texts: readonly string[];
}

/** What it answers: that it is at work, then what was found. */
export type PatternAnswer = "at work" | Span[][];

addEventListener("message", ({ data }: MessageEvent<PatternWork>) => {
  answer("at work");
  const find = finderOf(data.query);
  answer(typeof find === "function" ? data.texts.map(find) : []);
});

function answer(text: PatternAnswer): void {
  postMessage(text);
}
