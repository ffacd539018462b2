import { Worker } from "node:worker_threads";
import type { ImportOutcome } from "../../../shared/import/import-file.ts";
import { unreadableReasons } from "../../../shared/messages/findings.ts";
import type { ReadWork } from "./read-file.ts";

/**
 * Files come from anywhere: they are read in a thread of their own, with limits on memory and time.
 * Whatever a file does there, the library and the window go on.
 */
export interface ReadingThread {
  read(work: ReadWork): Promise<ImportOutcome>;
  /** Ends the thread; what it was reading is not. */
  close(): Promise<void>;
}

export interface ThreadLimits {
  /** Memory for trees and strings, in megabytes. */
  heap: number;
  /** For one file, in milliseconds. */
  time: number;
  /** How long a thread without work is kept, in milliseconds. */
  idle: number;
}

const usual: ThreadLimits = { heap: 256, time: 60_000, idle: 5000 };

type Answer = { outcome: ImportOutcome } | { failure: { message: string; stack?: string } };

export function openReadingThread(limits: ThreadLimits = usual): ReadingThread {
  let worker: Worker | undefined;
  let leaving: NodeJS.Timeout | undefined;
  let last: Promise<unknown> = Promise.resolve();

  function thread(): Worker {
    clearTimeout(leaving);
    if (!worker) {
      const started = new Worker(workerUrl(), {
        resourceLimits: { maxOldGenerationSizeMb: limits.heap, maxYoungGenerationSizeMb: 32 },
      });
      started.once("exit", () => {
        if (worker === started) worker = undefined;
      });
      worker = started;
    }
    worker.ref();
    return worker;
  }

  function rest(): void {
    // An idle thread keeps no program from ending.
    worker?.unref();
    leaving = setTimeout(() => void end(), limits.idle);
    leaving.unref();
  }

  async function end(): Promise<void> {
    clearTimeout(leaving);
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  }

  async function readNow(work: ReadWork): Promise<ImportOutcome> {
    const reader = thread();
    const answer = await new Promise<Answer>((resolve, reject) => {
      const tooHeavy = () =>
        resolve({ outcome: { ok: false, reason: unreadableReasons.tooHeavy } });
      const timer = setTimeout(() => {
        tooHeavy();
        void end();
      }, limits.time);
      const settled = () => {
        clearTimeout(timer);
        reader.off("message", onMessage).off("error", onError).off("exit", onExit);
      };
      const onMessage = (message: Answer) => {
        settled();
        resolve(message);
      };
      const onError = (error: NodeJS.ErrnoException) => {
        settled();
        worker = undefined;
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") tooHeavy();
        else reject(error);
      };
      const onExit = () => {
        settled();
        tooHeavy();
      };
      reader.on("message", onMessage).on("error", onError).on("exit", onExit);
      reader.postMessage(work);
    });
    rest();
    if ("outcome" in answer) return answer.outcome;
    const { message, stack } = answer.failure;
    throw Object.assign(new Error(message), stack === undefined ? {} : { stack });
  }

  return {
    read(work) {
      // One after the other: memory stays that of one file.
      const turn = last.then(
        () => readNow(work),
        () => readNow(work),
      );
      last = turn;
      return turn;
    },
    close: end,
  };
}

/** The sources run as they are; a bundle has the thread's code as a file of its own beside it. */
function workerUrl(): URL {
  const { url } = import.meta;
  return new URL(`./import-worker${url.endsWith(".ts") ? ".ts" : ".js"}`, url);
}
