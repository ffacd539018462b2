import type { Migration } from "./migration.ts";

/** Articles as they stand, and the graph of their revisions. */
export const articles: Migration = {
  to: 10,
  up(database) {
    database.exec(`
      CREATE TABLE library (
        id         TEXT NOT NULL PRIMARY KEY,
        created_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE articles (
        key           INTEGER PRIMARY KEY,
        id            TEXT NOT NULL UNIQUE,
        status        TEXT NOT NULL,
        head          INTEGER NOT NULL,
        content_hash  TEXT NOT NULL,
        fields        TEXT NOT NULL,
        copy          TEXT NOT NULL,
        headline      TEXT NOT NULL,
        slugline      TEXT NOT NULL,
        category      TEXT NOT NULL,
        byline        TEXT NOT NULL,
        words         INTEGER NOT NULL,
        embargo_until TEXT,
        frozen_slug   TEXT NOT NULL DEFAULT '',
        created_at    TEXT NOT NULL,
        updated_at    TEXT NOT NULL
      ) STRICT;

      CREATE INDEX articles_by_update ON articles (updated_at DESC, id DESC);
      CREATE INDEX articles_by_status ON articles (status, updated_at DESC, id DESC);

      CREATE TABLE revisions (
        article       TEXT NOT NULL REFERENCES articles (id) ON DELETE CASCADE,
        number        INTEGER NOT NULL,
        parents       TEXT NOT NULL,
        kind          TEXT NOT NULL,
        author        TEXT NOT NULL,
        device        TEXT NOT NULL,
        device_name   TEXT NOT NULL,
        at            TEXT NOT NULL,
        window_began  TEXT NOT NULL,
        note          TEXT NOT NULL,
        words         INTEGER NOT NULL,
        content_hash  TEXT NOT NULL,
        content       BLOB NOT NULL,
        PRIMARY KEY (article, number)
      ) STRICT;
    `);
  },
};
