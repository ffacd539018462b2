import type { ArticleContent, ArticleFields } from "../../../shared/article/article.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import type {
  JournalParams,
  OpenedArticle,
  Saved,
  SaveParams,
} from "../../../shared/contract/services.ts";
import { applySplices } from "../../../shared/copy/splices.ts";
import { isBlank } from "../../../shared/copy/walk.ts";
import { AppError } from "../../../shared/errors.ts";

interface Revision extends ArticleContent {
  parents: readonly number[];
}

/**
 * A library of one article in memory that keeps the rules of saving: revisions with parents, a
 * refused save kept as a revision of its own, and the journal of one window.
 */
export class OneArticleLibrary {
  readonly id: string;
  readonly revisions = new Map<number, Revision>();
  head: number;
  /** Calls that have begun and not ended. */
  running = 0;
  mostRunning = 0;
  /** Saves that were asked for. */
  calls = 0;
  entries: JournalParams[] = [];
  /** Milliseconds a call takes. */
  takes = 0;
  /** What the next calls fail with; the disk is fine again when it is undefined. */
  broken: AppError | undefined;
  /** True while only saves fail. */
  takesEntries = false;
  /** True while calls succeed and nobody hears of it. */
  answersLost = false;
  #journal: { base: number; sequence: number; content: ArticleContent } | undefined;
  /** What the window's base has become without its knowing. */
  #became: { base: number; revision: number } | undefined;

  constructor(opened: OpenedArticle) {
    const { id, revision, fields, copy } = opened.article;
    this.id = id;
    this.head = revision;
    this.revisions.set(revision, { fields, copy, parents: [] });
  }

  get content(): ArticleContent {
    const { fields, copy } = this.revisions.get(this.head) as Revision;
    return { fields, copy };
  }

  /**
   * The text of a window on that base, should it go away now: its journal, or what was made of the
   * base at its word, or else the base.
   */
  recoverable(base: number): ArticleContent {
    const made = this.#became?.base === base ? this.#became.revision : base;
    const { fields, copy } = this.#journal?.content ?? (this.revisions.get(made) as Revision);
    return { fields, copy };
  }

  save = (params: SaveParams): Promise<Saved> => {
    this.calls += 1;
    return this.#answer(this.broken, () => this.#commit(params));
  };

  journal = (params: JournalParams): Promise<{ at: string }> => {
    this.entries.push(params);
    return this.#answer(this.takesEntries ? undefined : this.broken, () => this.#append(params));
  };

  /** Somebody else saves, from another window. */
  changeElsewhere(headline: string): void {
    const { fields, copy } = this.content;
    this.head = this.#add({ fields: { ...fields, headline }, copy, parents: [this.head] });
  }

  /** The library takes the window for gone. */
  recoverJournal(): void {
    if (!this.#journal) return;
    const { base, content } = this.#journal;
    this.#journal = undefined;
    const revision = this.#add({ ...content, parents: [base] });
    this.#became = { base, revision };
    if (base === this.head) this.head = revision;
  }

  async #answer<T>(broken: AppError | undefined, action: () => T): Promise<T> {
    this.running += 1;
    this.mostRunning = Math.max(this.mostRunning, this.running);
    try {
      if (this.takes > 0) await new Promise((resolve) => setTimeout(resolve, this.takes));
      if (broken) throw broken;
      const result = action();
      if (this.answersLost) throw new AppError("host.unreachable", { problem: "connection lost" });
      return result;
    } finally {
      this.running -= 1;
    }
  }

  #append({ baseRevision: base, sequence, fields, splices = [] }: JournalParams): { at: string } {
    const revision = this.revisions.get(base);
    if (!revision) throw new AppError("revision.not-found", { id: this.id, revision: base });
    const own = this.#journal?.base === base ? this.#journal : undefined;
    const before = own?.content ?? { fields: revision.fields, copy: revision.copy };
    const blocks = applySplices(before.copy.blocks, splices);
    if (sequence !== (own?.sequence ?? 0) + 1 || !blocks) {
      throw new AppError("input.invalid", { what: "a journal entry", problem: "out of step" });
    }
    const content = {
      fields: { ...before.fields, ...fields } as ArticleFields,
      copy: { ...before.copy, blocks },
    };
    this.#journal = { base, sequence, content };
    return { at: "2024-11-15T18:36:00Z" };
  }

  #commit({ baseRevision, alsoFrom = [], fields, copy, emptied }: SaveParams): Saved {
    const stands =
      baseRevision === this.head ||
      (this.#became?.base === baseRevision && this.#became.revision === this.head);
    // The very text that the head has is saved already, whatever it was made from.
    if (alsoFrom.length === 0 && same({ fields, copy }, this.content)) {
      this.#journal = undefined;
      return savedAs(this.head);
    }
    if (stands && !emptied && isEmpty({ fields, copy }) && !isEmpty(this.content)) {
      throw new AppError("article.emptied", { id: this.id, head: this.head });
    }
    this.#journal = undefined;
    const revision = this.#add({ fields, copy, parents: [baseRevision, ...alsoFrom] });
    this.#became = { base: baseRevision, revision };
    if (!stands) {
      const { savedAt: keptAt } = savedAs(revision);
      const data = { head: this.head, kept: revision, keptAt };
      throw new AppError("article.conflict", { id: this.id, ...data });
    }
    this.head = revision;
    return savedAs(revision);
  }

  #add(revision: Revision): number {
    const number = Math.max(...this.revisions.keys()) + 1;
    this.revisions.set(number, revision);
    return number;
  }
}

function savedAs(revision: number): Saved {
  return { revision, savedAt: `2024-11-15T18:36:${String(revision).padStart(2, "0")}Z` };
}

function same(a: ArticleContent, b: ArticleContent): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

function isEmpty({ fields, copy }: ArticleContent): boolean {
  return fields.headline === "" && fields.standfirst === "" && isBlank(copy);
}
