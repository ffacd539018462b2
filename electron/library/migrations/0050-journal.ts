import type { Migration } from "./migration.ts";

/**
 * What open windows have typed since their last save, and which revision became of the one that a
 * window stood on.
 */
export const journal: Migration = {
  to: 50,
  up(database) {
    database.exec(`
      CREATE TABLE journal (
        article  TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        window   TEXT NOT NULL,
        base     INTEGER NOT NULL,
        sequence INTEGER NOT NULL,
        at       TEXT NOT NULL,
        holder   TEXT NOT NULL,
        writer   TEXT NOT NULL,
        blocks   INTEGER NOT NULL,
        entry    TEXT NOT NULL,
        hash     TEXT NOT NULL,
        damaged  INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (article, window, base, sequence)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE window_bases (
        article  TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        window   TEXT NOT NULL,
        base     INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        at       TEXT NOT NULL,
        PRIMARY KEY (article, window)
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX window_bases_by_time ON window_bases (at);
    `);
  },
};
