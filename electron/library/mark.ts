import { AppError } from "../../shared/errors.ts";
import { newestBackup } from "./backup-folders.ts";
import type { Database } from "./database.ts";
import { type Identity, type Mark, readIdentity, writeIdentity } from "./identity.ts";
import { isLibraryThere } from "./library-there.ts";

/** Milliseconds by which the mark outside may be behind the database. */
const lagMs = 3000;

/**
 * A library that goes on from an older state counts on from the next multiple of this, until somebody
 * settles it. So however much is written it is never taken for what was known; the right file, put
 * back, is.
 */
const lineOfStates = 2 ** 32;

/** Keeps the mark in `library.json` close behind what the database holds. */
export interface MarkKeeper {
  /** Writes the mark now, if it is behind. */
  flush(): Promise<void>;
  /** Compares the database with the mark once more: another file may have taken its place. */
  compare(found?: Database): AppError | null;
}

/**
 * Counts each transaction in the database, and notes the count beside it a little later. A mark that
 * cannot be written keeps no save from succeeding: it then only knows less, never something wrong.
 * While the database is older than the mark, that stays as it is.
 */
export function keepMark(database: Database, identity: Identity, now: () => Date): MarkKeeper {
  let timer: NodeJS.Timeout | undefined;
  let writing: Promise<void> | undefined;
  /** What the count is at least from the next transaction on. */
  let atLeast = 0;
  let committedAt = "";

  async function write(): Promise<void> {
    try {
      // What another file holds says nothing of the one that stands there.
      if (!isLibraryThere(database.folder) || database.isElsewhere()) return;
      const found = readIdentity(database.folder);
      // The folder may have been moved away, and another library put in its place.
      if (typeof found === "object" && found && found.id !== identity.id) return;
      const mark = currentMark(database, now);
      // It tells of an older database, and must go on telling it.
      if (typeof found === "object" && isBehind(mark.generation, found?.mark)) return;
      await writeIdentity(database.folder, { ...identity, mark });
    } catch {
      // Disk full, folder gone: the saves themselves tell of that.
    }
  }

  database.hookWrites({
    beforeCommit() {
      const sql = "UPDATE library SET generation = max(generation + 1, ?)";
      database.run(sql, atLeast);
    },
    afterCommit() {
      committedAt = now().toISOString();
      timer ??= setTimeout(() => {
        timer = undefined;
        writing = write();
      }, lagMs).unref();
    },
  });

  function stated(): Mark | undefined {
    const identity = readIdentity(database.folder);
    return typeof identity === "object" ? identity?.mark : undefined;
  }

  /** What was saved here since the mark was written is known as well: it is still open. */
  function known(): Mark | undefined {
    const mark = stated();
    // A mark that is newer than the last save may be of a repair, whose count is its own.
    if (committedAt <= (mark?.at ?? "")) return mark;
    try {
      return { ...currentMark(database, now), at: committedAt };
    } catch {
      return mark;
    }
  }

  function compare(found: Database = database): AppError | null {
    const mark = found === database ? stated() : known();
    const older = olderThanKnown(found, mark);
    atLeast = older && mark ? (lineOf(mark.generation) + 1) * lineOfStates : 0;
    return older;
  }

  return {
    compare,
    async flush() {
      await writing;
      if (!timer) return;
      clearTimeout(timer);
      timer = undefined;
      await write();
    },
  };
}

/** What the database holds now. */
export function currentMark(database: Database, now: () => Date): Mark {
  return {
    generation: generationOf(database),
    articles: articlesIn(database),
    layout: Number(database.pragma("user_version")),
    at: now().toISOString(),
  };
}

/**
 * What to tell when the database is older than was known, or has lost articles: a copy was put back,
 * or its write-ahead log is missing. Null when all is well.
 */
export function olderThanKnown(database: Database, mark: Mark | undefined): AppError | null {
  if (!mark) return null;
  const { folder } = database;
  const generation = generationOf(database);
  const articles = articlesIn(database);
  const steps = generation - mark.generation;
  if (!isBehind(generation, mark) && !haveGone(mark.articles - articles, mark.articles, steps))
    return null;
  const last = database.get<{ at: string | null }>("SELECT max(updated_at) AS at FROM articles");
  return new AppError("library.older", {
    folder,
    known: { articles: mark.articles, at: mark.at },
    found: { articles, at: last?.at ?? null },
    backup: newestBackup(folder)?.folder ?? null,
  });
}

/**
 * Makes the database, as it is, the newest state that is known: after a person chose it. From then on
 * nothing that was before counts as newer.
 */
export async function settleMark(database: Database, now: () => Date): Promise<void> {
  const found = readIdentity(database.folder);
  const known = typeof found === "object" ? (found?.mark?.generation ?? 0) : 0;
  const row = database.get<{ id: string; createdAt: string }>(
    "SELECT id, created_at AS createdAt FROM library",
  );
  if (!row) return;
  database.write(() =>
    database.run("UPDATE library SET generation = max(generation, ?) + 1", known),
  );
  await writeIdentity(database.folder, { ...row, mark: currentMark(database, now) });
}

/** True for a state before the one that is known, and for one that went on from there. */
function isBehind(generation: number, mark: Mark | undefined): boolean {
  if (!mark) return false;
  return generation < mark.generation || lineOf(generation) !== lineOf(mark.generation);
}

function lineOf(generation: number): number {
  return Math.floor(generation / lineOfStates);
}

/** Articles go one at a time, by hand; a tenth of them at once did not go that way. */
function haveGone(missing: number, known: number, steps: number): boolean {
  return missing > 0 && (steps === 0 || (missing > steps && missing * 10 >= known));
}

/** The same of a library of any layout; 0 where nothing was counted yet. */
export function generationIn(database: Database): number {
  return Number(database.pragma("user_version")) < counted ? 0 : generationOf(database);
}

/** Counts the transactions that changed more than the journal, by whomever. */
export function changesIn(database: Database): number {
  if (Number(database.pragma("user_version")) < journalCounted) return generationIn(database);
  const sql = "SELECT generation - journaled AS changes FROM library";
  return database.get<{ changes: number }>(sql)?.changes ?? 0;
}

/** The layout from which on entries of the journal are counted. */
const journalCounted = 100;

/** The layout from which on transactions are counted. */
const counted = 80;

function generationOf(database: Database): number {
  const sql = "SELECT generation FROM library";
  return database.get<{ generation: number }>(sql)?.generation ?? 0;
}

/** All of them: those in the trash are there as well. */
function articlesIn(database: Database): number {
  return database.get<{ total: number }>("SELECT count(*) AS total FROM articles")?.total ?? 0;
}
