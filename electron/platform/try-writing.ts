import { randomBytes } from "node:crypto";
import { accessSync, closeSync, constants, fsyncSync, openSync, rmSync, writeSync } from "node:fs";
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

/** What the system says when asked whether these may be read and written; `null` when they may. */
export function whyRefused(...paths: string[]): unknown {
  try {
    for (const path of paths) accessSync(path, constants.R_OK | constants.W_OK);
    return null;
  } catch (refusal) {
    return refusal;
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
