import { decompressContent } from "../content.ts";
import type { Database } from "../database.ts";
import type { Migration } from "./migration.ts";

/** Revisions that a person named, how long each is, and articles in the trash. */
export const history: Migration = {
  to: 60,
  up(database) {
    database.exec(`
      ALTER TABLE revisions ADD COLUMN name TEXT NOT NULL DEFAULT '';
      ALTER TABLE revisions ADD COLUMN bytes INTEGER;
      ALTER TABLE articles ADD COLUMN trashed_at TEXT;
    `);
    measureRevisions(database);
  },
};

/** A few at a time: together they may be far larger than memory. */
const atOnce = 100;

function measureRevisions(database: Database): void {
  let last = 0;
  for (;;) {
    const rows = database.all<{ rowid: number; content: Uint8Array }>(
      "SELECT rowid, content FROM revisions WHERE rowid > ? ORDER BY rowid LIMIT ?",
      last,
      atOnce,
    );
    for (const { rowid, content } of rows) {
      last = rowid;
      const bytes = sizeOf(content);
      if (bytes === null) continue;
      database.run("UPDATE revisions SET bytes = ? WHERE rowid = ?", bytes, rowid);
    }
    if (rows.length < atOnce) return;
  }
}

/** A damaged revision is the doctor's to tell of; it must not keep the library from opening. */
function sizeOf(content: Uint8Array): number | null {
  try {
    return Buffer.byteLength(decompressContent(content));
  } catch (error) {
    if (error instanceof Error && "code" in error) return null;
    throw error;
  }
}
