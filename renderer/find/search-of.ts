import { finderOf, type Query, type Span } from "../../shared/find/find-text.ts";
import type { Search } from "../editor/find/body-finder.ts";
import { messages } from "../messages/en.ts";
import type { PatternAnswer } from "./pattern-worker.ts";

/** A search, why there is none, or null when nothing is asked for. */
export type SearchOrProblem = Search | { problem: string } | null;

/** Milliseconds that a pattern may take for the whole article, without what its thread takes to start. */
const patience = 1000;

export function searchOf(query: Query): SearchOrProblem {
  const find = finderOf(query);
  if (find === null) return null;
  if (typeof find !== "function") return { problem: messages.find.badPattern(find.problem) };
  if (!query.pattern) return async (texts) => texts.map(find);
  return (texts) => (texts.length === 0 ? Promise.resolve([]) : runApart(query, texts));
}

function runApart(query: Query, texts: readonly string[]): Promise<Span[][]> {
  const worker = new Worker(new URL("./pattern-worker.ts", import.meta.url), { type: "module" });
  const { promise, resolve, reject } = Promise.withResolvers<Span[][]>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  worker.addEventListener("message", ({ data }: MessageEvent<PatternAnswer>) => {
    if (data !== "at work") resolve(data);
    else timer = setTimeout(() => reject(new Error(messages.find.slowPattern)), patience);
  });
  worker.addEventListener("error", ({ message }) => reject(new Error(message)));
  worker.postMessage({ query, texts });
  return promise.finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
