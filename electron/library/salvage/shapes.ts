import { type Status, statuses } from "../../../shared/article/status.ts";
import type { RevisionKind } from "../../../shared/contract/services.ts";
import { isMediaId, type MediaItem, type MediaKind, mediaTypes } from "../../../shared/media.ts";
import type { JournalRow } from "../journal-table.ts";
import type { Revision } from "../revisions-table.ts";
import type { FoundRecord } from "./cells.ts";
import type { StoredValue } from "./record.ts";

/** A row of `articles`; texts are null when their bytes could not be reached. */
export interface FoundArticle {
  id: string;
  status: Status;
  head: number;
  hash: string;
  fieldsJson: string | null;
  copyJson: string | null;
  frozenSlug: string;
  createdAt: string | null;
  updatedAt: string | null;
  trashedAt: string | null;
}

export interface FoundRevision {
  row: Revision;
  content: Uint8Array | null;
}

export type Found =
  | { what: "article"; article: FoundArticle }
  | { what: "revision"; revision: FoundRevision }
  | { what: "media"; item: MediaItem }
  | { what: "export"; values: readonly StoredValue[] }
  | { what: "library"; id: string; createdAt: string; generation: number }
  | { what: "journal"; row: JournalRow }
  /** Something that says that an article, or one revision of it, is there. */
  | { what: "mention"; article: string; number: number | null; headline: string };

const hash = /^[0-9a-f]{64}$/;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

/**
 * What a record is, by the shape of its values: a page that lost its tree does not say of which table
 * it is. The order of columns is that of the migrations, which only ever add at the end.
 */
export function recognise({ values, from }: FoundRecord): Found | undefined {
  if (from === "index") return asJournal(values) ?? asMention(values);
  return asRevision(values) ?? asArticle(values) ?? asSmall(values);
}

/** The journal is kept in the order of its key, as indexes are. */
function asJournal(values: readonly StoredValue[]): Found | undefined {
  const [article, window, base, sequence, at, holder, writer, blocks, entry, sum] = values;
  if (values.length < 10 || !isText(article) || !isText(window) || !isText(sum, hash)) return;
  if (!isNumber(base) || !isNumber(sequence) || !isNumber(blocks) || !isText(entry)) return;
  if (!isText(at, instant) || !isText(holder) || !isText(writer)) return undefined;
  const row = { article, window, base, sequence, at, holder, writer, blocks, entry, hash: sum };
  return { what: "journal", row };
}

function asMention(values: readonly StoredValue[]): Found | undefined {
  const at = values.findIndex((value) => isText(value, uuid));
  if (at < 0) return undefined;
  const article = values[at] as string;
  // The rows of the list, by which lists are shown without the articles: id, headline, …, head.
  const isRow = at === 5 && values.length >= 13;
  const number = isRow ? values[12] : at === 0 && values.length >= 3 ? values[1] : null;
  const headline = isRow ? textOf(values[6]) : "";
  return { what: "mention", article, number: isNumber(number) ? number : null, headline };
}

function asRevision(values: readonly StoredValue[]): Found | undefined {
  const [article, number, parents, kind, author, device, deviceName, at, began, note, words, sum] =
    values;
  if (values.length < 13 || !isText(article) || !isNumber(number) || !isText(sum, hash)) return;
  if (!isText(parents) || !parents.startsWith("[") || !isText(kind)) return undefined;
  const content = values[12];
  const [, , , , , , , , , , , , , name, bytes, page] = values;
  const row: Revision = {
    article,
    number,
    parents: numbersIn(parents).filter((parent) => parent < number),
    kind: kind as RevisionKind,
    author: textOf(author),
    device: textOf(device),
    deviceName: textOf(deviceName),
    at: isText(at, instant) ? at : "",
    windowBegan: isText(began, instant) ? began : "",
    note: textOf(note),
    words: isNumber(words) ? words : 0,
    hash: sum,
    name: textOf(name),
    bytes: isNumber(bytes) ? bytes : null,
    page: textOf(page),
  };
  const revision = { row, content: content instanceof Uint8Array ? content : null };
  return { what: "revision", revision };
}

function asArticle(values: readonly StoredValue[]): Found | undefined {
  const [key, id, status, head, sum, fields, copy] = values;
  if (values.length < 16 || key !== null || !isText(id) || !isText(sum, hash)) return undefined;
  if (!isNumber(head)) return undefined;
  const [frozenSlug, createdAt, updatedAt, trashedAt] = values.slice(13, 17);
  const article: FoundArticle = {
    id,
    status: statuses.find((known) => known === status) ?? "draft",
    head,
    hash: sum,
    fieldsJson: isText(fields) ? fields : null,
    copyJson: isText(copy) ? copy : null,
    frozenSlug: textOf(frozenSlug),
    createdAt: isText(createdAt, instant) ? createdAt : null,
    updatedAt: isText(updatedAt, instant) ? updatedAt : null,
    trashedAt: isText(trashedAt, instant) ? trashedAt : null,
  };
  return { what: "article", article };
}

function asSmall(values: readonly StoredValue[]): Found | undefined {
  const [first, second, third] = values;
  if (values.length >= 7 && isText(first) && isMediaId(first)) return asMedia(values);
  if (values.length >= 10 && first === null && isText(second, uuid) && isNumber(third)) {
    return { what: "export", values };
  }
  if (values.length <= 6 && isText(first, uuid) && isText(second, instant)) {
    return {
      what: "library",
      id: first,
      createdAt: second,
      generation: isNumber(third) ? third : 0,
    };
  }
  return undefined;
}

function asMedia(values: readonly StoredValue[]): Found | undefined {
  const [id, kind, name, bytes, width, height, addedAt] = values;
  if (!isText(kind) || !Object.hasOwn(mediaTypes, kind) || !isText(name)) return undefined;
  if (!isNumber(bytes) || !isNumber(width) || !isNumber(height)) return undefined;
  const item: MediaItem = {
    id: id as string,
    kind: kind as MediaKind,
    name,
    bytes,
    width,
    height,
    addedAt: isText(addedAt, instant) ? addedAt : "",
  };
  return { what: "media", item };
}

function isText(value: StoredValue, shape?: RegExp): value is string {
  return typeof value === "string" && (shape === undefined || shape.test(value));
}

function isNumber(value: StoredValue): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function textOf(value: StoredValue): string {
  return typeof value === "string" ? value : "";
}

function numbersIn(json: string): number[] {
  try {
    const list: unknown = JSON.parse(json);
    return Array.isArray(list)
      ? list.filter((item): item is number => Number.isSafeInteger(item))
      : [];
  } catch {
    return [];
  }
}
