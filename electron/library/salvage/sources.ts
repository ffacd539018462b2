import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { readFileHeader } from "../file-header.ts";

/** Where the text of a damaged library may still be. */
export interface Sources {
  /** The database file; undefined when there is none to be read. */
  main: string | undefined;
  /** Its write-ahead log. */
  log: string | undefined;
  /** Logs of which a part was given up when the library was opened. */
  keptLogs: string[];
}

const damagedMark = ".damaged-";
const keptMark = "-wal.kept-";

/** The database, or where there is none the one that was set aside last. */
export function findSources(folder: string): Sources {
  const path = join(folder, "dateline.sqlite");
  const names = existsSync(folder) ? readdirSync(folder).sort().reverse() : [];
  const setAside = names
    .filter((name) => name.startsWith(`dateline.sqlite${damagedMark}`) && !/-(wal|shm)$/.test(name))
    .map((name) => join(folder, name));
  const main =
    [path, ...setAside].find(isFilled) ?? (isDatabase(`${path}-wal`) ? `${path}-wal` : undefined);
  // Ended while both were set aside, the log still stands at its old name.
  const log = [`${main ?? path}-wal`, `${path}-wal`].find(isFilled);
  const keptLogs = names
    .filter((name) => name.startsWith(`dateline.sqlite${keptMark}`))
    .map((name) => join(folder, name));
  return { main, log, keptLogs: keptLogs.filter(isFilled) };
}

/** Where a file goes that is not to be used any more: beside, under a name that says when. */
export function nameAside(path: string, now: Date): string {
  return firstFree(`${path}${damagedMark}${stampOf(now)}`);
}

export function nameKeptLog(path: string, now: Date): string {
  return firstFree(`${path}${keptMark}${stampOf(now)}`);
}

/** A moment as it may stand in a file's name. */
export function stampOf(now: Date): string {
  return now.toISOString().slice(0, 19).replaceAll(":", "-").concat("Z");
}

function firstFree(path: string): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? path : `${path}-${number}`;
    if (!existsSync(name)) return name;
  }
}

/** Somebody may have given the database the name of its log. */
function isDatabase(path: string): boolean {
  return isFilled(path) && readFileHeader(path) !== undefined;
}

function isFilled(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size > 0;
}
