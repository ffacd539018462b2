import type { RescueParams } from "../../shared/contract/library-service.ts";

/** A text that this browser keeps, since nobody answered who could. */
export interface BrowserCopy extends RescueParams {
  /** When the text was that, in milliseconds. */
  at: number;
}

const database = "dateline";
const store = "copies";
/** A person has a few articles open; what is older than that many others is of no use. */
const atMost = 20;
const forgetAfterMs = 30 * 24 * 3600 * 1000;

/**
 * The browser's own store of texts, by article and page: it outlives the page, the host and the
 * browser. Where a browser refuses it, as some do in private windows, its calls reject.
 */
export const browserCopies = {
  async put(copy: BrowserCopy): Promise<void> {
    await inStore("readwrite", (copies) => copies.put(copy, keyOf(copy)));
    const spare = (await this.all()).slice(atMost);
    for (const old of spare) await this.remove(old);
  },

  async remove(text: Pick<RescueParams, "id" | "window">): Promise<void> {
    await inStore("readwrite", (copies) => copies.delete(keyOf(text)));
  },

  /** Newest first. */
  async all(): Promise<BrowserCopy[]> {
    const found: BrowserCopy[] = await inStore("readonly", (copies) => copies.getAll());
    return found.sort((a, b) => b.at - a.at);
  },

  isOutdated(copy: BrowserCopy): boolean {
    return Date.now() - copy.at > forgetAfterMs;
  },
};

function keyOf({ id, window }: Pick<RescueParams, "id" | "window">): string {
  return `${id} ${window}`;
}

async function inStore<T>(
  mode: IDBTransactionMode,
  action: (copies: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opened = await open();
  try {
    // Strict: done only when it is on the disk, since a crash is what it is for.
    const transaction = opened.transaction(store, mode, { durability: "strict" });
    const request = action(transaction.objectStore(store));
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      transaction.onerror = () => reject(transaction.error);
    });
    return request.result;
  } finally {
    opened.close();
  }
}

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(database, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(store);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
