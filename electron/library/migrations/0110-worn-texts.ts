import type { Migration } from "./migration.ts";

/** What autosaves that took each other's place have lost together: step by step each loses little. */
export const wornTexts: Migration = {
  to: 110,
  up(database) {
    database.exec(`
      ALTER TABLE revisions ADD COLUMN most_words INTEGER NOT NULL DEFAULT 0;
      ALTER TABLE revisions ADD COLUMN blocks_gone INTEGER NOT NULL DEFAULT 0;
    `);
  },
};
