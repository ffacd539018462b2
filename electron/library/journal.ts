import type { ArticleContent } from "../../shared/article/article.ts";
import { canonicalJson } from "../../shared/canonical-json.ts";
import type { JournalParams, SaveParams } from "../../shared/contract/services.ts";
import { copyVersion } from "../../shared/copy/copy-schema.ts";
import { lengthAfter } from "../../shared/copy/splices.ts";
import { AppError } from "../../shared/errors.ts";
import { articleState } from "./articles-table.ts";
import { type PackedContent, packContent } from "./content.ts";
import type { Database } from "./database.ts";
import { insertEntry, type JournalEntry, lanesOf, lastEntry, writerJson } from "./journal-table.ts";
import { leaves } from "./loses-much.ts";
import { readRevision } from "./read-revision.ts";
import { replayLane } from "./replay.ts";
import { type Revision, revisionOf } from "./revisions-table.ts";
import { refuseUnreadable } from "./unreadable.ts";
import type { Writer } from "./write-revision.ts";

/**
 * Keeps an entry. Throws `input.invalid` for one that does not follow on the last, and
 * `revision.not-found` for a base that is gone.
 */
export function appendJournal(
  database: Database,
  params: JournalParams,
  writer: Writer,
  holder: string,
): { at: string } {
  const { id: article, window, baseRevision: base, sequence, fields, splices = [] } = params;
  const content: JournalEntry = { version: copyVersion, splices };
  if (fields) content.fields = fields;
  const entry = canonicalJson(content);
  return database.write(() => {
    articleState(database, article);
    const revision = revisionOf(database, article, base);
    // Another revision of that number, in an older copy of the library that was put back.
    if (params.baseSavedAt !== undefined && revision.at !== params.baseSavedAt) {
      throw new AppError("revision.not-found", { id: article, revision: base });
    }
    const last = lastEntry(database, { article, window, base });
    if (last?.sequence === sequence && last.entry === entry) return { at: last.at };
    if (sequence !== (last?.sequence ?? 0) + 1) {
      throw refused(`entry ${sequence} does not follow on ${last?.sequence ?? "the base"}`);
    }
    const blocks = lengthAfter(last?.blocks ?? blocksOf(database, revision), splices);
    if (blocks === undefined) throw refused(`entry ${sequence} is about other blocks`);
    const at = writer.now.toISOString();
    const row = { article, window, base, sequence, at, holder, blocks, entry };
    insertEntry(database, { ...row, writer: writerJson(writer) });
    database.run("UPDATE library SET journaled = journaled + 1");
    return { at };
  });
}

function refused(problem: string): AppError {
  return new AppError("input.invalid", { what: "a journal entry", problem });
}

/**
 * What the journal has besides the text that its window now saves. `differs` is true when the journal
 * that the save says it ends with gives another text than the save: then one of the two lost something
 * on its way, and the saved one is what the window shows.
 */
export function besideSave(
  database: Database,
  { id, window, sequence, fields, copy }: SaveParams,
  packed: PackedContent,
): { differs: boolean; leftBehind: ArticleContent[]; leavesBase: boolean } {
  if (window === undefined) return { differs: false, leftBehind: [], leavesBase: false };
  const lanes = lanesOf(database, id, window);
  const replays = lanes.map((lane) => replayLane(database, lane));
  const leftBehind = replays.flatMap(({ leftBehind, remembered, replayed }) => {
    const typed = leftBehind.map(({ content }) => content);
    for (const { content } of replayed ? [...remembered, replayed] : remembered) {
      if (leaves(content, { fields, copy })) typed.push(content);
    }
    return typed;
  });
  const leavesBase = replays.some((replay) => replay.leavesBase);
  if (sequence === undefined || lanes.at(-1)?.sequence !== sequence) {
    return { differs: false, leftBehind, leavesBase };
  }
  const content = replays.at(-1)?.replayed?.content;
  const differs = !content || packContent(content).hash !== packed.hash;
  return { differs, leftBehind, leavesBase };
}

// Counting the blocks of a base means reading all of it, which no entry may cost. A hash stands for
// one text: what this process has counted once it knows.
const counted = new Map<string, number>();
const remembered = 200;

function blocksOf(database: Database, { article, number, hash }: Revision): number {
  const known = counted.get(hash);
  if (known !== undefined) return known;
  const { content, readOnly } = readRevision(database, article, number);
  refuseUnreadable(readOnly);
  rememberBlocks(hash, content.copy.blocks.length);
  return content.copy.blocks.length;
}

/** How many blocks a readable text has, so that the next entry on it need not read it. */
export function rememberBlocks(hash: string, blocks: number): void {
  counted.set(hash, blocks);
  for (const oldest of counted.keys()) {
    if (counted.size <= remembered) return;
    counted.delete(oldest);
  }
}
