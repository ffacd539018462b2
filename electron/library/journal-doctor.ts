import type { LibraryProblem } from "../../shared/contract/services.ts";
import { copyVersion } from "../../shared/copy/copy-schema.ts";
import { isBlank } from "../../shared/copy/walk.ts";
import { readArticle } from "./articles-table.ts";
import { packContent } from "./content.ts";
import type { Database } from "./database.ts";
import { foldLane, keepBeside, writerOf } from "./fold-journal.ts";
import {
  allLanes,
  dropLane,
  hasJournal,
  type Lane,
  laneEntries,
  tryAgain,
} from "./journal-table.ts";
import { entryOf, replayLane } from "./replay.ts";
import { readStored } from "./stored-content.ts";

/** Journals that do not give the text that was typed. */
export function* checkJournal(database: Database): Generator<Omit<LibraryProblem, "repaired">> {
  if (!hasJournal(database)) return;
  for (const lane of allLanes(database)) {
    const { problem } = replayLane(database, lane);
    if (problem === null && !lane.damaged) continue;
    const subject = `${lane.article}, typed on revision ${lane.base}`;
    yield { kind: "journal", subject, problem: problem ?? "waits to be replayed again" };
  }
}

/**
 * Replays again what was set aside, since its base may have been mended. What still cannot be
 * replayed is kept beside the head as the paragraphs that can be read of it.
 */
export function mendJournal(database: Database): void {
  for (const lane of allLanes(database).filter(({ damaged }) => damaged)) {
    database.write(() => {
      tryAgain(database, lane);
      if (foldLane(database, lane)?.problem === null) return;
      keepFragments(database, lane);
      dropLane(database, lane);
    });
  }
}

/** The last state of every block and field that the entries tell of. */
function keepFragments(database: Database, lane: Lane): void {
  const rows = laneEntries(database, lane);
  let fields: object = readArticle(database, lane.article).article.fields;
  const blocks = new Map<string, unknown>();
  for (const row of rows) {
    const entry = entryOf(row);
    fields = { ...fields, ...entry?.fields };
    for (const { insert } of entry?.splices ?? []) {
      for (const block of insert) blocks.set(block.id, block);
    }
  }
  const last = rows.findLast((row) => entryOf(row) !== undefined);
  const { readOnly, ...content } = readStored(fields, {
    version: copyVersion,
    blocks: [...blocks.values()],
  });
  if (!last || readOnly || isBlank(content.copy)) return;
  const packed = packContent(content);
  const revision = { article: lane.article, note: last.at, content, packed };
  keepBeside(database, lane, revision, writerOf(last));
}
