import type { ArticleContent } from "../../shared/article/article.ts";
import type { Saved, SaveParams } from "../../shared/contract/services.ts";
import type { Copy } from "../../shared/copy/copy.ts";
import { AppError } from "../../shared/errors.ts";
import { type ArticleState, articleState, readArticle, storedTexts } from "./articles-table.ts";
import { decompressContent, type PackedContent, packContent } from "./content.ts";
import type { Database } from "./database.ts";
import { besideSave, rememberBlocks } from "./journal.ts";
import { becameOf, dropWindow, rememberBase } from "./journal-table.ts";
import { isEmpty, wornDown } from "./loses-much.ts";
import {
  deleteRevision,
  findConflict,
  findRevision,
  isLeanedOn,
  nearestKept,
  type Revision,
  revisionContent,
  revisionOf,
} from "./revisions-table.ts";
import { isKnownReadable, refuseUnreadable, rememberReadable } from "./unreadable.ts";
import { advanceHead, keepRevision, type NewRevision, type Writer } from "./write-revision.ts";

/**
 * Revision policy: numbers rise by one at every save, and what the head was is kept. The exception
 * keeps a day's typing readable: an autosave takes the place of the head when that is an autosave of
 * the same page, by the same author on the same device, within two minutes of the first of them,
 * nothing leans on it, and the new text has still half of the largest of them. A save on a base that is not the head
 * is kept beside it and never overwrites. One that would leave nothing of a text is refused unless it
 * is meant.
 */
const windowMs = 2 * 60 * 1000;

/**
 * Saves on top of a base. Throws `article.conflict`, or `article.trashed`, once the content is kept
 * beside the head, and `article.emptied`. Calls `onDiffering` when the window's journal, rebuilt, is
 * not what is saved.
 */
export function saveArticle(
  database: Database,
  params: SaveParams,
  writer: Writer,
  onDiffering: () => void = () => undefined,
): Saved & { changed: boolean } {
  const packed = packContent(params);
  const { differs, leftBehind, leavesBase } = besideSave(database, params, packed);
  if (differs) onDiffering();
  const outcome = database.write(() => {
    const before = articleState(database, params.id);
    const stands = before.trashedAt === null && standsOnHead(database, before, params);
    for (const content of leftBehind) keepLeftBehind(database, params, { content, stands }, writer);
    const state = articleState(database, params.id);
    // It leans on its base; what it holds is in the content.
    if (params.window !== undefined) dropWindow(database, params.id, params.window);
    if (isSaved(database, state, params, packed)) {
      rememberStanding(database, params, { revision: state.head, at: writer.now.toISOString() });
      return { saved: { revision: state.head, savedAt: state.updatedAt, changed: false } };
    }
    if (!stands) {
      return { state, kept: keepBeside(database, params, packed, writer) };
    }
    const mayTakePlace = !leavesBase;
    return { saved: saveOnHead(database, state, { params, packed, mayTakePlace }, writer) };
  });
  // Only now, after the commit: thrown inside, it would take the kept revision away again.
  if (!outcome.saved) {
    const { state, kept } = outcome;
    if (state.trashedAt !== null) {
      const { headline } = readArticle(database, params.id).article.fields;
      throw new AppError("article.trashed", { headline, kept: kept.number, keptAt: kept.at });
    }
    const { head, updatedAt: headSavedAt } = state;
    const data = { head, headSavedAt, kept: kept.number, keptAt: kept.at };
    throw new AppError("article.conflict", { id: params.id, ...data });
  }
  return outcome.saved;
}

/** True when the head holds this very content already, and the merge it records, if any. */
function isSaved(
  database: Database,
  state: ArticleState,
  { id, alsoFrom = [] }: SaveParams,
  { hash }: PackedContent,
): boolean {
  if (hash !== state.hash) return false;
  if (alsoFrom.length === 0) return true;
  const parents = findRevision(database, id, state.head)?.parents ?? [];
  return alsoFrom.every((number) => parents.includes(number) || !isThere(database, id, number));
}

/**
 * A status move makes a new head of the same content: a save on the one before still fits. So does
 * one of a window whose own text the head is, though it never heard of that. A number alone does not
 * tell a base from another revision of that number, which a library has when an older copy of it was
 * put back and then written to.
 */
function standsOnHead(
  database: Database,
  state: ArticleState,
  { id: article, baseRevision, baseSavedAt, window }: SaveParams,
): boolean {
  const base = findRevision(database, article, baseRevision);
  if (base && baseSavedAt !== undefined && base.at !== baseSavedAt) return false;
  if (baseRevision === state.head || base?.hash === state.hash) return true;
  if (window === undefined) return false;
  return becameOf(database, { article, window, base: baseRevision }) === state.head;
}

/** Should the answer be lost, the window's next save on the same base is no conflict. */
function rememberStanding(
  database: Database,
  { id: article, window, baseRevision: base }: SaveParams,
  { revision, at }: { revision: number; at: string },
): void {
  if (window === undefined || base === revision) return;
  rememberBase(database, { article, window, base }, revision, at);
}

/**
 * Keeps a text beside the head. A window that goes on typing names what it kept before in
 * `alsoFrom`; the new text takes the place of that one as an autosave takes the place of another.
 * It is the same page's, so two never take each other's place.
 */
