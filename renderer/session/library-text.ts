import type { Article, ArticleContent } from "../../shared/article/article.ts";
import type { JournalParams, Saved, SaveParams } from "../../shared/contract/services.ts";
import type { Copy } from "../../shared/copy/copy.ts";
import { isAppError } from "../../shared/errors.ts";
import { type Base, Lane } from "./lane.ts";
import { sameContent, sameStored } from "./same-content.ts";

export interface LibraryCalls {
  /** Names this page in what it writes. */
  window: string;
  /** Resolves when what it was given is committed to the disk. */
  save(params: SaveParams): Promise<Saved>;
  journal(params: JournalParams): Promise<{ at: string }>;
}

/** What the library has of the open article, as far as this window knows, and how it gets more. */
export class LibraryText {
  readonly #id: string;
  readonly #calls: LibraryCalls;
  #revision: number;
  #revisionSavedAt: string | undefined;
  /** The head's content; undefined while that is not known. */
  #saved: ArticleContent | undefined;
  /** What is journaled on top of the last save. */
  #lane: Lane;
  #safeAt: string;
  /** Revisions that refused saves were kept as; the next save that is let through was made from them. */
  #keptAs: number[] = [];
  #conflict: { kept: number; head: number; headSavedAt: string | undefined } | undefined;
  #isEmptied = false;

  constructor(article: Article, calls: LibraryCalls) {
    this.#id = article.id;
    this.#calls = calls;
    this.#revision = article.revision;
    this.#revisionSavedAt = article.updatedAt;
    this.#safeAt = article.updatedAt;
    this.#saved = { fields: article.fields, copy: article.copy };
    this.#lane = this.#laneOn(this.#saved);
  }

  /** Head revision as far as this window knows; the base of the next save. */
  get revision(): number {
    return this.#revision;
  }

  /** What is typed now stands on this: its number, and when it was saved. */
  get base(): Pick<SaveParams, "baseRevision" | "baseSavedAt"> {
    return { baseRevision: this.#revision, baseSavedAt: this.#revisionSavedAt };
  }

  get saved(): ArticleContent | undefined {
    return this.#saved;
  }

  /** When the library last acknowledged something. */
  get safeAt(): string {
    return this.#safeAt;
  }

  /** The head that is in the way, and the revision that this window's text was last kept as. */
  get conflict(): { kept: number; head: number } | undefined {
    return this.#conflict;
  }

  /** True while the library keeps a text that this window has nothing left of. */
  get isEmptied(): boolean {
    return this.#isEmptied;
  }

  get canJournal(): boolean {
    return !this.#lane.isBroken;
  }

  /** The editor's objects for the copy that was loaded; see {@link Lane.adopt}. */
  adopt(copy: Copy): void {
    if (!this.#saved || this.#lane.hasEntries || !this.#lane.adopt(copy)) return;
    this.#saved = { ...this.#saved, copy };
  }

  /** Keeps what changed since the last entry. When that fails, only a save can keep it. */
  async journal(content: ArticleContent): Promise<void> {
    const lane = this.#lane;
    const entry = lane.next(content);
    if (!entry) return;
    try {
      const { window, journal } = this.#calls;
      const { at } = await journal({ id: this.#id, window, ...entry });
      this.#safeAt = at;
    } catch (error) {
      lane.break();
      throw error;
    }
  }

  /**
   * Saves the content. Gives what became of it; undefined when there was nothing to save, or when a
   * person has to decide first.
   */
  async save(content: ArticleContent, mayEmpty: boolean): Promise<Saved | undefined> {
    const isKnown = this.#saved !== undefined && sameContent(content, this.#saved);
    if (isKnown && !this.#lane.hasEntries) {
      this.#isEmptied = false;
      return undefined;
    }
    try {
      const saved = await this.#calls.save(this.#params(content, mayEmpty));
      this.#revision = saved.revision;
      this.#revisionSavedAt = saved.savedAt;
      this.#safeAt = saved.savedAt;
      this.#saved = content;
      this.#lane = this.#laneOn(content);
      this.#keptAs = [];
      this.#conflict = undefined;
      this.#isEmptied = false;
      return saved;
    } catch (error) {
      if (isAppError(error, "article.emptied")) {
        // The library has its text still, and the journal goes on.
        this.#isEmptied = true;
        return undefined;
      }
      // What the library holds is not known now: the answer may be all that was lost. Nothing may
      // pass for saved by being equal to what once was.
      this.#saved = undefined;
      if (isAppError(error, "article.trashed") && error.data.kept !== null) {
        const { kept, keptAt } = error.data;
        this.#keptBeside({ revision: kept, savedAt: keptAt, content });
        throw error;
      }
      if (!isAppError(error, "article.conflict")) throw error;
      // The text is on the disk, if not as the article's: that is for a person to decide, and what
      // is typed until then is kept in the same way.
      const { kept, keptAt, head, headSavedAt } = error.data;
      this.#conflict = { kept, head, headSavedAt };
      this.#keptBeside({ revision: kept, savedAt: keptAt, content });
      return undefined;
    }
  }

  /** The text is a revision of its own now, and what is typed next begins with that one. */
  #keptBeside(kept: Base): void {
    const { revision } = kept;
    this.#keptAs = [...this.#keptAs.filter((number) => number !== revision), revision];
    this.#lane = new Lane(kept);
  }

  /** The next save goes on top of the head that was in the way. */
  endConflict(): void {
    if (!this.#conflict) return;
    this.#revision = this.#conflict.head;
    this.#revisionSavedAt = this.#conflict.headSavedAt;
    this.#saved = undefined;
    this.#conflict = undefined;
  }

  /** Has the library forget what emptied the article. */
  async dropEmptiness(): Promise<void> {
    if (!this.#isEmptied || !this.#saved) return;
    await this.#calls.save(this.#params(this.#saved, false));
    this.#lane = this.#laneOn(this.#saved);
  }

  /**
   * The library has made this of the article at this window's word. Gives false when another
   * program saved just before: then the old base stands, and the next save meets that text as a
   * conflict instead of going over it.
   */
  moved(article: Article): boolean {
    if (!this.#saved || !sameStored(article, this.#saved)) return false;
    this.#revision = article.revision;
    this.#revisionSavedAt = article.updatedAt;
    this.#safeAt = article.updatedAt;
    // A lane that has entries goes on with the revision before, which holds the same text.
    if (!this.#lane.hasEntries) this.#lane = this.#laneOn(this.#saved);
    return true;
  }

  #laneOn(content: ArticleContent): Lane {
    return new Lane({ revision: this.#revision, savedAt: this.#revisionSavedAt, content });
  }

  #params(content: ArticleContent, mayEmpty: boolean): SaveParams {
    const sequence = this.#lane.sequenceOf(content);
    return {
      id: this.#id,
      ...this.base,
      ...content,
      window: this.#calls.window,
      ...(this.#keptAs.length > 0 && { alsoFrom: this.#keptAs }),
      ...(sequence !== undefined && { sequence }),
      ...(mayEmpty && { emptied: true }),
    };
  }
}
