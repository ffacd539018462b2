import { hasWords, parseSearch } from "../../shared/article/search-query.ts";
import type { Status } from "../../shared/article/status.ts";
import type { ArticlesService, FoundArticle, ListParams } from "../../shared/contract/services.ts";

/** Rows of a page: what one call to the library gives. */
export const pageLength = 100;

/** Pages kept beside those on screen. The list may be of any length; what is held of it is not. */
const mostPages = 10;

/** What the list is of. */
export interface Question {
  query: string;
  status: Status | "";
  category: string;
  trashed: boolean;
}

/** What is known of the list. A new object for every change. */
export interface ListState {
  question: Question;
  total: number;
  /** There are more than `total`, which a narrower search would show. */
  capped: boolean;
  /** False until the first answer to the question is there. */
  known: boolean;
  /** True while the rows of the question before still stand in for those to come. */
  pending: boolean;
  /** True when rows say where the words were found. */
  searched: boolean;
  /** Pages by their number. */
  pages: ReadonlyMap<number, readonly FoundArticle[]>;
}

type List = Pick<ArticlesService, "list">;

/**
 * The rows of the list as far as they are on screen, a page at a time and one call at a time. What
 * changes in the library is asked anew for the pages on screen alone; the others are forgotten.
 */
export class ArticlePages {
  readonly #articles: List;
  readonly #report: (error: unknown) => void;
  readonly #listeners = new Set<() => void>();
  #state: ListState = {
    question: { query: "", status: "", category: "", trashed: false },
    total: 0,
    capped: false,
    known: false,
    pending: true,
    searched: false,
    pages: new Map(),
  };
  #shown = { first: 0, last: 0 };
  /** Pages that are held but may have changed. */
  #stale = new Set<number>();
  #turn = 0;
  #loading = false;

  constructor(articles: List, report: (error: unknown) => void) {
    this.#articles = articles;
    this.#report = report;
  }

  get state(): ListState {
    return this.#state;
  }

  readonly snapshot = (): ListState => this.#state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Asks another question. Its answer begins at the top; until then the old rows stay. */
  ask(question: Question): void {
    this.#turn += 1;
    this.#shown = { first: 0, last: 0 };
    this.#stale.clear();
    this.#change({ question, pending: true });
    void this.#load();
  }

  /** Says which rows are on screen, by their places from 0. */
  show(first: number, last: number): void {
    this.#shown = { first, last };
    if (!this.#loading) void this.#load();
  }

  /** The library has changed: what is on screen is asked for again, the rest when it comes into sight. */
  refresh(): void {
    this.#stale = new Set(this.#state.pages.keys());
    if (!this.#loading) void this.#load();
  }

  row(index: number): FoundArticle | undefined {
    return rowOf(this.#state, index);
  }

  async #load(): Promise<void> {
    const turn = this.#turn;
    this.#loading = true;
    try {
      for (let page = this.#wanted(); page !== undefined; page = this.#wanted()) {
        const answer = await this.#articles.list(paramsOf(this.#state.question, page));
        // Another question has been asked meanwhile; its own call is on its way.
        if (turn !== this.#turn) return;
        this.#take(page, answer.articles, answer.total, answer.capped ?? false);
      }
    } catch (error) {
      if (turn === this.#turn) {
        this.#stale.clear();
        this.#report(error);
      }
    } finally {
      if (turn === this.#turn) this.#loading = false;
    }
  }

  /** The next page to ask for: one that is missing on screen, else one there that may have changed. */
  #wanted(): number | undefined {
    const { pages, total, pending } = this.#state;
    if (pending) return 0;
    const last = Math.min(this.#shown.last, Math.max(total - 1, 0));
    const onScreen: number[] = [];
    for (let page = pageOf(this.#shown.first); page <= pageOf(last); page += 1) onScreen.push(page);
    return (
      onScreen.find((page) => !pages.has(page)) ?? onScreen.find((page) => this.#stale.has(page))
    );
  }

  #take(page: number, rows: readonly FoundArticle[], total: number, capped: boolean): void {
    const { question, pending } = this.#state;
    const before = pending ? new Map() : this.#state.pages;
    this.#stale.delete(page);
    const pages = new Map(before).set(page, keepSame(before.get(page) ?? [], rows));
    // A page off screen that may have changed would only be asked for again.
    for (const held of pages.keys()) {
      if (held !== page && this.#stale.has(held) && !this.#isShown(held)) pages.delete(held);
    }
    const middle = pageOf((this.#shown.first + this.#shown.last) / 2);
    const byDistance = [...pages.keys()].sort(
      (a, b) => Math.abs(b - middle) - Math.abs(a - middle),
    );
    for (const far of byDistance.slice(0, Math.max(pages.size - mostPages, 0))) pages.delete(far);
    const searched = hasWords(parseSearch(question.query));
    this.#change({ pages, total, capped, searched, known: true, pending: false });
  }

  #isShown(page: number): boolean {
    return page >= pageOf(this.#shown.first) && page <= pageOf(this.#shown.last);
  }

  #change(part: Partial<ListState>): void {
    this.#state = { ...this.#state, ...part };
    for (const listener of [...this.#listeners]) listener();
  }
}

/** The row at that place, when it is held. */
export function rowOf({ pages }: ListState, index: number): FoundArticle | undefined {
  return pages.get(pageOf(index))?.[index % pageLength];
}

/** The place of an article among the rows held, or -1. */
export function placeOf({ pages }: ListState, id: string): number {
  for (const [page, rows] of pages) {
    const at = rows.findIndex((row) => row.id === id);
    if (at !== -1) return page * pageLength + at;
  }
  return -1;
}

function pageOf(index: number): number {
  return Math.floor(index / pageLength);
}

function paramsOf({ query, status, category, trashed }: Question, page: number): ListParams {
  return {
    limit: pageLength,
    offset: page * pageLength,
    ...(query.trim() !== "" && { query }),
    ...(status !== "" && { status }),
    ...(category !== "" && { category }),
    ...(trashed && { trashed }),
  };
}

// Rows that did not change keep their identity, so that they are not rendered again.
function keepSame(
  old: readonly FoundArticle[],
  fresh: readonly FoundArticle[],
): readonly FoundArticle[] {
  const before = new Map(old.map((row) => [row.id, row]));
  return fresh.map((row) => {
    const same = before.get(row.id);
    return same && JSON.stringify(same) === JSON.stringify(row) ? same : row;
  });
}
