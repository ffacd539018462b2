import { renameSync, rmSync, statSync } from "node:fs";
import { nameKeptLog } from "./sources.ts";

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
