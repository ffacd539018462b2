import type { Database } from "./database.ts";
import { clearIndex, indexWaiting } from "./search-table.ts";

/** Makes the search index anew from the articles, in steps that let other work through. */
export async function rebuildSearch(database: Database): Promise<void> {
  clearIndex(database);
  await indexWaiting(database, Number.POSITIVE_INFINITY);
}
