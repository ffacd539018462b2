import type { Migration } from "./migration.ts";

/** Counts the entries of the journal apart: others need not look again for what is only being typed. */
export const journalCount: Migration = {
  to: 100,
  up(database) {
    database.exec("ALTER TABLE library ADD COLUMN journaled INTEGER NOT NULL DEFAULT 0");
  },
};
