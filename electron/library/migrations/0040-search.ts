import type { Migration } from "./migration.ts";

/**
 * The words of every article. The index keeps no text of its own (the articles have it), and its
 * row ids are the keys of articles.
 */
export const search: Migration = {
  to: 40,
  up(database) {
    database.exec(`
      CREATE VIRTUAL TABLE search USING fts5 (
        headline, slugline, kicker, standfirst, byline, category, tags, body,
        content = '',
        contentless_delete = 1,
        tokenize = 'unicode61 remove_diacritics 2',
        prefix = '2 3'
      );
    `);
  },
};
