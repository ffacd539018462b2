import type { ArticleContent } from "../../shared/article/article.ts";
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
import { leaves } from "./loses-much.ts";
import { findRevision, revisionContent } from "./revisions-table.ts";
import { readStored } from "./stored-content.ts";

export interface Replayed {
  content: ArticleContent;
  /** The last entry that is in it. */
  last: JournalRow;
}

export interface Replay {
  /** As far as the entries could be replayed; null when none could. */
  replayed: Replayed | null;
  /** What kept the others, or all of them, from being replayed. */
  problem: string | null;
  /** Texts on the way of which the next entry left less than half: no later text holds them. */
  leftBehind: Replayed[];
  /** True when the first entry left less than half of the base, which then must stay a revision. */
  leavesBase: boolean;
}

/** The text of a lane: its base with one entry after another. Never throws for what is damaged. */
export function replayLane(database: Database, lane: Lane): Replay {
  const base = baseContent(database, lane);
  const leftBehind: Replayed[] = [];
  let leavesBase = false;
  if (!base) {
    const problem = `its base, revision ${lane.base}, cannot be read`;
    return { replayed: null, problem, leftBehind, leavesBase };
  }
  const rows = laneEntries(database, lane);
  let { fields } = base;
  let blocks = base.copy.blocks;
  let last: JournalRow | undefined;
  let problem: string | null = null;
  for (const row of rows) {
    // What is stored is replayed as it is stored, and upgraded as a whole when it is read.
    const entry = row.sequence === (last?.sequence ?? 0) + 1 ? entryOf(row) : undefined;
    const next = entry && applySplices<unknown>(blocks, entry.splices ?? []);
    if (!entry || !next) {
      problem = `entry ${row.sequence} is not the one that was written`;
      break;
    }
    const nextFields = { ...fields, ...entry.fields };
    if (mayLoseMuch(blocks, entry)) {
      const before = readStored(fields, { ...base.copy, blocks });
      const after = readStored(nextFields, { ...base.copy, blocks: next });
      if (!before.readOnly && !after.readOnly && leaves(before, after)) {
        const content = { fields: before.fields, copy: before.copy };
        if (last) leftBehind.push({ content, last });
        else leavesBase = true;
      }
    }
    fields = nextFields;
    blocks = next;
    last = row;
  }
  if (!last) return { replayed: null, problem, leftBehind, leavesBase };
  const { readOnly, ...content } = readStored(fields, { ...base.copy, blocks });
  if (readOnly) {
    const unreadable = `its text cannot be read: ${readOnly.detail}`;
    return { replayed: null, problem: unreadable, leftBehind, leavesBase };
  }
  return { replayed: { content, last }, problem, leftBehind, leavesBase };
}

/** A look at the sizes first: counting words at every entry would be a save's work for each. */
function mayLoseMuch(blocks: readonly unknown[], { fields, splices = [] }: JournalEntry): boolean {
  const removed = splices.reduce((sum, { remove }) => sum + remove, 0);
  if (removed === 0) return fields?.headline === "" || fields?.standfirst === "";
  if (removed * 2 >= blocks.length) return true;
  const touched = splices.flatMap(({ at, remove }) => blocks.slice(at, at + remove));
  const brought = splices.flatMap(({ insert }) => insert);
  const lost = JSON.stringify(touched).length - JSON.stringify(brought).length;
  return lost > 0 && lost * 4 > JSON.stringify(blocks).length;
}

interface StoredBase {
  fields: object;
  copy: { version: number; blocks: unknown[] };
}

function baseContent(database: Database, { article, base }: Lane): StoredBase | undefined {
  const revision = findRevision(database, article, base);
  if (!revision) return undefined;
  for (const read of [
    () => decompressContent(revisionContent(database, article, base)),
    () => headText(database, article),
  ]) {
    const json = attempt(read);
    if (json !== undefined && hashContent(json) === revision.hash) {
      return JSON.parse(json) as StoredBase;
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