function keepBeside(
  database: Database,
  { id, baseRevision, fields, copy, alsoFrom = [], typedAt }: SaveParams,
  packed: PackedContent,
  writer: Writer,
): { number: number; at: string } {
  const parents = nearestKept(database, id, baseRevision);
  // A window that keeps trying sends the same text again and again.
  const before = findConflict(database, id, parents, packed.hash);
  if (before !== undefined) return revisionOf(database, id, before);
  const own = findRevision(database, id, alsoFrom.at(-1) ?? 0);
  const content = { fields, copy };
  const follows =
    own?.kind === "conflict" &&
    own.parents.join() === parents.join() &&
    (!isEmpty(content) || isEmpty(contentOf(database, own)));
  const taken = follows
    ? takenOver(database, own, () => contentOf(database, own).copy, { packed, copy, writer })
    : undefined;
  const revision: NewRevision = {
    article: id,
    kind: "conflict",
    parents,
    note: typedAt ?? "",
    content,
    packed,
  };
  const kept = keepRevision(database, { ...revision, ...taken }, writer);
  if (own && taken) deleteRevision(database, id, own.number);
  return kept;
}

/**
 * A text that only the journal has, and of which what is saved now has less than half. It goes before
 * that one in the history, and as an autosave whose two minutes are long over: none takes its place.
 */
function keepLeftBehind(
  database: Database,
  { id, baseRevision }: SaveParams,
  { content, stands }: { content: ArticleContent; stands: boolean },
  writer: Writer,
): void {
  const packed = packContent(content);
  const state = articleState(database, id);
  if (packed.hash === state.hash) return;
  const windowBegan = new Date(0).toISOString();
  const kept = { article: id, note: "", content, packed, windowBegan };
  if (stands) {
    const parents = [state.head];
    advanceHead(database, state.key, { ...kept, kind: "autosave", parents }, writer);
    return;
  }
  const parents = nearestKept(database, id, baseRevision);
  if (findConflict(database, id, parents, packed.hash) !== undefined) return;
  keepRevision(database, { ...kept, kind: "conflict", parents }, writer);
}

function contentOf(database: Database, { article, number }: Revision): ArticleContent {
  const json = decompressContent(revisionContent(database, article, number));
  return JSON.parse(json) as ArticleContent;
}

interface OnHead {
  params: SaveParams;
  packed: PackedContent;
  /** False when the window had left its base behind before it came to this text. */
  mayTakePlace: boolean;
}

function saveOnHead(
  database: Database,
  state: ArticleState,
  { params, packed, mayTakePlace }: OnHead,
  writer: Writer,
): Saved & { changed: boolean } {
  const { id, fields, copy, alsoFrom = [] } = params;
  const content = { fields, copy };
  if (!isKnownReadable(state.hash)) refuseUnreadable(readArticle(database, id).readOnly);
  const madeFrom = alsoFrom.filter((number) => isThere(database, id, number));

  const { typedAt } = params;
  const base = { article: id, note: typedAt ?? "", content, packed };
  const merging = alsoFrom.length > 0;
  const head = findRevision(database, id, state.head);
  const emptying = empties(database, id, content);
  if (emptying && !params.emptied) throw new AppError("article.emptied", { id, head: state.head });
  const readCopy = () => JSON.parse(storedTexts(database, id).copy) as Copy;
  const taken =
    mayTakePlace && typedAt === undefined && !merging && !emptying && head?.kind === "autosave"
      ? takenOver(database, head, readCopy, { packed, copy, writer })
      : undefined;
  const revision: NewRevision = {
    ...base,
    kind: merging ? "merged" : typedAt === undefined ? "autosave" : "recovered",
    parents: [...new Set([state.head, ...madeFrom])],
    ...taken,
  };
  const next = advanceHead(database, state.key, revision, writer);
  if (head && taken) deleteRevision(database, id, head.number);
  rememberReadable(packed.hash);
  rememberBlocks(packed.hash, copy.blocks.length);
  rememberStanding(database, params, { revision: next.number, at: next.at });
  return { revision: next.number, savedAt: next.at, changed: true };
}

/** False for one that another has since taken the place of, or that a backup put back does not have. */
function isThere(database: Database, article: string, number: number): boolean {
  return findRevision(database, article, number) !== undefined;
}

/** What a save takes over from the one whose place it takes; undefined when it may not take it. */
function takenOver(
  database: Database,
  before: Revision,
  readCopy: () => Copy,
  { packed, copy, writer }: { packed: PackedContent; copy: Copy; writer: Writer },
): Pick<NewRevision, "parents" | "windowBegan" | "worn"> | undefined {
  if (!mayReplace(database, before, writer)) return undefined;
  const worn = wornDown({ ...before, readCopy }, { words: packed.words, copy });
  return worn && { parents: before.parents, windowBegan: before.windowBegan, worn };
}

function mayReplace(database: Database, head: Revision, writer: Writer): boolean {
  if (head.name !== "") return false;
  if (head.author !== writer.author || head.device !== writer.device.id) return false;
  if (head.page !== (writer.page ?? "")) return false;
  // The clock itself, not the times of revisions: those stand still while it is behind them, and a
  // day's work would become one revision.
  const elapsed = writer.now.getTime() - Date.parse(head.windowBegan);
  if (elapsed < 0 || elapsed >= windowMs) return false;
  return !isLeanedOn(database, head.article, head.number);
}

/** True when the head has something to read, and this content has not. */
export function empties(database: Database, id: string, content: ArticleContent): boolean {
  return isEmpty(content) && !isEmpty(readArticle(database, id).article);
}
