import { closeSync, copyFileSync, openSync, readSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { findSources, nameKeptLog } from "./sources.ts";

/**
 * Keeps a write-ahead log beside a database that it is not of, so that what it holds can be salvaged.
 * Connections that have both open go on with them; those that are opened from here on begin a new log.
 */
export function putLogAside(path: string, now: Date): void {
  const log = `${path}-wal`;
  if (statSync(log).size === 0) rmSync(log, { force: true });
  else renameSync(log, nameKeptLog(path, now));
  // It is the index of that log.
  rmSync(`${path}-shm`, { force: true });
}

/**
 * Keeps a copy of a write-ahead log that is written on, unless there is one: whoever opens the library
 * while it is not repaired would make another.
 */
export function keepCopyOfLog(path: string, now: Date): void {
  const log = `${path}-wal`;
  const { size } = statSync(log);
  const begun = beginningOf(log);
  const isKept = (kept: string) => statSync(kept).size >= size && beginningOf(kept).equals(begun);
  if (!findSources(dirname(path)).keptLogs.some(isKept)) copyFileSync(log, nameKeptLog(path, now));
}

/** The header of a log, with the random numbers that each beginning of a log is given. */
function beginningOf(log: string): Buffer {
  const header = Buffer.alloc(headerSize);
  const file = openSync(log, "r");
  try {
    return header.subarray(0, readSync(file, header, 0, headerSize, 0));
  } finally {
    closeSync(file);
  }
}

const headerSize = 32;
