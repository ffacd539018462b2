import type { Migration } from "./migration.ts";

/** Pictures, and which revision uses which. A picture in use cannot be deleted. */
export const media: Migration = {
  to: 20,
  up(database) {
    database.exec(`
      CREATE TABLE media (
        id       TEXT NOT NULL PRIMARY KEY,
        kind     TEXT NOT NULL,
        name     TEXT NOT NULL,
        bytes    INTEGER NOT NULL,
        width    INTEGER NOT NULL,
        height   INTEGER NOT NULL,
        added_at TEXT NOT NULL
      ) STRICT;

      CREATE TABLE media_use (
        article  TEXT NOT NULL,
        revision INTEGER NOT NULL,
        media    TEXT NOT NULL REFERENCES media (id) ON DELETE RESTRICT,
        PRIMARY KEY (article, revision, media),
        FOREIGN KEY (article, revision) REFERENCES revisions (article, number) ON DELETE CASCADE
      ) STRICT, WITHOUT ROWID;

      CREATE INDEX media_use_by_media ON media_use (media);
    `);
  },
};
