import { basename, dirname } from "node:path";
import { Worker } from "node:worker_threads";
import { AppError, isAppError } from "../../shared/errors.ts";
import type { Examined } from "./examine-database.ts";

/**
 * Reads a whole library file that nobody writes to, in a thread of its own, and gives what it holds.
 * Throws `backup.damaged` for one that does not hold together.
 */
export async function verifyDatabase(path: string, signal?: AbortSignal): Promise<Examined> {
  const found = await inThread<Examined | { problem: string }>({ examine: path }, signal);
  if (!("problem" in found)) return found;
  const name = basename(dirname(path));
  throw new AppError("backup.damaged", { name, problem: found.problem });
}

/** What SQLite finds wrong in a library file that may be in use, found in a thread of its own. */
export async function checkFileApart(path: string, folder: string): Promise<string[]> {
  return inThread<string[]>({ check: path, folder });
}

/** What the thread is to do. */
export type ThreadWork = { examine: string } | { check: string; folder: string };

function inThread<T>(work: ThreadWork, signal?: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(workerUrl(), { workerData: work });
    const stop = () => void worker.terminate();
    signal?.addEventListener("abort", stop);
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => {
      signal?.removeEventListener("abort", stop);
      // Without effect after a message.
      reject(signal?.reason ?? new Error("the thread that verifies ended without a word"));
    });
  });
}

/** The sources run as they are; a bundle has the thread's code as a file of its own beside it. */
function workerUrl(): URL {
  const { url } = import.meta;
  return new URL(`./verify-worker${url.endsWith(".ts") ? ".ts" : ".js"}`, url);
}

/** What went wrong with a file, as a part of a sentence. */
export function problemOf(error: unknown): string {
  if (isAppError(error) && "problem" in error.data) return error.data.problem;
  return error instanceof Error ? error.message : String(error);
}
