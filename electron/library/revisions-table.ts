import type { RevisionKind, RevisionSummary } from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";
import type { Database } from "./database.ts";
import type { Worn } from "./loses-much.ts";

/** A kept state of an article, without its content. */
export interface Revision {
  article: string;
  number: number;
  parents: number[];
  kind: RevisionKind;
  author: string;
  device: string;
  deviceName: string;
  at: string;
  /** When the two minutes began in which an autosave may take the place of the one before. */
  windowBegan: string;
  note: string;
  words: number;
  hash: string;
  /** What a person called it; "" when nobody did. */
  name: string;
  /** Length of the content before it is compressed; null when it could not be read to be measured. */
  bytes: number | null;
  /** The page that wrote it; "" when none did, or none that said so. */
  page: string;
  /** What the texts whose place it took have lost up to it; absent when it took none's. */
  worn?: Worn;
}

interface RevisionRow {
  article: string;
  number: number;
  parents: string;
  kind: RevisionKind;
  author: string;
  device: string;
  device_name: string;
  at: string;
  window_began: string;
  note: string;
  words: number;
  content_hash: string;
  name: string;
  bytes: number | null;
  page: string;
  most_words: number;
  blocks_gone: number;
}

const columns =
  "article, number, parents, kind, author, device, device_name, at, window_began, note, words, content_hash, name, bytes, page, most_words, blocks_gone";

export function insertRevision(database: Database, row: Revision, content: Uint8Array): void {
  database.run(
    `INSERT INTO revisions (${columns}, content) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...values(row),
    content,
  );
}

export function findRevision(
  database: Database,
  article: string,
  number: number,
): Revision | undefined {
  const sql = `SELECT ${columns} FROM revisions WHERE article = ? AND number = ?`;
  const row = database.get<RevisionRow>(sql, article, number);
  return row && fromRow(row);
}

/** Throws `revision.not-found`. */
export function revisionOf(database: Database, article: string, number: number): Revision {
  const found = findRevision(database, article, number);
  if (!found) throw new AppError("revision.not-found", { id: article, revision: number });
  return found;
}

/** The stored bytes of a revision's content. Throws `revision.not-found`. */
export function revisionContent(database: Database, article: string, number: number): Uint8Array {
  const sql = "SELECT content FROM revisions WHERE article = ? AND number = ?";
  const row = database.get<{ content: Uint8Array }>(sql, article, number);
  if (!row) throw new AppError("revision.not-found", { id: article, revision: number });
  return row.content;
}

/**
 * The revision written last, of whatever kind: it has the highest number and the latest time, and is
 * never one that goes. Number 0 when there is none.
 */
export function lastRevision(database: Database, article: string): { number: number; at: string } {
  const sql = "SELECT number, at FROM revisions WHERE article = ? ORDER BY number DESC LIMIT 1";
  return database.get<{ number: number; at: string }>(sql, article) ?? { number: 0, at: "" };
}

/** The kept revision of that number, else the nearest kept before it that was once the head. */
export function nearestKept(database: Database, article: string, number: number): number[] {
  const row = database.get<{ number: number }>(
    `SELECT number FROM revisions WHERE article = ?1 AND (number = ?2 OR (number < ?2 AND kind <> 'conflict'))
     ORDER BY number DESC LIMIT 1`,
    article,
    number,
  );
  return row ? [row.number] : [];
}

/** True when a revision names this one as a parent, an export took it, or a journal begins with it. */
export function isLeanedOn(database: Database, article: string, number: number): boolean {
  const row = database.get(
    `SELECT 1 FROM revisions, json_each(revisions.parents)
       WHERE article = ?1 AND number > ?2 AND json_each.value = ?2
     UNION ALL SELECT 1 FROM exports WHERE article = ?1 AND revision = ?2
     UNION ALL SELECT 1 FROM journal WHERE article = ?1 AND base = ?2
     LIMIT 1`,
    article,
    number,
  );
  return row !== undefined;
}

/** Calls a revision by a name, or by none when that is "". Throws `revision.not-found`. */
export function nameRevision(
  database: Database,
  article: string,
  number: number,
  name: string,
): void {
  const sql = "UPDATE revisions SET name = ? WHERE article = ? AND number = ?";
  if (database.write(() => database.run(sql, name, article, number)) > 0) return;
  throw new AppError("revision.not-found", { id: article, revision: number });
}

export function deleteRevision(database: Database, article: string, number: number): void {
  database.run("DELETE FROM revisions WHERE article = ? AND number = ?", article, number);
}

/** A conflict revision of that very content on that very base, when one was kept before. */
export function findConflict(
  database: Database,
  article: string,
  parents: readonly number[],
  hash: string,
): number | undefined {
  return database.get<{ number: number }>(
    `SELECT number FROM revisions
     WHERE article = ? AND kind = 'conflict' AND parents = ? AND content_hash = ?`,
    article,
    JSON.stringify(parents),
    hash,
  )?.number;
}

/**
 * Newest first. An autosave that was exported is told as what it became: an export. What was exported
 * in spite of findings tells the reason given.
 */
export function listRevisions(database: Database, article: string): RevisionSummary[] {
  const rows = database.all<RevisionRow & { exported: number; override: string | null }>(
    `SELECT ${columns},
       EXISTS (SELECT 1 FROM exports
         WHERE exports.article = revisions.article AND exports.revision = revisions.number) AS exported,
       (SELECT override_reason FROM exports
         WHERE exports.article = revisions.article AND exports.revision = revisions.number
           AND override_reason IS NOT NULL
         ORDER BY key DESC LIMIT 1) AS override
     FROM revisions WHERE article = ? ORDER BY number DESC`,
    article,
  );
  return rows.map((row) => {
    const kind = row.exported && row.kind === "autosave" ? "export" : row.kind;
    return summaryOf(fromRow({ ...row, kind, note: row.override ?? row.note }));
  });
}

export function summaryOf(revision: Revision): RevisionSummary {
  const { number, parents, kind, author, deviceName, at, note, words, hash, name, bytes } =
    revision;
  return {
    revision: number,
    parents,
    kind,
    author,
    device: deviceName,
    at,
    note,
    words,
    contentHash: hash,
    name,
    bytes,
  };
}

function values(row: Revision) {
  return [
    row.article,
    row.number,
    JSON.stringify(row.parents),
    row.kind,
    row.author,
    row.device,
    row.deviceName,
    row.at,
    row.windowBegan,
    row.note,
    row.words,
    row.hash,
    row.name,
    row.bytes,
    row.page,
    row.worn?.words ?? 0,
    row.worn?.blocks ?? 0,
  ] as const;
}

function fromRow(row: RevisionRow): Revision {
  return {
    article: row.article,
    number: row.number,
    parents: JSON.parse(row.parents) as number[],
    kind: row.kind,
    author: row.author,
    device: row.device,
    deviceName: row.device_name,
    at: row.at,
    windowBegan: row.window_began,
    note: row.note,
    words: row.words,
    hash: row.content_hash,
    name: row.name,
    bytes: row.bytes,
    page: row.page,
    worn: { words: row.most_words, blocks: row.blocks_gone },
  };
}
