import { parentPort, workerData } from "node:worker_threads";
import { examineDatabase } from "./examine-database.ts";
import { problemOf } from "./verify-database.ts";

/** A thread that examines the library file it is given the path of, and tells what it found. */
const { path } = workerData as { path: string };
let found: ReturnType<typeof examineDatabase>;
try {
  found = examineDatabase(path);
} catch (error) {
  found = { problem: problemOf(error) };
}
parentPort?.postMessage(found);
