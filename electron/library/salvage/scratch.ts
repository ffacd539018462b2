import { Database } from "../database.ts";
import type { FoundArticle } from "./shapes.ts";

/** An article's row as found; `proven` when its texts hash to what it says they do. */
export interface KeptRow {
  article: FoundArticle;
  proven: boolean;
}

/**
 * Where found rows of articles wait until all is read: of one article there may be several, from
 * pages of different times. In a file, since together they may be far larger than memory.
 */
export class Scratch {
  readonly #database: Database;

  constructor(path: string, folder: string) {
    this.#database = new Database(path, folder, "write");
    this.#database.exec(`
      PRAGMA synchronous = OFF;
      CREATE TABLE rows (
        id     TEXT NOT NULL,
        proven INTEGER NOT NULL,
        head   INTEGER NOT NULL,
        at     TEXT NOT NULL,
        row    TEXT NOT NULL,
        PRIMARY KEY (id, proven)
      ) STRICT;`);
  }

  /** Of two, the one with the later head stays; of the same head the later one, or the first found. */
  keep(article: FoundArticle, proven: boolean, isLater = false): void {
    this.#database.run(
      `INSERT INTO rows VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET head = excluded.head, at = excluded.at, row = excluded.row
       WHERE excluded.head > head
         OR (excluded.head = head AND (excluded.at > at OR (excluded.at = at AND ?)))`,
      article.id,
      proven ? 1 : 0,
      article.head,
      article.updatedAt ?? "",
      JSON.stringify(article),
      isLater ? 1 : 0,
    );
  }

  find(id: string, proven: boolean): FoundArticle | undefined {
    const sql = "SELECT row FROM rows WHERE id = ? AND proven = ?";
    const found = this.#database.get<{ row: string }>(sql, id, proven ? 1 : 0);
    return found && (JSON.parse(found.row) as FoundArticle);
  }

  ids(): string[] {
    const sql = "SELECT DISTINCT id FROM rows ORDER BY id";
    return this.#database.all<{ id: string }>(sql).map(({ id }) => id);
  }

  /** Many at once, in one transaction. */
  write(work: () => void): void {
    this.#database.write(work);
  }

  close(): void {
    this.#database.close();
  }
}
