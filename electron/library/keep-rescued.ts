import type { ArticleContent } from "../../shared/article/article.ts";
import { canonicalJson } from "../../shared/canonical-json.ts";
import type { Block } from "../../shared/copy/copy.ts";
import type { RescuedText } from "../platform/rescue-files.ts";
import { articleState, readArticle } from "./articles-table.ts";
import { createArticle } from "./change-article.ts";
import { packContent } from "./content.ts";
import type { Database } from "./database.ts";
import { keepBeside, keepTyped } from "./fold-journal.ts";
import { becameOf, type Lane } from "./journal-table.ts";
import { findRevision } from "./revisions-table.ts";
import { readStored } from "./stored-content.ts";
import type { Writer } from "./write-revision.ts";

/**
 * Takes a text in that could not be saved when it was typed: as the head, where that is still what
 * the text began with, else beside it; as an article of its own where the library has none of that
 * id. Gives false for a text that this build cannot read. What a revision has already is not kept
 * twice.
 */
export function keepRescued(database: Database, text: RescuedText, writer: Writer): boolean {
  const { readOnly, ...content } = readStored(text.fields, text.copy);
  if (readOnly) return false;
  const typed: Writer = {
    ...writer,
    author: text.author || writer.author,
    now: new Date(text.at),
    page: text.window,
  };
  database.write(() => {
    if (!hasArticle(database, text.article)) {
      const article = { id: text.article, content, kind: "recovered" as const, note: text.at };
      createArticle(database, article, typed);
      return;
    }
    const sql = "SELECT 1 FROM revisions WHERE article = ? AND content_hash = ?";
    if (database.get(sql, text.article, packContent(content).hash)) return;
    const lane = { article: text.article, window: text.window, base: text.base };
    const base = findRevision(database, text.article, text.base);
    if (base && text.baseSavedAt !== undefined && base.at !== text.baseSavedAt) {
      const packed = packContent(content);
      keepBeside(database, lane, { article: text.article, note: text.at, content, packed }, typed);
    } else if (wasTypedOn(database, lane, text.at))
      keepBefore(database, lane, text.at, content, typed);
    else keepTyped(database, lane, content, { at: text.at, writer: typed });
  });
  return true;
}

/** True when the head is what the same page typed later, come in by another way: its journal, say. */
function wasTypedOn(database: Database, lane: Lane, at: string): boolean {
  const { head, updatedAt } = articleState(database, lane.article);
  return updatedAt > at && becameOf(database, lane) === head;
}

/**
 * What the head holds anyway is not kept twice. More than that the times must not decide: by a clock
 * that was set, the text that looks older is the newer one.
 */
function keepBefore(
  database: Database,
  lane: Lane,
  at: string,
  content: ArticleContent,
  writer: Writer,
): void {
  if (holds(readArticle(database, lane.article).article, content)) return;
  const packed = packContent(content);
  keepBeside(database, lane, { article: lane.article, note: at, content, packed }, writer);
}

/** True when the fields are the same, and every block stands in the head's copy in the same order. */
function holds(head: ArticleContent, { fields, copy }: ArticleContent): boolean {
  if (canonicalJson(fields) !== canonicalJson(head.fields)) return false;
  let from = 0;
  for (const block of copy.blocks) {
    const at = head.copy.blocks.findIndex((other, index) => index >= from && goesOn(block, other));
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}

/** True when `later` is that block, or the same line typed on. */
function goesOn(block: Block, later: Block): boolean {
  if (canonicalJson(block) === canonicalJson(later)) return true;
  if (!("runs" in block) || !("runs" in later)) return false;
  const { runs, ...frame } = block;
  const { runs: laterRuns, ...laterFrame } = later;
  if (canonicalJson(frame) !== canonicalJson(laterFrame)) return false;
  const last = runs.length - 1;
  return runs.every((run, index) => {
    const other = laterRuns[index];
    if (!other) return false;
    if (canonicalJson(run) === canonicalJson(other)) return true;
    if (index < last || run.type !== "text" || other.type !== "text") return false;
    const { text, ...dress } = run;
    const { text: laterText, ...laterDress } = other;
    // A sentence that was typed on has lost its full stop.
    const words = text.replace(/[\p{P}\s]+$/u, "");
    return laterText.startsWith(words) && canonicalJson(dress) === canonicalJson(laterDress);
  });
}

function hasArticle(database: Database, id: string): boolean {
  return database.get("SELECT 1 FROM articles WHERE id = ?", id) !== undefined;
}
