import { setImmediate as breathe } from "node:timers/promises";
import type { LibraryProblem } from "../../shared/contract/services.ts";
import { isAppError } from "../../shared/errors.ts";
import { hashContent, joinContent } from "./content.ts";
import type { Database } from "./database.ts";
import { checkJournal } from "./journal-doctor.ts";
import { readRevision } from "./read-revision.ts";
import { findRevision } from "./revisions-table.ts";
import { openWordCheck } from "./search-doctor.ts";
import { strayIndexRows, unindexed } from "./search-table.ts";
import { readStoredJson } from "./stored-content.ts";
import { checkFileApart } from "./verify-database.ts";

type Problem = Omit<LibraryProblem, "repaired">;

const file = "dateline.sqlite";

/** Everything that is wrong inside the database, found in steps that let other work through. */
export async function* checkDatabase(database: Database): AsyncGenerator<Problem> {
  let broken = false;
  for (const problem of await checkFileApart(database.path, database.folder)) {
    broken = true;
    yield { kind: "integrity", subject: file, problem };
  }
  try {
    yield* checkRows(database);
  } catch (error) {
    // A file that contradicts itself may answer anything; the rest shows when it is whole again.
    if (broken) return;
    if (!isAppError(error, "library.damaged")) throw error;
    yield { kind: "integrity", subject: file, problem: error.data.problem };
  }
}

async function* checkRows(database: Database): AsyncGenerator<Problem> {
  for (const id of articleIds(database)) {
    try {
      yield* checkArticleRow(database, id);
      for (const number of revisionNumbers(database, id)) {
        yield* checkRevision(database, id, number);
        await breathe();
      }
    } catch (error) {
      // An autosave has taken its place meanwhile.
      if (isAppError(error, "revision.not-found")) continue;
      if (!(error instanceof SyntaxError)) throw error;
      yield { kind: "integrity", subject: id, problem: "what is kept about it cannot be read" };
    }
  }
  yield* checkJournal(database);
  yield* checkSearch(database);
}

function* checkArticleRow(database: Database, id: string): Generator<Problem> {
  const row = database.get<{ fields: string; copy: string; hash: string; head: number }>(
    "SELECT fields, copy, content_hash AS hash, head FROM articles WHERE id = ?",
    id,
  );
  if (!row) return;
  if (hashContent(joinContent(row.fields, row.copy)) !== row.hash) {
    yield { kind: "copy", subject: id, problem: "the stored text is not the one that was saved" };
  }
  const { readOnly } = readStoredJson(row.fields, row.copy);
  if (readOnly?.reason === "copy.damaged") {
    yield { kind: "copy", subject: id, problem: `cannot be read: ${readOnly.detail}` };
  }
  const head = findRevision(database, id, row.head);
  if (!head) {
    yield { kind: "head", subject: id, problem: `revision ${row.head}, its head, is missing` };
  } else if (head.hash !== row.hash) {
    const problem = `revision ${row.head}, its head, holds another text`;
    yield { kind: "head", subject: id, problem };
  }
}

function* checkRevision(database: Database, id: string, number: number): Generator<Problem> {
  const subject = `${id}, revision ${number}`;
  const { revision, readOnly, intact } = readRevision(database, id, number);
  if (!intact) {
    yield { kind: "revision", subject, problem: "the kept text is not the one that was saved" };
  } else if (readOnly?.reason === "copy.damaged") {
    yield { kind: "revision", subject, problem: `cannot be read: ${readOnly.detail}` };
  }
  for (const parent of revision.parents) {
    if (findRevision(database, id, parent)) continue;
    yield { kind: "revision", subject, problem: `revision ${parent}, its parent, is missing` };
  }
}

/** Whether the indexes hold together has been seen with the file they are in. */
async function* checkSearch(database: Database): AsyncGenerator<Problem> {
  const missing = unindexed(database);
  for (const id of missing) {
    yield { kind: "search", subject: id, problem: "cannot be found by searching" };
  }
  yield* checkWords(database, new Set(missing));
  const stray = strayIndexRows(database);
  if (stray > 0) {
    const problem = `${stray} of its rows belong to no article`;
    yield { kind: "search", subject: "search index", problem };
  }
}

async function* checkWords(
  database: Database,
  missing: ReadonlySet<string>,
): AsyncGenerator<Problem> {
  const words = openWordCheck(database);
  try {
    for (const id of articleIds(database)) {
      await breathe();
      if (missing.has(id) || words.isInStep(id)) continue;
      yield { kind: "search", subject: id, problem: "is found by other words than it has" };
    }
  } finally {
    words.close();
  }
}

function articleIds(database: Database): string[] {
  const sql = "SELECT id FROM articles ORDER BY id";
  return database.all<{ id: string }>(sql).map(({ id }) => id);
}

function revisionNumbers(database: Database, id: string): number[] {
  const sql = "SELECT number FROM revisions WHERE article = ? ORDER BY number";
  return database.all<{ number: number }>(sql, id).map((row) => row.number);
}
