import { randomBytes } from "node:crypto";
import { closeSync, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** What the system says to a small file written in a folder, or `undefined` when it takes it. */
export function tryWriting(folder: string): Error | undefined {
  const path = join(folder, `.writing-${randomBytes(6).toString("hex")}`);
  let file: number | undefined;
  try {
    file = openSync(path, "wx");
    writeSync(file, new Uint8Array(4096));
    fsyncSync(file);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error : undefined;
  } finally {
    if (file !== undefined) discard(file, path);
  }
}

function discard(file: number, path: string): void {
  try {
    closeSync(file);
    rmSync(path, { force: true });
  } catch {
    // On a disk that fails, a file of no meaning may stay behind.
  }
}
