import type { ArticleContent } from "../../shared/article/article.ts";
import { copyMedia } from "../../shared/copy/pictures.ts";
import { isMediaId, type MediaItem, type MediaKind } from "../../shared/media.ts";
import type { Database } from "./database.ts";

interface MediaRow {
  id: string;
  kind: MediaKind;
  name: string;
  bytes: number;
  width: number;
  height: number;
  added_at: string;
}

export function findMedia(database: Database, id: string): MediaItem | undefined {
  const row = database.get<MediaRow>("SELECT * FROM media WHERE id = ?", id);
  return row && fromRow(row);
}

/** Adds a picture; one that is there already stays as it is. Gives the one that is there. */
export function insertMedia(database: Database, item: MediaItem): MediaItem {
  database.run(
    `INSERT OR IGNORE INTO media (id, kind, name, bytes, width, height, added_at)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
    item.id,
    item.kind,
    item.name,
    item.bytes,
    item.width,
    item.height,
    item.addedAt,
  );
  return findMedia(database, item.id) ?? item;
}

export function countMedia(database: Database): number {
  return database.get<{ total: number }>("SELECT count(*) AS total FROM media")?.total ?? 0;
}

export function allMedia(database: Database): MediaItem[] {
  return database.all<MediaRow>("SELECT * FROM media ORDER BY id").map(fromRow);
}

/** The pictures that were added last, newest first. */
export function recentMedia(database: Database, limit: number): MediaItem[] {
  const sql = "SELECT * FROM media ORDER BY added_at DESC, rowid DESC LIMIT ?";
  return database.all<MediaRow>(sql, limit).map(fromRow);
}

/** The pictures of the library that an article names, by id. */
export function mediaOf(database: Database, content: ArticleContent): Map<string, MediaItem> {
  const items = new Map<string, MediaItem>();
  for (const id of mediaIds(content)) {
    const item = findMedia(database, id);
    if (item) items.set(id, item);
  }
  return items;
}

/** Records which pictures a revision uses, so that none of them is swept away. */
export function recordMediaUse(
  database: Database,
  article: string,
  revision: number,
  content: ArticleContent,
): void {
  for (const id of mediaIds(content)) {
    // An article may name a picture that this library does not have: that is a finding, no failure.
    database.run(
      `INSERT OR IGNORE INTO media_use (article, revision, media)
       SELECT ?, ?, id FROM media WHERE id = ?`,
      article,
      revision,
      id,
    );
  }
}

/** Copies what one revision uses to another of the same content. */
export function copyMediaUse(database: Database, article: string, from: number, to: number): void {
  database.run(
    `INSERT OR IGNORE INTO media_use (article, revision, media)
     SELECT article, ?, media FROM media_use WHERE article = ? AND revision = ?`,
    to,
    article,
    from,
  );
}

/** The pictures that an article names, in fields and copy, whether the library has them or not. */
export function mediaIds({ fields, copy }: ArticleContent): Set<string> {
  const { leadImage, search } = fields;
  const ids = copyMedia(copy);
  if (leadImage?.picture.kind === "media") ids.add(leadImage.picture.id);
  if (search.socialImage !== null && isMediaId(search.socialImage)) ids.add(search.socialImage);
  return ids;
}

function fromRow(row: MediaRow): MediaItem {
  const { id, kind, name, bytes, width, height, added_at: addedAt } = row;
  return { id, kind, name, bytes, width, height, addedAt };
}

/** Every picture in the order of the ids, read a page at a time, however many there are. */
export function* eachMedia(database: Database): Generator<MediaItem> {
  const sql = "SELECT * FROM media WHERE id > ? ORDER BY id LIMIT 500";
  for (let last = ""; ; ) {
    const page = database.all<MediaRow>(sql, last);
    for (const row of page) yield fromRow(row);
    if (page.length === 0) return;
    last = page.at(-1)!.id;
  }
}

/** The ids of pictures that begin with those digits. */
export function mediaIdsFrom(database: Database, digits: string): string[] {
  const sql = "SELECT id FROM media WHERE id >= ?1 AND id < ?1 || 'g'";
  return database.all<{ id: string }>(sql, digits).map((row) => row.id);
}

/** The pictures that any revision of an article uses, in the order of their ids. */
export function mediaUsedBy(database: Database, article: string): MediaItem[] {
  const sql = `SELECT * FROM media WHERE id IN (SELECT media FROM media_use WHERE article = ?)
    ORDER BY id`;
  return database.all<MediaRow>(sql, article).map(fromRow);
}

/** Every picture that no article's head uses, in the order of the ids. */
export function* eachSpareMedia(database: Database): Generator<MediaItem> {
  const sql = `SELECT * FROM media WHERE id > ? AND NOT EXISTS (
      SELECT 1 FROM media_use JOIN articles ON articles.id = media_use.article
        AND articles.head = media_use.revision
      WHERE media_use.media = media.id)
    ORDER BY id LIMIT 500`;
  for (let last = ""; ; ) {
    const page = database.all<MediaRow>(sql, last);
    for (const row of page) yield fromRow(row);
    if (page.length === 0) return;
    last = page.at(-1)!.id;
  }
}
