import type { Article, ArticleContent, ArticleFields } from "../../shared/article/article.ts";
import type { OpenedArticle, Saved, SaveParams } from "../../shared/contract/services.ts";
import type { Copy } from "../../shared/copy/copy.ts";
import { AppError, isAppError } from "../../shared/errors.ts";
import { Autosave } from "./autosave.ts";
import { sameContent, sameStored, sameValue } from "./same-content.ts";
import { type SaveState, sameSaveState } from "./save-state.ts";

export interface ArticleSessionOptions {
  opened: OpenedArticle;
  /** Resolves when what it was given is committed to the disk. */
  save(params: SaveParams): Promise<Saved>;
}

/**
 * The open article: what was loaded, what has been changed since, and whether that is safe. The
 * window asks it what to show; it asks nobody but `save`.
 */
export class ArticleSession {
  readonly id: string;
  readonly readOnly: OpenedArticle["readOnly"];
  readonly #save: ArticleSessionOptions["save"];
  readonly #autosave: Autosave;
  readonly #listeners = new Set<() => void>();
  #article: Article;
  #fields: ArticleFields;
  #readCopy: (() => Copy) | undefined;
  #revision: number;
  #revisionSavedAt: string | undefined;
  #lastSaved: ArticleContent | undefined;
  #saveState: SaveState;
  /** Revisions that refused saves were kept as; the next save that is let through was made from them. */
  #keptAs: number[] = [];
  /** The head that is in the way, and the revision that this window's text was last kept as. */
  #conflict: { kept: number; head: number; headSavedAt: string | undefined } | undefined;

