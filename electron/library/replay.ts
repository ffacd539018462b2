import { applySplices } from "../../shared/copy/splices.ts";
import { isAppError } from "../../shared/errors.ts";
import { storedTexts } from "./articles-table.ts";
import { decompressContent, hashContent, joinContent } from "./content.ts";
import type { Database } from "./database.ts";
import {
  isIntact,
  type JournalEntry,
  type JournalRow,
  type Lane,
  laneEntries,
} from "./journal-table.ts";
import { type Replayed, type StoredContent, Way } from "./left-behind.ts";
import { findRevision, revisionContent } from "./revisions-table.ts";
import { readStored } from "./stored-content.ts";

export interface Replay {
  /** As far as the entries could be replayed; null when none could. */
  replayed: Replayed | null;
  /** What kept the others, or all of them, from being replayed. */
  problem: string | null;
  /** Texts on the way of which later entries left less than half: no later text holds them. */
  leftBehind: Replayed[];
  /** True when entries left less than half of the base, which then must stay a revision. */
  leavesBase: boolean;
  /** Texts before that one which are not left behind so far: what comes next may leave them. */
  remembered: Replayed[];
}

/** The text of a lane: its base with one entry after another. Never throws for what is damaged. */
export function replayLane(database: Database, lane: Lane): Replay {
  const base = baseContent(database, lane);
  if (!base) {
    const problem = `its base, revision ${lane.base}, cannot be read`;
    return { replayed: null, problem, leftBehind: [], leavesBase: false, remembered: [] };
  }
  const rows = laneEntries(database, lane);
  let { fields } = base;
  let blocks = base.copy.blocks;
  let last: JournalRow | undefined;
  let problem: string | null = null;
  const way = new Way(base);
  for (const row of rows) {
    // What is stored is replayed as it is stored, and upgraded as a whole when it is read.
    const entry = row.sequence === (last?.sequence ?? 0) + 1 ? entryOf(row) : undefined;
    const next = entry && applySplices<unknown>(blocks, entry.splices ?? []);
    if (!entry || !next) {
      problem = `entry ${row.sequence} is not the one that was written`;
      break;
    }
    const nextFields = { ...fields, ...entry.fields };
    way.go({ fields: nextFields, blocks: next, last: row }, entry);
    fields = nextFields;
    blocks = next;
    last = row;
  }
  const { leftBehind, leavesBase } = way;
  if (!last) return { replayed: null, problem, leftBehind, leavesBase, remembered: [] };
  const { readOnly, ...content } = readStored(fields, { ...base.copy, blocks });
  if (readOnly) {
    const unreadable = `its text cannot be read: ${readOnly.detail}`;
    return { replayed: null, problem: unreadable, leftBehind, leavesBase, remembered: [] };
  }
  return {
    replayed: { content, last },
    problem,
    leftBehind,
    leavesBase,
    remembered: way.remembered,
  };
}

function baseContent(database: Database, { article, base }: Lane): StoredContent | undefined {
  const revision = findRevision(database, article, base);
  if (!revision) return undefined;
  for (const read of [
    () => decompressContent(revisionContent(database, article, base)),
    () => headText(database, article),
  ]) {
    const json = attempt(read);
    if (json !== undefined && hashContent(json) === revision.hash) {
      return JSON.parse(json) as StoredContent;
    }
  }
  return undefined;
}

/** The head is stored twice: where its revision is damaged, the article's own text may be whole. */
function headText(database: Database, article: string): string {
  const { fields, copy } = storedTexts(database, article);
  return joinContent(fields, copy);
}

function attempt(read: () => string): string | undefined {
  try {
    return read();
  } catch (error) {
    if (isAppError(error) || (error instanceof Error && "code" in error)) return undefined;
    throw error;
  }
}

/** Undefined when it is not the one that was written. */
export function entryOf(row: JournalRow): JournalEntry | undefined {
  return isIntact(row) ? (JSON.parse(row.entry) as JournalEntry) : undefined;
}
