import { setImmediate as breathe } from "node:timers/promises";
import { articleState, updateContent } from "./articles-table.ts";
import { packContent } from "./content.ts";
import type { Database } from "./database.ts";
import { readRevision } from "./read-revision.ts";
import { clearIndex, indexWaiting } from "./search-table.ts";

/** Makes the search index anew from the articles, in steps that let other work through. */
export async function rebuildSearch(database: Database): Promise<void> {
  clearIndex(database);
  await indexWaiting(database, Number.POSITIVE_INFINITY);
}

/**
 * Puts an article's text back from its head revision, when that is whole and the very text that was
 * saved. Gives false when there is nothing to put back from.
 */
export async function restoreFromHead(database: Database, id: string): Promise<boolean> {
  await breathe();
  return database.write(() => {
    const state = articleState(database, id);
    const { intact, readOnly, content, revision } = readRevision(database, id, state.head);
    if (!intact || readOnly !== null || revision.hash !== state.hash) return false;
    const packed = packContent(content);
    const { head, updatedAt: at } = state;
    updateContent(database, state.key, { head, content, packed, at });
    return true;
  });
}