  constructor({ opened, save }: ArticleSessionOptions) {
    const { article } = opened;
    this.id = article.id;
    this.readOnly = opened.readOnly;
    this.#save = save;
    this.#article = article;
    this.#fields = article.fields;
    this.#revision = article.revision;
    this.#revisionSavedAt = article.updatedAt;
    this.#lastSaved = { fields: article.fields, copy: article.copy };
    this.#saveState = { kind: "saved", at: article.updatedAt, revision: article.revision };
    this.#autosave = new Autosave({
      save: () => this.#saveNow(),
      onSettled: (error) => this.#settled(error),
    });
  }

  /** The article as the library last gave it: id, status, times. Its content may be older than `fields`. */
  get article(): Article {
    return this.#article;
  }

  /** The fields as they are now. A new object after every change. */
  get fields(): ArticleFields {
    return this.#fields;
  }

  /** The copy as it is now. */
  get copy(): Copy {
    return this.#readCopy?.() ?? this.#lastSaved?.copy ?? this.#article.copy;
  }

  /** Head revision as far as this window knows; the base of the next save. */
  get revision(): number {
    return this.#revision;
  }

  get saveState(): SaveState {
    return this.#saveState;
  }

  /** True while something typed is neither saved nor kept as a revision of its own. */
  get hasUnsaved(): boolean {
    return this.#autosave.isDirty;
  }

  setField<K extends keyof ArticleFields>(key: K, value: ArticleFields[K]): void {
    if (this.readOnly || sameValue(this.#fields[key], value)) return;
    this.#fields = { ...this.#fields, [key]: value };
    this.#changed();
    this.#announce();
  }

  /** The editor plugs in: `read` gives its copy, cheaply. Gives back the removal. */
  attachCopy(read: () => Copy): () => void {
    this.#readCopy = read;
    return () => {
      if (this.#readCopy !== read) return;
      const last = read();
      this.#readCopy = () => last;
    };
  }

  /** The editor's copy is not what it was. */
  copyChanged(): void {
    if (!this.readOnly) this.#changed();
  }

  /**
   * Resolves when everything typed so far is on the disk, after a conflict as a revision of its
   * own. Rejects with an AppError when that fails.
   */
  async flush(): Promise<void> {
    await this.#autosave.flush().catch((error) => {
      throw asAppError(error);
    });
  }

  /** Ends a conflict: saves what is in this window on top of what the library has now. */
  async keepMine(): Promise<void> {
    if (!this.#conflict) return;
    this.#revision = this.#conflict.head;
    this.#revisionSavedAt = this.#conflict.headSavedAt;
    this.#lastSaved = undefined;
    this.#conflict = undefined;
    this.#show({ kind: "saving" });
    this.#autosave.changed();
    await this.flush();
  }

  /**
   * Runs a change that this window itself makes to the stored article (a new status, an export)
   * between two saves, so that the two do not meet as a conflict. What is typed meanwhile waits.
   * Throws what `flush` throws, and `article.conflict` while a person has still to decide.
   */
  async exclusively(change: () => Promise<Article>): Promise<Article> {
    const release = this.#autosave.hold();
    try {
      await this.flush();
      if (this.#saveState.kind === "conflict") {
        const { head, kept } = this.#saveState;
        throw new AppError("article.conflict", { id: this.id, head, kept });
      }
      const article = await change();
      this.#article = article;
      // Another program may have saved just before: then the old base stands, and the next save
      // meets that text as a conflict instead of going over it.
      if (this.#lastSaved && sameStored(article, this.#lastSaved)) {
        this.#revision = article.revision;
        this.#revisionSavedAt = article.updatedAt;
        if (!this.#autosave.isDirty) this.#showSaved();
      }
      this.#announce();
      return article;
    } finally {
      release();
    }
  }

  /** Called after fields, article or save state changed. Gives back the removal. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Stops saving by itself. Flush first. */
  dispose(): void {
    this.#autosave.dispose();
    this.#listeners.clear();
  }

  #content(): ArticleContent {
    return { fields: this.#fields, copy: this.copy };
  }

  #changed(): void {
    this.#autosave.changed();
    if (this.#saveState.kind === "saved") this.#show({ kind: "saving" });
  }

  async #saveNow(): Promise<void> {
    const content = this.#content();
    if (this.#lastSaved && sameContent(content, this.#lastSaved)) return;
    try {
      const saved = await this.#save({
        id: this.id,
        baseRevision: this.#revision,
        baseSavedAt: this.#revisionSavedAt,
        ...content,
        ...(this.#keptAs.length > 0 && { alsoFrom: this.#keptAs }),
      });
      const { revision, savedAt } = saved;
      this.#article = { ...this.#article, ...content, revision, updatedAt: savedAt };
      this.#revision = revision;
      this.#revisionSavedAt = savedAt;
      this.#lastSaved = content;
      this.#keptAs = [];
      this.#conflict = undefined;
    } catch (error) {
      // What the library holds is not known now: the answer may be all that was lost. Nothing may
      // pass for saved by being equal to what once was.
      this.#lastSaved = undefined;
      if (!isAppError(error, "article.conflict")) throw error;
      // The text is on the disk, if not as the article's: that is for a person to decide, and what
      // is typed until then is kept in the same way.
      const { kept, head, headSavedAt } = error.data;
      this.#keptAs = [...this.#keptAs.filter((number) => number !== kept), kept];
      this.#conflict = { kept, head, headSavedAt };
    }
  }

  #settled(error: unknown): void {
    if (error !== undefined) this.#show({ kind: "failed", error: asAppError(error) });
    else if (this.#conflict) {
      const { kept, head } = this.#conflict;
      this.#show({ kind: "conflict", kept, head });
    } else if (this.#autosave.isDirty) this.#show({ kind: "saving" });
    else this.#showSaved();
  }

  #showSaved(): void {
    this.#show({ kind: "saved", at: this.#article.updatedAt, revision: this.#revision });
  }

  #show(state: SaveState): void {
    if (sameSaveState(state, this.#saveState)) return;
    this.#saveState = state;
    this.#announce();
  }

  #announce(): void {
    for (const listener of this.#listeners) listener();
  }
}

function asAppError(error: unknown): AppError {
  if (isAppError(error)) return error;
  return new AppError("internal", { reference: "window" }, { cause: error });
}
