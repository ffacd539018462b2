import { isAppError } from "../../../shared/errors.ts";
import type { Generation } from "../../library/backup-generations.ts";
import type { Database } from "../../library/database.ts";
import { proves } from "../../library/mend-article.ts";
import { openBackupFile } from "../backups/backup-pictures.ts";

/**
 * Looks kept texts up in backups, newest first: one may have been made when they were altered already.
 * Each is opened when it is first asked.
 */
export class BackupTexts {
  readonly #generations: readonly Generation[];
  readonly #opened = new Map<string, Database | null>();

  constructor(generations: readonly Generation[]) {
    this.#generations = generations;
  }

  find = (article: string, hash: string): Uint8Array | undefined => {
    for (const generation of this.#generations) {
      const found = this.#ask(generation, article, hash);
      if (found && proves(found, hash)) return found;
    }
    return undefined;
  };

  close(): void {
    for (const database of this.#opened.values()) database?.close();
  }

  /** A backup that cannot be read has nothing. */
  #ask(generation: Generation, article: string, hash: string): Uint8Array | undefined {
    try {
      const sql = "SELECT content FROM revisions WHERE article = ? AND content_hash = ? LIMIT 1";
      const database = this.#open(generation);
      return database?.get<{ content: Uint8Array }>(sql, article, hash)?.content;
    } catch (error) {
      if (!isAppError(error)) throw error;
      this.#opened.set(generation.folder, null);
      return undefined;
    }
  }

  #open(generation: Generation): Database | null {
    const known = this.#opened.get(generation.folder);
    if (known !== undefined) return known;
    const database = openBackupFile(generation);
    this.#opened.set(generation.folder, database);
    return database;
  }
}
