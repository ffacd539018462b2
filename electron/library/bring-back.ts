import type { ArticleContent } from "../../shared/article/article.ts";
import { type ArticleState, articleState, readArticle } from "./articles-table.ts";
import { packContent } from "./content.ts";
import type { Database, Row, Value } from "./database.ts";
import { findRevision, revisionContent } from "./revisions-table.ts";
import { indexArticle } from "./search-table.ts";
import { takeFromTrash } from "./trash.ts";
import { refuseUnreadable } from "./unreadable.ts";
import { advanceHead, type Writer } from "./write-revision.ts";

/** What became of an article that was to come back. */
export type Returned = "added" | "changed" | "same";

/** Together they are written in the time of a save or two. */
const bytesAtOnce = 1024 * 1024;

/**
 * Brings one article back from another library file of the same layout; its pictures have to be
 * there already. One that is missing comes as it was, with all its revisions. Of one whose text
 * differs the text from there becomes the head, on top of the present one. Resolves when all is on
 * the disk; `breathe` is awaited between the steps.
 */
export async function bringBack(
  library: Database,
  from: Database,
  id: string,
  { writer, note, breathe }: { writer: Writer; note: string; breathe(): Promise<void> },
): Promise<Returned> {
  const theirs = articleState(from, id);
  const outcome = library.write(() => {
    const ours = stateIfThere(library, id);
    if (!ours) {
      copyArticle(library, from, id);
      // Most have so few revisions that all of it is one step.
      if (historyOf(from, id).length === 1) copyLast(library, from, id, historyOf(from, id)[0]!);
      return "added";
    }
    const untrashed = theirs.trashedAt === null && takeFromTrash(library, id);
    if (ours.hash === theirs.hash) return untrashed ? "changed" : "same";
    putOnTop(library, from, { id, ours, theirs, writer, note });
    return "changed";
  });
  if (wasInterrupted(library, from, id)) await copyHistory(library, from, id, breathe);
  return outcome;
}

function stateIfThere(database: Database, id: string): ArticleState | undefined {
  const there = database.get("SELECT 1 FROM articles WHERE id = ?", id);
  return there && articleState(database, id);
}

/** The article with its head alone: so it can be opened, whatever happens to the rest. */
function copyArticle(library: Database, from: Database, id: string): void {
  const { key: _, ...row } = from.get<Row>("SELECT * FROM articles WHERE id = ?", id) ?? {};
  insertRow(library, "articles", row);
  copyRevision(library, from, id, Number(row.head));
  const { key } = articleState(library, id);
  indexArticle(library, key, readArticle(library, id).article);
}

function putOnTop(
  library: Database,
  from: Database,
  given: { id: string; ours: ArticleState; theirs: ArticleState; writer: Writer; note: string },
): void {
  const { id, ours, theirs, writer, note } = given;
  const { article, readOnly } = readArticle(from, id);
  if (readOnly?.reason !== "article.trashed") refuseUnreadable(readOnly);
  const content: ArticleContent = { fields: article.fields, copy: article.copy };
  const known = findRevision(library, id, theirs.head)?.hash === theirs.hash ? [theirs.head] : [];
  const parents = [ours.head, ...known].filter((number) => findRevision(library, id, number));
  const packed = packContent(content);
  advanceHead(
    library,
    ours.key,
    { article: id, kind: "restored", parents, note, content, packed },
    writer,
  );
}

/** A return that was cut short has the newest revisions and lacks the oldest. */
function wasInterrupted(library: Database, from: Database, id: string): boolean {
  if (articleState(library, id).hash !== articleState(from, id).hash) return false;
  return oldestOf(library, id) > oldestOf(from, id);
}

function oldestOf(database: Database, id: string): number {
  const sql = "SELECT min(number) AS number FROM revisions WHERE article = ?";
  return database.get<{ number: number | null }>(sql, id)?.number ?? 0;
}

/** The numbers of an article's revisions from the newest to the oldest, in parts of a step each. */
function historyOf(from: Database, id: string): number[][] {
  const sql =
    "SELECT number, length(content) AS size FROM revisions WHERE article = ? ORDER BY number DESC";
  const parts: number[][] = [[]];
  let size = 0;
  for (const row of from.all<{ number: number; size: number }>(sql, id)) {
    if (size >= bytesAtOnce) {
      parts.push([]);
      size = 0;
    }
    parts.at(-1)!.push(row.number);
    size += row.size;
  }
  return parts;
}

async function copyHistory(
  library: Database,
  from: Database,
  id: string,
  breathe: () => Promise<void>,
): Promise<void> {
  const parts = historyOf(from, id);
  const last = parts.pop()!;
  for (const part of parts) {
    library.write(() => copyRevisions(library, from, id, part));
    await breathe();
  }
  library.write(() => copyLast(library, from, id, last));
}

/** The oldest revisions, and the records of exports, which need theirs to be there. */
function copyLast(library: Database, from: Database, id: string, part: readonly number[]): void {
  copyRevisions(library, from, id, part);
  copyExports(library, from, id);
}

function copyRevisions(
  library: Database,
  from: Database,
  id: string,
  numbers: readonly number[],
): void {
  for (const number of numbers) copyRevision(library, from, id, number);
}

function copyRevision(library: Database, from: Database, id: string, number: number): void {
  if (findRevision(library, id, number)) return;
  const row = from.get<Row>("SELECT * FROM revisions WHERE article = ? AND number = ?", id, number);
  if (!row) return;
  insertRow(library, "revisions", { ...row, content: revisionContent(from, id, number) });
  const used = "SELECT * FROM media_use WHERE article = ? AND revision = ?";
  for (const use of from.all<Row>(used, id, number)) insertRow(library, "media_use", use);
}

function copyExports(library: Database, from: Database, id: string): void {
  for (const { key: _, ...row } of from.all<Row>("SELECT * FROM exports WHERE article = ?", id)) {
    const known = library.get(
      "SELECT 1 FROM exports WHERE article = ? AND revision = ? AND at = ? AND folder = ?",
      ...([row.article, row.revision, row.at, row.folder] as Value[]),
    );
    const kept = findRevision(library, id, Number(row.revision));
    if (!known && kept) insertRow(library, "exports", row);
  }
}

/** Both files have the same layout, so whatever columns one has the other has too. */
function insertRow(database: Database, table: string, row: Row): void {
  const columns = Object.keys(row);
  database.run(
    `INSERT INTO ${table} (${columns.map((name) => `"${name}"`).join(", ")})
     VALUES (${columns.map(() => "?").join(", ")})`,
    ...Object.values(row),
  );
}
