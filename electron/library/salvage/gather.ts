import { setImmediate as breathe } from "node:timers/promises";
import { hashContent, joinContent } from "../content.ts";
import type { Database } from "../database.ts";
import { insertExport } from "../exports-table.ts";
import { insertEntry, isIntact, type JournalRow } from "../journal-table.ts";
import { insertMedia } from "../media-table.ts";
import { proves } from "../mend-article.ts";
import { findRevision, insertRevision, type Revision } from "../revisions-table.ts";
import type { StoredValue } from "./record.ts";
import type { Scanned, Standing } from "./scan.ts";
import type { Scratch } from "./scratch.ts";
import { type FoundArticle, type FoundRevision, recognise } from "./shapes.ts";

/** A step of work on a damaged library holds the process no longer than this, in milliseconds. */
const stepMs = 30;
const rowsAtOnce = 500;

/** What is known of an article from all that names it. */
export interface Known {
  /** Revisions it is said to have. */
  numbers: Set<number>;
  /** What a list showed; "" when that is not known. */
  headline: string;
  /** In how many places it is named: once may be an id with a bit that fell over. */
  seen: number;
}

/**
 * Takes what proves itself out of the records of a damaged library: a kept text that hashes to what
 * its record says goes into the new library as it is. What does not is only remembered, as something
 * that was there.
 */
export class Gathering {
  readonly known = new Map<string, Known>();
  /** Records of revisions whose text did not prove itself. */
  readonly unproven = new Map<string, Revision>();
  /** The library's id and time of making, as found; first those of the live pages. */
  readonly libraries = new Map<string, string>();
  /** Texts whose number another text has: somebody went on from an older library. */
  readonly beside: { row: Revision; content: Uint8Array }[] = [];
  readonly #exports: StoredValue[][] = [];
  /** What windows had typed and not yet saved, by where it stands in the journal. */
  readonly #journal = new Map<string, JournalRow>();
  readonly #liveLanes = new Set<string>();
  readonly #database: Database;
  readonly #scratch: Scratch;

  constructor(database: Database, scratch: Scratch) {
    this.#database = database;
    this.#scratch = scratch;
  }

  async takeAll(records: Iterator<Scanned | undefined>): Promise<void> {
    let done = false;
    while (!done) {
      const until = performance.now() + stepMs;
      this.#database.write(() =>
        this.#scratch.write(() => {
          while (!done && performance.now() < until) {
            const next = records.next();
            done = next.done === true;
            if (!next.done && next.value) this.#take(next.value);
          }
        }),
      );
      await breathe();
    }
  }

  /** To be called when all revisions are in: an export counts only with the revision that left. */
  async addExports(): Promise<void> {
    for (let at = 0; at < this.#exports.length; at += rowsAtOnce) {
      this.#database.write(() => {
        for (const values of this.#exports.slice(at, at + rowsAtOnce)) this.#addExport(values);
      });
      await breathe();
    }
  }

  /**
   * To be called when all articles are in. A save takes a window's rows away, so those that stand are
   * in no revision; of others, what a later revision may hold already is left out.
   */
  addJournal(): void {
    this.#database.write(() => {
      for (const row of this.#journal.values()) {
        const sql = "SELECT head FROM articles WHERE id = ?";
        const head = this.#database.get<{ head: number }>(sql, row.article)?.head;
        if (head === undefined) continue;
        if (row.base >= head || this.#liveLanes.has(laneOf(row))) insertEntry(this.#database, row);
      }
    });
  }

  know(article: string, number: number | null, headline = ""): void {
    const known = this.known.get(article) ?? { numbers: new Set(), seen: 0, headline };
    if (headline !== "") known.headline = headline;
    if (number !== null) known.numbers.add(number);
    known.seen += 1;
    this.known.set(article, known);
  }

  #take(record: Scanned): void {
    const found = recognise(record);
    switch (found?.what) {
      case "article":
        this.#takeArticle(found.article, record.standing);
        break;
      case "revision":
        this.#takeRevision(found.revision, record.standing);
        break;
      case "media":
        insertMedia(this.#database, found.item);
        break;
      case "export":
        if (record.standing !== "earlier") this.#exports.push([...found.values]);
        break;
      case "library":
        if (!this.libraries.has(found.id)) this.libraries.set(found.id, found.createdAt);
        break;
      case "journal":
        this.know(found.row.article, null);
        this.#takeEntry(found.row, record.standing);
        break;
      case "mention":
        this.know(found.article, found.number, found.headline);
    }
  }

  #takeEntry(row: JournalRow, standing: Standing): void {
    if (standing === "earlier" || !isIntact(row)) return;
    const lane = laneOf(row);
    if (standing === "live") this.#liveLanes.add(lane);
    this.#journal.set(`${lane}\n${row.sequence}`, row);
  }

  #takeArticle(article: FoundArticle, standing: Standing): void {
    // What was given up may have been purged by hand: it only helps where more is known.
    if (standing === "earlier" && !this.known.has(article.id)) return;
    this.know(article.id, null);
    const { fieldsJson, copyJson } = article;
    const proven =
      fieldsJson !== null &&
      copyJson !== null &&
      hashContent(joinContent(fieldsJson, copyJson)) === article.hash;
    if (standing === "earlier" && !proven) return;
    this.#scratch.keep(article, proven, standing === "later");
  }

  #takeRevision({ row, content }: FoundRevision, standing: Standing): void {
    const { article, number } = row;
    const numbers = this.known.get(article)?.numbers;
    const isWanted = numbers !== undefined && (numbers.has(number) || numbers.size === 0);
    if (standing === "earlier" && !isWanted) return;
    if (standing !== "earlier") this.know(article, number);
    const present = findRevision(this.#database, article, number);
    if (present?.hash === row.hash) return;
    if (content === null || !proves(content, row.hash)) {
      if (!present) this.unproven.set(`${article} ${number}`, row);
      return;
    }
    if (present) {
      if (standing === "later") this.beside.push({ row, content });
      return;
    }
    insertRevision(this.#database, row, content);
    this.unproven.delete(`${article} ${number}`);
  }

  #addExport(values: readonly StoredValue[]): void {
    const [, article, revision, at, author, publication, formats, folder, override, findings] =
      values;
    if (typeof article !== "string" || typeof revision !== "number") return;
    if (!findRevision(this.#database, article, revision)) return;
    const [formatList, findingList] = [listIn(formats), listIn(findings)];
    if (!formatList || !findingList) return;
    insertExport(this.#database, {
      article,
      revision,
      at: String(at),
      author: String(author),
      publication: String(publication),
      formats: formatList as string[],
      folder: String(folder),
      override: typeof override === "string" ? override : null,
      findings: findingList as never[],
    });
  }
}

function laneOf({ article, window, base }: JournalRow): string {
  return [article, window, base].join("\n");
}

function listIn(value: StoredValue): unknown[] | undefined {
  if (typeof value !== "string") return undefined;
  try {
    const list: unknown = JSON.parse(value);
    return Array.isArray(list) ? list : undefined;
  } catch {
    return undefined;
  }
}
