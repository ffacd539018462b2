import { finderOf, type Query, type Span } from "../../shared/find/find-text.ts";

/** Runs a pattern where it can be stopped: a backtracking one may not end in a lifetime. */
export interface PatternWork {
  query: Query;
  texts: readonly string[];
}

addEventListener("message", ({ data }: MessageEvent<PatternWork>) => {
  const find = finderOf(data.query);
  const spans: Span[][] = typeof find === "function" ? data.texts.map(find) : [];
  postMessage(spans);
});
