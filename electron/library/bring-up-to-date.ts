import { copyFileSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AppError, isAppError } from "../../shared/errors.ts";
import { makeGeneration, ownBackupsFolder } from "./backup-generations.ts";
import { Database, type TemporaryCopy } from "./database.ts";
import { migrate } from "./migrate.ts";
import { knownLayout, migrations } from "./migrations/list.ts";

/** An open library in this build's layout. */
export interface UpToDate {
  database: Database;
  /** Why it can only be read, if so. */
  why: AppError | null;
}

/**
 * Brings an open library to this build's layout, once a backup of it is made. Where that cannot be,
 * the library stays as it is, and what is opened for reading is a copy that was brought up to date.
 * `why` says that it can only be read anyway.
 */
export async function bringUpToDate(
  database: Database,
  why: AppError | null,
  now: Date,
): Promise<UpToDate> {
  if (layoutOf(database) >= knownLayout) return { database, why };
  const problem = why ?? (await upgrade(database, now));
  if (problem === null) return { database, why: null };
  const { path, folder } = database;
  const copy = upgradedCopy(path, problem);
  database.close();
  const cause = { cause: problem };
  return {
    database: new Database(path, folder, "read", copy),
    why: new AppError("library.not-upgraded", { folder, problem: reasonOf(problem) }, cause),
  };
}

/** Gives what kept it from being done; the library is then as it was. */
async function upgrade(database: Database, now: Date): Promise<AppError | null> {
  try {
    if (database.get("SELECT 1 FROM articles LIMIT 1")) {
      const folder = ownBackupsFolder(database.folder);
      await makeGeneration(database, folder, { reason: "migration", now });
    }
    migrate(database, migrations);
    return null;
  } catch (error) {
    if (!isAppError(error) || error.code === "library.damaged") throw error;
    return error;
  }
}

function upgradedCopy(path: string, problem: AppError): TemporaryCopy {
  const folder = mkdtempSync(join(tmpdir(), "dateline-reading-"));
  const copy = join(folder, "dateline.sqlite");
  const discard = () => rmSync(folder, { recursive: true, force: true });
  try {
    copyFileSync(path, copy);
    if (existsSync(`${path}-wal`)) copyFileSync(`${path}-wal`, `${copy}-wal`);
    const database = new Database(copy, folder, "write");
    migrate(database, migrations);
    database.close();
    return { path: copy, discard };
  } catch {
    discard();
    throw problem;
  }
}

function layoutOf(database: Database): number {
  return Number(database.pragma("user_version"));
}

const reasons: Readonly<Record<string, string>> = {
  "library.full": "the disk is full",
  "library.read-only": "it cannot be written to",
  "library.locked": "another program holds it",
};

function reasonOf(problem: AppError): string {
  if ("problem" in problem.data) return problem.data.problem;
  return reasons[problem.code] ?? problem.code;
}
