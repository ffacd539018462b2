import { createHash } from "node:crypto";
import type { ArticleFields } from "../../shared/article/article.ts";
import type { Splice } from "../../shared/copy/splices.ts";
import type { Database } from "./database.ts";
import type { Writer } from "./write-revision.ts";

/** What one window typed on one base since it last saved: the entries that follow one another. */
export interface Lane {
  article: string;
  window: string;
  base: number;
}

/** A lane as it stands, without its entries. */
export interface LaneState extends Lane {
  holder: string;
  sequence: number;
  at: string;
}

export interface JournalRow extends LaneState {
  /** Who typed it, as JSON. */
  writer: string;
  /** How many blocks there are after it. */
  blocks: number;
  /** A {@link JournalEntry} as JSON. */
  entry: string;
  hash: string;
}

export interface JournalEntry {
  /** The copy version that the blocks are written in. */
  version: number;
  fields?: Partial<ArticleFields>;
  splices?: Splice[];
}

const columns = "article, window, base, sequence, at, holder, writer, blocks, entry, hash";

export function insertEntry(database: Database, row: Omit<JournalRow, "hash">): void {
  database.run(
    `INSERT INTO journal (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    row.article,
    row.window,
    row.base,
    row.sequence,
    row.at,
    row.holder,
    row.writer,
    row.blocks,
    row.entry,
    hashOf(row),
  );
}

/** The entries of a lane in the order in which they were written. */
export function laneEntries(database: Database, { article, window, base }: Lane): JournalRow[] {
  const sql = `SELECT ${columns} FROM journal WHERE article = ? AND window = ? AND base = ? ORDER BY sequence`;
  return database.all<JournalRow>(sql, article, window, base);
}

export function lastEntry(
  database: Database,
  { article, window, base }: Lane,
): JournalRow | undefined {
  const sql = `SELECT ${columns} FROM journal WHERE article = ? AND window = ? AND base = ?
    ORDER BY sequence DESC LIMIT 1`;
  return database.get<JournalRow>(sql, article, window, base);
}

/** Every lane that can be replayed, or every one of an article; the one that rests longest first. */
export function lanes(database: Database, article?: string): LaneState[] {
  // SQLite gives the other columns of the row that holds the maximum.
  const sql = (
    where: string,
  ) => `SELECT article, window, base, holder, at, max(sequence) AS sequence
    FROM journal WHERE damaged = 0 ${where} GROUP BY article, window, base ORDER BY at, window, base`;
  return article === undefined
    ? database.all<LaneState>(sql(""))
    : database.all<LaneState>(sql("AND article = ?"), article);
}

/** Every lane, those that were set aside included. */
export function allLanes(database: Database): (Lane & { damaged: boolean })[] {
  return database
    .all<Lane & { damaged: number }>(
      `SELECT article, window, base, max(damaged) AS damaged FROM journal
       GROUP BY article, window, base ORDER BY article, window, base`,
    )
    .map(({ article, window, base, damaged }) => ({ article, window, base, damaged: damaged > 0 }));
}

/** The lanes of one window in one article: one, unless an answer to it was lost on its way. */
export function lanesOf(database: Database, article: string, window: string): LaneState[] {
  return lanes(database, article).filter((lane) => lane.window === window);
}

/** Sets entries aside that cannot be replayed: nothing is made of them, and the doctor tells of them. */
export function setAside(database: Database, lane: Lane): void {
  markDamaged(database, lane, 1);
}

export function tryAgain(database: Database, lane: Lane): void {
  markDamaged(database, lane, 0);
}

function markDamaged(database: Database, { article, window, base }: Lane, damaged: 0 | 1): void {
  const sql = "UPDATE journal SET damaged = ? WHERE article = ? AND window = ? AND base = ?";
  database.run(sql, damaged, article, window, base);
}

export function dropLane(database: Database, { article, window, base }: Lane): void {
  const sql = "DELETE FROM journal WHERE article = ? AND window = ? AND base = ?";
  database.run(sql, article, window, base);
}

/** All that a window has typed in an article is in a revision now. */
export function dropWindow(database: Database, article: string, window: string): void {
  database.run("DELETE FROM journal WHERE article = ? AND window = ?", article, window);
}

/** False when the entry is not the one that was written. */
export function isIntact(row: JournalRow): boolean {
  return hashOf(row) === row.hash;
}

function hashOf(row: Omit<JournalRow, "hash">): string {
  const { article, window, base, sequence, at, writer, entry } = row;
  const text = [article, window, base, sequence, at, writer, entry].join("\n");
  return createHash("sha256").update(text).digest("hex");
}

/** Remembers that what a window had on `base` became `revision`. */
export function rememberBase(
  database: Database,
  { article, window, base }: Lane,
  revision: number,
  at: string,
): void {
  database.run(
    `INSERT INTO window_bases (article, window, base, revision, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (article, window) DO UPDATE SET base = excluded.base,
       revision = excluded.revision, at = excluded.at`,
    article,
    window,
    base,
    revision,
    at,
  );
}

/** The revision that a window's text on that base has become without the window knowing. */
export function becameOf(database: Database, { article, window, base }: Lane): number | undefined {
  const sql = "SELECT revision FROM window_bases WHERE article = ? AND window = ? AND base = ?";
  return database.get<{ revision: number }>(sql, article, window, base)?.revision;
}

/** Windows that have not been heard of since then will not come back. */
export function forgetBases(database: Database, before: string): void {
  database.run("DELETE FROM window_bases WHERE at < ?", before);
}

/** A library that is only read may be of a layout that had no journal. */
export function hasJournal(database: Database): boolean {
  if (database.mode === "write") return true;
  const sql = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'journal'";
  return database.get(sql) !== undefined;
}

export function writerJson({ author, device }: Writer): string {
  return JSON.stringify({ author, device });
}
