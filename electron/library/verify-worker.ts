import { parentPort, workerData } from "node:worker_threads";
import { checkFile, examineDatabase } from "./examine-database.ts";
import { problemOf, type ThreadWork } from "./verify-database.ts";

/** A thread that reads a whole library file and tells what it found. */
const work = workerData as ThreadWork;
parentPort?.postMessage("check" in work ? check(work) : examine(work.examine));

function check({ check: path, folder }: { check: string; folder: string }): string[] {
  try {
    return checkFile(path, folder);
  } catch (error) {
    return [problemOf(error)];
  }
}

function examine(path: string): ReturnType<typeof examineDatabase> {
  try {
    return examineDatabase(path);
  } catch (error) {
    return { problem: problemOf(error) };
  }
}
