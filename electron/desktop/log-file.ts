import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";

/** Bytes after which a new file is begun; one old one is kept. */
const limit = 1024 * 1024;

/** A sink for the log that appends to `dateline.log` in a folder. */
export function logFile(folder: string): (line: string) => void {
  const path = join(folder, "dateline.log");
  return (line) => {
    mkdirSync(folder, { recursive: true });
    if (existsSync(path) && statSync(path).size > limit) renameSync(path, `${path}.old`);
    appendFileSync(path, `${line}\n`);
  };
}
