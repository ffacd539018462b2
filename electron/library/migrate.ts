import { AppError } from "../../shared/errors.ts";
import type { Database } from "./database.ts";
import type { Migration } from "./migrations/migration.ts";

/** "DTLN": tells a library of ours from any other SQLite file. */
export const applicationId = 0x44544c4e;

/**
 * Brings a library to the layout of the last step, all steps in one transaction. Throws
 * `library.too-new` for a file of a newer program and leaves it alone.
 */
export function migrate(database: Database, steps: readonly Migration[]): void {
  checkOrder(steps);
  const known = steps.at(-1)?.to ?? 0;
  if (layoutOf(database, known) === known) return;
  database.write(() => {
    // Another process may have done it while this one waited for the lock.
    const layout = layoutOf(database, known);
    for (const step of steps) if (step.to > layout) step.up(database);
    database.exec(`PRAGMA application_id = ${applicationId}; PRAGMA user_version = ${known}`);
  });
}

function layoutOf(database: Database, known: number): number {
  const found = Number(database.pragma("user_version"));
  if (found <= known) return found;
  throw new AppError("library.too-new", { folder: database.folder, found, known });
}

function checkOrder(steps: readonly Migration[]): void {
  let last = 0;
  for (const { to } of steps) {
    if (!Number.isInteger(to) || to <= last) {
      throw new RangeError(`Migration ${to} does not come after ${last}: numbers must rise.`);
    }
    last = to;
  }
}
