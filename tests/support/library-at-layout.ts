import { Database } from "../../electron/library/database.ts";
import { applicationId } from "../../electron/library/migrate.ts";
import { migrations } from "../../electron/library/migrations/list.ts";

/** Makes an empty database file of an older layout. */
export function databaseAtLayout(path: string, layout: number, libraryId: string): Database {
  const database = new Database(path, "", "write");
  database.write(() => {
    for (const step of migrations) if (step.to <= layout) step.up(database);
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${layout}`);
    database.run(
      "INSERT INTO library (id, created_at) VALUES (?, ?)",
      libraryId,
      "2024-01-01T00:00:00.000Z",
    );
  });
  return database;
}
