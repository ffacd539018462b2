import { existsSync } from "node:fs";
import { backup, DatabaseSync, type SQLInputValue, type StatementSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { AppError } from "../../shared/errors.ts";
import { libraryProblem } from "../platform/file-problem.ts";
import { tryWriting, whyRefused } from "../platform/try-writing.ts";
import { type FilePlace, movedAway, placeOf } from "./file-place.ts";

/** How a library file is opened. `immutable` sees neither locks nor the write-ahead log. */
export type AccessMode = "write" | "read" | "immutable";

export type Row = Record<string, null | number | bigint | string | Uint8Array>;
export type Value = SQLInputValue;

/** A copy of a library file made for reading, and the way to be rid of it. */
export interface TemporaryCopy {
  path: string;
  discard(): void;
}

/** What is to happen around every transaction that changed something. */
export interface WriteHooks {
  /** Still part of the transaction. */
  beforeCommit(): void;
  afterCommit(): void;
}

const busyTimeoutMs = 5000;
/** Two megabytes: a step is over in the time of a save. */
const pagesPerStep = 512;
const journalSizeLimit = 16 * 1024 * 1024;

/**
 * One connection to a library file, with its prepared statements. Everything it throws about disk
 * and file is an `AppError`. A connection that had to be opened for reading only, or whose file was
 * moved away under it, is opened anew at the next write, so that saving goes on by itself.
 */
export class Database {
  readonly path: string;
  readonly folder: string;
  #mode: AccessMode;
  #connection: DatabaseSync;
  #copy: TemporaryCopy | undefined;
  #statements = new Map<string, StatementSync>();
  #hooks: WriteHooks | undefined;
  #place: FilePlace | undefined;
  #accept: ((anew: Database) => void) | undefined;
  #exchanging = false;

  /** `copy` is read from instead, until `path` can be written again. */
  constructor(path: string, folder: string, mode: AccessMode, copy?: TemporaryCopy) {
    this.path = path;
    this.folder = folder;
    this.#mode = mode;
    this.#copy = copy;
    if (mode === "write") {
      [this.#connection, this.#place] = this.#attempt(() => connectInPlace(path, folder));
    } else this.#connection = this.#attempt(() => connect(copy?.path ?? path, mode));
  }

  get mode(): AccessMode {
    return this.#mode;
  }

  get<R extends object = Row>(sql: string, ...values: Value[]): R | undefined {
    return this.#attempt(() => this.#statement(sql).get(...values) as R | undefined);
  }

  all<R extends object = Row>(sql: string, ...values: Value[]): R[] {
    return this.#attempt(() => this.#statement(sql).all(...values) as R[]);
  }

  /** Rows one at a time. Read to the end, or the statement stays in use. */
  *each<R extends object = Row>(sql: string, ...values: Value[]): Generator<R> {
    const rows = this.#attempt(() => this.#connection.prepare(sql).iterate(...values));
    for (;;) {
      const next = this.#attempt(() => rows.next());
      if (next.done) return;
      yield next.value as R;
    }
  }

  /** Gives the number of rows changed. */
  run(sql: string, ...values: Value[]): number {
    return Number(this.#attempt(() => this.#statement(sql).run(...values)).changes);
  }

  /** Several statements without parameters. */
  exec(sql: string): void {
    this.#attempt(() => this.#connection.exec(sql));
  }

  pragma(name: string): number | string {
    const row = this.#attempt(() => this.#connection.prepare(`PRAGMA ${name}`).get());
    const value = row ? Object.values(row)[0] : "";
    return typeof value === "number" || typeof value === "string" ? value : String(value);
  }

  /**
   * Runs `work` in one transaction that holds the write lock from its start, so that what it reads
   * is still true when it writes. Waits for other writers; all or nothing of it is kept, and when
   * this returns it is on the disk, in the file that bears the library's name.
   */
  write<T>(work: () => T): T {
    if (this.#exchanging) throw new AppError("library.locked", { folder: this.folder });
    if (this.#connection.isTransaction) return work();
    if (this.#mode !== "write" || this.isElsewhere()) this.#reopenForWriting();
    let changed: boolean;
    let result: T;
    try {
      this.exec("BEGIN IMMEDIATE");
      const before = this.#changes();
      result = work();
      changed = this.#changes() > before;
      if (changed) this.#hooks?.beforeCommit();
      this.exec("COMMIT");
    } catch (error) {
      // SQLite has rolled back by itself after some failures, such as a full disk.
      if (this.#connection.isTransaction) this.#connection.exec("ROLLBACK");
      throw this.#withReason(error);
    }
    if (this.isElsewhere()) throw movedAway(this.folder);
    if (changed) this.#hooks?.afterCommit();
    return result;
  }

  /**
   * `check` looks at the file that a connection opened anew has found, and throws when that is not
   * to be written.
   */
  acceptAnew(check: (anew: Database) => void): void {
    this.#accept = check;
  }

  /**
   * Goes on with the file that `work` puts in the place of this one. Until then nothing is written,
   * so that nothing goes into a file that is given up.
   */
  async exchange<T>(work: () => Promise<T>): Promise<T> {
    if (this.#exchanging) throw new AppError("library.locked", { folder: this.folder });
    this.#exchanging = true;
    try {
      const result = await work();
      this.#reopenForWriting();
      return result;
    } finally {
      this.#exchanging = false;
    }
  }

  /** One set of hooks for the life of the connection. */
  hookWrites(hooks: WriteHooks): void {
    this.#hooks = hooks;
  }

  #changes(): number {
    return this.get<{ total: number }>("SELECT total_changes() AS total")?.total ?? 0;
  }

  /** Runs `work` so that all it reads is of one moment, whatever is written meanwhile. */
  async readAtOnce<T>(work: () => Promise<T>): Promise<T> {
    this.exec("BEGIN");
    try {
      return await work();
    } finally {
      if (this.#connection.isTransaction) this.exec("COMMIT");
    }
  }

  /**
   * Copies every page into a new database file, a little at a time and beside all other work. Within
   * `readAtOnce` the copy is of that one moment. Throws what SQLite says about the new file as it
   * is: it is not this library's file that failed. `step` is told after each part; what it throws
   * ends the copying.
   */
  async copyInto(
    path: string,
    step: (pages: { done: number; total: number }) => void,
  ): Promise<void> {
    await backup(this.#connection, path, {
      rate: pagesPerStep,
      progress: ({ totalPages: total, remainingPages }) =>
        step({ done: total - remainingPages, total }),
    });
  }

  /** True when what is open is not what stands at the library's name any more. */
  isElsewhere(): boolean {
    return this.#place !== undefined && this.#place.missing() !== null;
  }

  close(): void {
    this.#statements.clear();
    if (this.#connection.isOpen) this.#connection.close();
    this.#copy?.discard();
    this.#copy = undefined;
  }

  #statement(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#connection.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  #reopenForWriting(): void {
    // SQLite would make a new and empty database.
    if (!existsSync(this.path)) throw movedAway(this.folder);
    const missing = this.#connection.isOpen ? this.#place?.missing() : null;
    // Only the log is gone: what it holds goes into the database, which makes a new log.
    if (missing === "log") {
      this.exec("PRAGMA wal_checkpoint(FULL)");
      this.close();
    }
    if (missing) this.#place?.leaveLog(() => this.exec("PRAGMA wal_checkpoint(PASSIVE)"));
    const anew = new Database(this.path, this.folder, "write");
    try {
      this.#accept?.(anew);
    } catch (error) {
      anew.close();
      throw error;
    }
    this.close();
    this.#connection = anew.#connection;
    this.#place = anew.#place;
    this.#mode = "write";
  }

  /** SQLite tells an error of the disk without its reason; a small file of our own shows it. */
  #withReason(error: unknown): unknown {
    if (!(error instanceof AppError) || error.code !== "library.unreachable") return error;
    const reason = tryWriting(this.folder);
    return reason ? (libraryProblem(reason, this.folder) ?? error) : error;
  }

  #attempt<T>(action: () => T): T {
    try {
      return action();
    } catch (error) {
      throw libraryProblem(error, this.folder) ?? error;
    }
  }
}

function connect(path: string, mode: AccessMode): DatabaseSync {
  const connection = new DatabaseSync(
    mode === "immutable" ? new URL(`${pathToFileURL(path)}?immutable=1`) : path,
    { readOnly: mode !== "write", timeout: busyTimeoutMs, enableForeignKeyConstraints: true },
  );
  try {
    // A library file may come from anywhere: nothing in its schema may call functions, and a page
    // that does not add up is an error at once, not a wrong answer later.
    connection.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
    if (mode === "write") openForWriting(connection);
    // Opening is lazy: only a read finds out whether there is a database at all.
    connection.exec("SELECT count(*) FROM sqlite_schema");
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * A connection that writes, and where its files lie. Opening may wait seconds for another program,
 * which may put another file in the place of this one meanwhile: then that one is opened.
 */
function connectInPlace(path: string, folder: string): [DatabaseSync, FilePlace] {
  for (let attempt = 1; ; attempt += 1) {
    const before = existsSync(path) ? placeOf(path) : undefined;
    const connection = connectToWrite(path, folder);
    if (before?.missing() !== "database") return [connection, placeOf(path)];
    connection.close();
    if (attempt === 3) throw movedAway(folder);
  }
}

/** SQLite says "cannot open" also for a file that could be read but not written. */
function connectToWrite(path: string, folder: string): DatabaseSync {
  try {
    return connect(path, "write");
  } catch (error) {
    const problem = libraryProblem(error, folder);
    if (problem?.code !== "library.unreachable" || !existsSync(path)) throw problem ?? error;
    const refusal = whyRefused(path, folder);
    throw refusal === null ? problem : (libraryProblem(refusal, folder) ?? refusal);
  }
}

function openForWriting(connection: DatabaseSync): void {
  connection.exec("PRAGMA journal_mode = WAL");
  // FULL waits for the disk at each commit: with less, a power cut takes saves back that were
  // already acknowledged.
  connection.exec(`PRAGMA synchronous = FULL; PRAGMA journal_size_limit = ${journalSizeLimit}`);
  // The only way to learn whether the file can be written is to take the write lock once.
  connection.exec("BEGIN IMMEDIATE; ROLLBACK");
}
