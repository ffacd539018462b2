import type { Migration } from "./migration.ts";

/** Counts the transactions that changed something, by which an older state of the library shows. */
export const marks: Migration = {
  to: 80,
  up(database) {
    database.exec("ALTER TABLE library ADD COLUMN generation INTEGER NOT NULL DEFAULT 0");
  },
};
