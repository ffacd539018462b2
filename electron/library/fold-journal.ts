import type { ArticleContent } from "../../shared/article/article.ts";
import { type ArticleState, articleState, readArticle } from "./articles-table.ts";
import { packContent } from "./content.ts";
import type { Database } from "./database.ts";
import {
  becameOf,
  dropLane,
  type JournalRow,
  type Lane,
  rememberBase,
  setAside,
} from "./journal-table.ts";
import { replayLane } from "./replay.ts";
import { findConflict, findRevision, nearestKept } from "./revisions-table.ts";
import { empties } from "./save-article.ts";
import { advanceHead, keepRevision, type NewRevision, type Writer } from "./write-revision.ts";

/** What became of a lane: the new head, a text beside it, or nothing that was not there already. */
export interface Folded {
  article: string;
  /** The new head; null when the head stayed. */
  head: number | null;
  /** What kept the lane, or its end, from being replayed; it is then set aside. */
  problem: string | null;
}

/**
 * Makes a revision of what a window left behind that went away without saving: the head, where that
 * is still what it began with, else a text beside it. What cannot be replayed is set aside. Gives
 * null, and leaves the lane, where the window may come back and is being asked whether the article is
 * to be empty.
 */
export function foldLane(database: Database, lane: Lane, mayComeBack = false): Folded | null {
  return database.write(() => {
    const { replayed, problem, leftBehind } = replayLane(database, lane);
    if (mayComeBack && replayed && empties(database, lane.article, replayed.content)) return null;
    for (const { content, last } of leftBehind) {
      keepTyped(database, lane, content, { at: last.at, writer: writerOf(last) });
    }
    const head = replayed
      ? keepTyped(database, lane, replayed.content, {
          at: replayed.last.at,
          writer: writerOf(replayed.last),
        })
      : null;
    if (problem === null) dropLane(database, lane);
    else setAside(database, lane);
    return { article: lane.article, head, problem };
  });
}

/** Keeps what a window typed that went away. Gives the new head; null when the head stayed. */
export function keepTyped(
  database: Database,
  lane: Lane,
  content: ArticleContent,
  { at: typedAt, writer }: { at: string; writer: Writer },
): number | null {
  const state = articleState(database, lane.article);
  const packed = packContent(content);
  if (packed.hash === state.hash) return null;
  const revision = { article: lane.article, note: typedAt, content, packed };
  if (!mayReplaceHead(database, state, lane, content)) {
    keepBeside(database, lane, revision, writer);
    return null;
  }
  const { number, at } = advanceHead(
    database,
    state.key,
    { ...revision, kind: "recovered", parents: parentsOf(database, lane.article, state.head) },
    writer,
  );
  rememberBase(database, lane, number, at);
  return number;
}

/** A text that leaves nothing of the head, or whose head this build cannot read, is no better one. */
function mayReplaceHead(
  database: Database,
  state: ArticleState,
  lane: Lane,
  content: ArticleContent,
): boolean {
  const stands =
    lane.base === state.head ||
    findRevision(database, lane.article, lane.base)?.hash === state.hash ||
    becameOf(database, lane) === state.head;
  if (!stands || readArticle(database, lane.article).readOnly) return false;
  return !empties(database, lane.article, content);
}

/** Keeps a text beside the head, once. */
export function keepBeside(
  database: Database,
  lane: Lane,
  revision: Omit<NewRevision, "kind" | "parents">,
  writer: Writer,
): void {
  const parents = nearestKept(database, lane.article, lane.base);
  if (findConflict(database, lane.article, parents, revision.packed.hash) !== undefined) return;
  keepRevision(database, { ...revision, kind: "conflict", parents }, writer);
}

function parentsOf(database: Database, article: string, head: number): number[] {
  return findRevision(database, article, head) ? [head] : [];
}

/** Who typed it, when: the one who happens to open the library next did neither. */
export function writerOf({ writer, window, at }: JournalRow): Writer {
  const { author, device } = JSON.parse(writer) as Pick<Writer, "author" | "device">;
  return { author, device, now: new Date(at), page: window };
}
