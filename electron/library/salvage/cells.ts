import type { View } from "./pages.ts";
import {
  type RecordHeader,
  readRecordHeader,
  readValues,
  readVarint,
  type StoredValue,
} from "./record.ts";

/** One record found in a file. */
export interface FoundRecord {
  values: StoredValue[];
  /** Where it hung, as far as its page says: rows of tables, or entries of their indexes. */
  from: "table" | "index";
}

export const pageTypes = { indexInside: 2, tableInside: 5, indexLeaf: 10, tableLeaf: 13 } as const;

/** Longest record believed; a longer one is a length that is damaged. */
const longest = 2 ** 30;

/** What reading a page needs to know. */
export interface Reading {
  view: View;
  pageSize: number;
  /** Pages there are; a pointer beyond them is damaged. */
  count: number;
  /** Told of each page that holds the rest of a long record. */
  overflow(page: number): void;
}

/**
 * The records of one page of a tree, each for itself: a pointer or cell that makes no sense keeps no
 * other from being read. Gives whether all of the page made sense; undefined for any other page.
 */
export function readTreePage(
  page: Buffer,
  number: number,
  reading: Reading,
): { records: FoundRecord[]; sound: boolean } | undefined {
  const at = number === 1 ? 100 : 0;
  const type = page[at];
  if (type === pageTypes.tableInside) return { records: [], sound: true };
  const leaf = type === pageTypes.tableLeaf || type === pageTypes.indexLeaf;
  if (!leaf && type !== pageTypes.indexInside) return undefined;
  const from = type === pageTypes.tableLeaf ? "table" : "index";
  const pointers = at + (leaf ? 8 : 12);
  const cells = page.readUInt16BE(at + 3);
  const records: FoundRecord[] = [];
  let sound = pointers + cells * 2 <= page.length;
  for (let i = 0; i < cells && pointers + i * 2 + 2 <= page.length; i += 1) {
    const cell = page.readUInt16BE(pointers + i * 2);
    const values = readCell(page, cell + (leaf ? 0 : 4), from, reading);
    if (values) records.push({ values, from });
    else sound = false;
  }
  return { records, sound };
}

function readCell(
  page: Buffer,
  at: number,
  from: FoundRecord["from"],
  reading: Reading,
): StoredValue[] | undefined {
  const length = readVarint(page, at);
  if (!length || length.value > longest || length.value < 2) return undefined;
  const key = from === "table" ? readVarint(page, length.end) : length;
  if (!key) return undefined;
  const header = readRecordHeader(page, key.end);
  if (!header || header.length !== length.value) return undefined;
  return readRecord(page, key.end, header, from, reading);
}

/** The values of the record that begins there; those whose bytes cannot be reached are undefined. */
export function readRecord(
  page: Buffer,
  start: number,
  header: RecordHeader,
  from: FoundRecord["from"],
  reading: Reading,
): StoredValue[] {
  const local = localLength(header.length, reading.pageSize, from);
  const relative = { ...header, begin: header.begin - start };
  if (local === header.length) return readValues(page.subarray(start, start + local), relative);
  const parts = [page.subarray(start, start + local)];
  let missing = header.length - local;
  let next = start + local + 4 <= page.length ? page.readUInt32BE(start + local) : 0;
  while (missing > 0 && next > 0 && next <= reading.count) {
    reading.overflow(next);
    const more = reading.view.page(next);
    if (!more) break;
    const part = more.subarray(4, Math.min(more.length, 4 + missing));
    parts.push(part);
    missing -= part.length;
    next = more.readUInt32BE(0);
  }
  return readValues(Buffer.concat(parts), relative);
}

/** How many bytes of a record stay on its page; SQLite's file format gives the rule. */
function localLength(length: number, usable: number, from: FoundRecord["from"]): number {
  const most = from === "table" ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (length <= most) return length;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const rest = least + ((length - least) % (usable - 4));
  return rest <= most ? rest : least;
}

// The serial type of an id of 36 characters, which every row of articles and revisions begins with.
const idType = 13 + 36 * 2;

/**
 * Records of articles and revisions on a page whose own order is lost, found by how they begin. Gives
 * also what was deleted and not yet overwritten.
 */
export function* searchPage(page: Buffer, reading: Reading): Generator<FoundRecord> {
  for (let hit = page.indexOf(idType); hit > 0; hit = page.indexOf(idType, hit + 1)) {
    // A row of articles has its key, stored as nothing, before its id.
    for (const start of page[hit - 1] === 0 ? [hit - 2, hit - 1] : [hit - 1]) {
      if (start < 0) continue;
      const header = readRecordHeader(page, start);
      if (!header || header.types.length < 13 || header.length > longest) continue;
      yield { values: readRecord(page, start, header, "table", reading), from: "table" };
    }
  }
}
