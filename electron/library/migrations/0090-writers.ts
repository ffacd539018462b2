import type { Migration } from "./migration.ts";

/** Which page wrote a revision, and where numbers go on after a backup was put back. */
export const writers: Migration = {
  to: 90,
  up(database) {
    database.exec(`
      ALTER TABLE revisions ADD COLUMN page TEXT NOT NULL DEFAULT '';
      ALTER TABLE library ADD COLUMN numbers_from INTEGER NOT NULL DEFAULT 0;
    `);
  },
};
