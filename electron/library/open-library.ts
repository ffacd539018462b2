import { lstatSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../../shared/errors.ts";
import { makeFolder } from "../platform/atomic-write.ts";
import { libraryProblem } from "../platform/file-problem.ts";
import { bringUpToDate } from "./bring-up-to-date.ts";
import { createLibrary } from "./create-library.ts";
import type { Database } from "./database.ts";
import { readFileHeader } from "./file-header.ts";
import { type Identity, readIdentity, writeIdentity } from "./identity.ts";
import { currentMark, keepMark } from "./mark.ts";
import { applicationId } from "./migrate.ts";
import { knownLayout } from "./migrations/list.ts";
import { hasWaitingSaves, openDatabase } from "./open-database.ts";
import { checkWaitingSaves } from "./waiting-saves.ts";

/** An open library: its folder and the one connection that writes. */
export interface Library {
  folder: string;
  id: string;
  database: Database;
  /** True when this call made it. */
  created: boolean;
  /** What keeps it from being written, at the time of opening; null when nothing does. */
  readOnlyBecause: AppError | null;
  /** `library.older` when the database is older than was known of it, or has lost articles. */
  older: AppError | null;
  /** Told what `older` is each time another file of the library took the place of the open one. */
  onAnew(listener: (older: AppError | null) => void): void;
  close(): Promise<void>;
}

/**
 * Opens the library in a folder, making both when they are not there. Throws `library.too-new`,
 * `library.damaged` (also for a database that is missing or empty where a library once was),
 * `library.locked` or `library.unreachable`, and then has changed nothing.
 */
export async function openLibrary(
  folder: string,
  now: () => Date = () => new Date(),
): Promise<Library> {
  try {
    makeFolder(folder);
    const path = join(folder, "dateline.sqlite");
    const created = isNew(folder, path) && (await createLibrary(path, now));
    checkHeader(folder, path);
    return { ...(await openExisting(folder, path, now)), created };
  } catch (error) {
    throw libraryProblem(error, folder) ?? error;
  }
}

function isNew(folder: string, path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (found) {
    const target = found.isSymbolicLink() ? statSync(path) : found;
    if (!target.isFile()) throw damaged(folder, "dateline.sqlite is not a file");
    if (target.size === 0) throw damaged(folder, "dateline.sqlite is empty");
    return false;
  }
  if (readdirSync(folder).some(isTrace)) throw damaged(folder, "dateline.sqlite is missing");
  return true;
}

/** What lies about only where a library was; pictures and settings alone do not say so. */
function isTrace(name: string): boolean {
  return (
    ["library.json", "backups", "dateline.sqlite-wal"].includes(name) ||
    name.startsWith("dateline.sqlite.damaged-")
  );
}

/** Looks before SQLite does: opening alone may write, and a newer library is to stay as it is. */
function checkHeader(folder: string, path: string): void {
  const header = readFileHeader(path);
  if (!header) throw damaged(folder, "dateline.sqlite is not a database");
  if (header.applicationId !== applicationId) {
    throw damaged(folder, "dateline.sqlite is not a Dateline library");
  }
  checkLayout(folder, header.layout);
  if (!header.writable) throw damaged(folder, "the start of dateline.sqlite is damaged");
  // With saves waiting, the file may have been growing when the power went; SQLite mends that.
  if (!hasWaitingSaves(path) && statSync(path).size % header.pageSize !== 0) {
    throw damaged(folder, "the end of dateline.sqlite is missing");
  }
}

function checkLayout(folder: string, found: number): void {
  if (found > knownLayout) {
    throw new AppError("library.too-new", { folder, found, known: knownLayout });
  }
}

async function openExisting(
  folder: string,
  path: string,
  now: () => Date,
): Promise<Omit<Library, "created">> {
  if (hasWaitingSaves(path)) {
    checkWaitingSaves(path, folder, now(), (waiting) => {
      checkIdentity(folder, waiting);
      checkLayout(folder, Number(waiting.pragma("user_version")));
    });
  }
  const opened = openDatabase(path, folder);
  let { database } = opened;
  try {
    const id = checkIdentity(folder, database);
    const upToDate = await bringUpToDate(database, opened.why, now());
    const { why } = upToDate;
    database = upToDate.database;
    const marks = keepMark(database, await stateIdentity(database, id, why === null, now), now);
    let tell: (older: AppError | null) => void = () => {};
    database.acceptAnew((anew) => {
      checkAnew(folder, id, anew);
      tell(marks.compare(anew));
    });
    const onAnew = (listener: typeof tell) => {
      tell = listener;
    };
    const close = async () => {
      await marks.flush();
      database.close();
    };
    return { folder, id, database, readOnlyBecause: why, older: marks.compare(), onAnew, close };
  } catch (error) {
    database.close();
    throw error;
  }
}

/** The identity beside the database, written anew where it is missing or cannot be read. */
async function stateIdentity(
  database: Database,
  id: string,
  writable: boolean,
  now: () => Date,
): Promise<Identity> {
  const stated = readIdentity(database.folder);
  const identity = { id, createdAt: createdAt(database) };
  const isThere = typeof stated === "object" && stated !== null;
  if (!isThere && writable) {
    await writeIdentity(database.folder, { ...identity, mark: currentMark(database, now) });
  }
  return identity;
}

/** After its file was away, the library may have come back as another, or from a newer build. */
function checkAnew(folder: string, id: string, anew: Database): void {
  if (checkIdentity(folder, anew) !== id) {
    throw damaged(folder, "another library stands in its place now");
  }
  const layout = Number(anew.pragma("user_version"));
  checkLayout(folder, layout);
  if (layout === knownLayout) return;
  // It is brought up to date when it is opened, where a backup is made before.
  const problem = "that is done when Dateline starts";
  throw new AppError("library.not-upgraded", { folder, problem });
}

function checkIdentity(folder: string, database: Database): string {
  if (database.pragma("application_id") !== applicationId) {
    throw damaged(folder, "dateline.sqlite holds something other than a Dateline library");
  }
  // A library has none; in one, they would run with every save, or show other rows than there are.
  const hidden = database.get("SELECT 1 FROM sqlite_schema WHERE type IN ('trigger', 'view')");
  if (hidden) throw damaged(folder, "dateline.sqlite holds triggers or views that are not ours");
  const id = database.get<{ id: string }>("SELECT id FROM library")?.id;
  const stated = readIdentity(folder);
  if (id === undefined) throw damaged(folder, "dateline.sqlite does not say which library it is");
  if (stated !== null && stated !== "damaged" && stated.id !== id) {
    throw damaged(folder, "dateline.sqlite belongs to another library than library.json says");
  }
  return id;
}

function createdAt(database: Database): string {
  return database.get<{ created_at: string }>("SELECT created_at FROM library")?.created_at ?? "";
}

function damaged(folder: string, problem: string): AppError {
  return new AppError("library.damaged", { folder, problem });
}
