import type { Migration } from "./migration.ts";

/** What left, when, and in spite of what. An exported revision cannot be deleted. */
export const exported: Migration = {
  to: 30,
  up(database) {
    database.exec(`
      CREATE TABLE exports (
        key             INTEGER PRIMARY KEY,
        article         TEXT NOT NULL,
        revision        INTEGER NOT NULL,
        at              TEXT NOT NULL,
        author          TEXT NOT NULL,
        publication     TEXT NOT NULL,
        formats         TEXT NOT NULL,
        folder          TEXT NOT NULL,
        override_reason TEXT,
        findings        TEXT NOT NULL,
        FOREIGN KEY (article, revision) REFERENCES revisions (article, number) ON DELETE RESTRICT
      ) STRICT;

      CREATE INDEX exports_by_revision ON exports (article, revision);
    `);
  },
};
