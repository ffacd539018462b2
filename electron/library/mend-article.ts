import { articleState, storedTexts, updateContent } from "./articles-table.ts";
import {
  compressContent,
  decompressContent,
  hashContent,
  joinContent,
  packContent,
} from "./content.ts";
import type { Database } from "./database.ts";
import { recordMediaUse } from "./media-table.ts";
import { readRevision } from "./read-revision.ts";
import { nextRevision } from "./revision-numbers.ts";
import { findRevision, insertRevision, type Revision } from "./revisions-table.ts";
import { indexArticle } from "./search-table.ts";
import { readStoredJson } from "./stored-content.ts";

/** Where else a kept text may be: gives its stored bytes, which are still to be checked. */
export type FindElsewhere = (article: string, hash: string) => Uint8Array | undefined;

/**
 * Mends what is wrong with one article, in one transaction and without taking anything away: texts
 * of revisions that are altered come from wherever the same text is kept, a missing head from the
 * article's row, the row from its head. Where neither is whole, the newest whole revision becomes the
 * head as a new one.
 */
export function mendArticle(
  database: Database,
  id: string,
  findElsewhere: FindElsewhere,
  now: () => Date,
): void {
  database.write(() => {
    refillRevisions(database, id, findElsewhere);
    mendHead(database, id, findElsewhere, now);
    mendParents(database, id);
  });
}

function refillRevisions(database: Database, id: string, findElsewhere: FindElsewhere): void {
  for (const number of numbersOf(database, id)) {
    const { revision, intact } = readRevision(database, id, number);
    if (intact) continue;
    const content = wholeText(database, id, revision.hash, findElsewhere);
    if (!content) continue;
    const sql = "UPDATE revisions SET content = ? WHERE article = ? AND number = ?";
    database.run(sql, content, id, number);
  }
}

function mendHead(
  database: Database,
  id: string,
  findElsewhere: FindElsewhere,
  now: () => Date,
): void {
  const state = articleState(database, id);
  const row = rowText(database, id);
  const head = wholeRevision(database, id, state.head);
  if (row && head?.hash === state.hash) return;
  if (row && !findRevision(database, id, state.head)) {
    insertRevision(database, headOf(database, id, state), compressContent(row));
    return;
  }
  if (row) {
    addOnTop(database, id, row, now);
    return;
  }
  const text = wholeText(database, id, state.hash, findElsewhere);
  if (text && !findRevision(database, id, state.head)) {
    insertRevision(database, headOf(database, id, state), text);
  }
  if (wholeRevision(database, id, state.head)?.hash === state.hash) {
    putIntoRow(database, id, state.head);
    return;
  }
  const newest = newestWhole(database, id);
  if (newest) addOnTop(database, id, newest, now);
}

type Texts = { fieldsJson: string; copyJson: string };

/** The row's texts, when they are the ones that were saved. */
function rowText(database: Database, id: string): Texts | undefined {
  const { fields: fieldsJson, copy: copyJson } = storedTexts(database, id);
  const whole = hashContent(joinContent(fieldsJson, copyJson)) === articleState(database, id).hash;
  return whole ? { fieldsJson, copyJson } : undefined;
}

function wholeRevision(database: Database, id: string, number: number): Revision | undefined {
  if (!findRevision(database, id, number)) return undefined;
  const { revision, intact } = readRevision(database, id, number);
  return intact ? revision : undefined;
}

/** The stored bytes of the text with that hash: from the row, another revision or elsewhere. */
function wholeText(
  database: Database,
  id: string,
  hash: string,
  findElsewhere: FindElsewhere,
): Uint8Array | undefined {
  const row = rowText(database, id);
  if (row && articleState(database, id).hash === hash) return compressContent(row);
  const rows = database.all<{ content: Uint8Array }>(
    "SELECT content FROM revisions WHERE article = ? AND content_hash = ?",
    id,
    hash,
  );
  const found = [...rows.map(({ content }) => content), findElsewhere(id, hash)];
  return found.find((content) => content !== undefined && proves(content, hash));
}

/** True when the compressed text is the one that the hash was made of. */
export function proves(content: Uint8Array, hash: string): boolean {
  try {
    return hashContent(decompressContent(content)) === hash;
  } catch (error) {
    // Whatever zlib says about it, the bytes are not what was written.
    if (error instanceof Error && "code" in error) return false;
    throw error;
  }
}

function putIntoRow(database: Database, id: string, number: number): void {
  const { content, readOnly } = readRevision(database, id, number);
  if (readOnly !== null) return;
  const { key, head, updatedAt: at } = articleState(database, id);
  updateContent(database, key, { head, content, packed: packContent(content), at });
  indexArticle(database, key, content);
}

/** Makes a text the head as a revision of its own: nothing that is there gives way to it. */
function addOnTop(database: Database, id: string, texts: Texts, now: () => Date): void {
  const { readOnly, ...content } = readStoredJson(texts.fieldsJson, texts.copyJson);
  if (readOnly !== null) return;
  const packed = packContent(content);
  const { number, at } = nextRevision(database, id, now());
  const parents = numbersOf(database, id).slice(-1);
  const { key } = articleState(database, id);
  const revision = { ...blank(id, number, at), parents, words: packed.words, hash: packed.hash };
  insertRevision(database, { ...revision, bytes: packed.bytes }, compressContent(packed));
  recordMediaUse(database, id, number, content);
  updateContent(database, key, { head: number, content, packed, at });
  indexArticle(database, key, content);
}

function newestWhole(database: Database, id: string): Texts | undefined {
  const sql = `SELECT number FROM revisions WHERE article = ?
    ORDER BY kind = 'conflict', number DESC`;
  for (const { number } of database.all<{ number: number }>(sql, id)) {
    const { intact, readOnly, content } = readRevision(database, id, number);
    if (!intact || readOnly !== null) continue;
    const { fieldsJson, copyJson } = packContent(content);
    return { fieldsJson, copyJson };
  }
  return undefined;
}

function headOf(
  database: Database,
  id: string,
  { head, hash, updatedAt }: { head: number; hash: string; updatedAt: string },
): Revision {
  const parents = numbersOf(database, id)
    .filter((number) => number < head)
    .slice(-1);
  return { ...blank(id, head, updatedAt), parents, hash };
}

function blank(article: string, number: number, at: string): Revision {
  return {
    article,
    number,
    parents: [],
    kind: "restored",
    author: "",
    device: "",
    deviceName: "",
    at,
    windowBegan: at,
    note: "",
    words: 0,
    hash: "",
    name: "",
    bytes: null,
    page: "",
  };
}

function numbersOf(database: Database, id: string): number[] {
  const sql = "SELECT number FROM revisions WHERE article = ? ORDER BY number";
  return database.all<{ number: number }>(sql, id).map(({ number }) => number);
}

/** A revision whose parents are gone stands on the nearest before it that is there. */
export function mendParents(database: Database, id: string): void {
  const rows = database.all<{ number: number; parents: string; kind: string }>(
    "SELECT number, parents, kind FROM revisions WHERE article = ? ORDER BY number",
    id,
  );
  const there = new Set(rows.map(({ number }) => number));
  let before: number | undefined;
  for (const { number, parents, kind } of rows) {
    const named = JSON.parse(parents) as number[];
    const kept = named.filter((parent) => there.has(parent));
    if (named.length > 0 && kept.length === 0 && before !== undefined) kept.push(before);
    if (kept.join() !== named.join()) {
      const sql = "UPDATE revisions SET parents = ? WHERE article = ? AND number = ?";
      database.run(sql, JSON.stringify(kept), id, number);
    }
    if (kind !== "conflict") before = number;
  }
}
