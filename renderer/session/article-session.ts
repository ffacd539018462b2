import type { Article, ArticleContent, ArticleFields } from "../../shared/article/article.ts";
import type { OpenedArticle } from "../../shared/contract/services.ts";
import type { Copy } from "../../shared/copy/copy.ts";
import { AppError, isAppError } from "../../shared/errors.ts";
import { Autosave } from "./autosave.ts";
import { type LibraryCalls, LibraryText } from "./library-text.ts";
import { Rescue, type RescueText } from "./rescue.ts";
import { sameValue } from "./same-content.ts";
import { type SaveState, sameSaveState } from "./save-state.ts";

/** Milliseconds of quiet before `saved` follows on an entry of the journal: else it would flicker. */
const calmAfter = 250;

export interface ArticleSessionOptions extends LibraryCalls {
  opened: OpenedArticle;
  /** Puts a text elsewhere while it cannot be saved. */
  rescue?: RescueText | undefined;
  /** That copy is not needed any more. */
  onRescueOver?: () => void;
}

/**
 * The open article: what was loaded, what has been changed since, and whether that is safe. The
 * window asks it what to show; it asks nobody but the calls it was given.
 */
export class ArticleSession {
  readonly id: string;
  readonly readOnly: OpenedArticle["readOnly"];
  /** Set when what was opened was found in the journal of a window that went away. */
  readonly recovered: OpenedArticle["recovered"];
  /** A newer text that was outside of the library when this was opened. */
  readonly waiting: OpenedArticle["waiting"];
  readonly #library: LibraryText;
  readonly #autosave: Autosave;
  readonly #rescue: Rescue | undefined;
  readonly #listeners = new Set<() => void>();
  #article: Article;
  #fields: ArticleFields;
  #readCopy: (() => Copy) | undefined;
  #saveState: SaveState;
  #failure: AppError | undefined;
  #calm: ReturnType<typeof setTimeout> | undefined;
  #mayEmpty = false;
  #changedAt = 0;
  /** The change that this window is making, and the head that its last one made. */
  #making: Promise<unknown> = Promise.resolve();
  #made = 0;

  constructor({ opened, rescue, onRescueOver, ...calls }: ArticleSessionOptions) {
    const { article } = opened;
    this.id = article.id;
    this.readOnly = opened.readOnly;
    this.recovered = opened.recovered;
    this.waiting = opened.waiting;
    this.#article = article;
    this.#fields = article.fields;
    this.#library = new LibraryText(article, calls);
    this.#saveState = { kind: "saved", at: article.updatedAt, revision: article.revision };
    if (rescue) this.#rescue = new Rescue(rescue, () => this.#showNow(), onRescueOver);
    this.#autosave = new Autosave({
      canJournal: () => this.#library.canJournal,
      journal: () => this.#library.journal(this.#content()),
      save: () => this.#saveNow(),
      onJournaled: () => this.#journaled(),
      onSaved: () => this.#saved(),
      onFailed: (error) => this.#failed(error),
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
    return this.#readCopy?.() ?? this.#library.saved?.copy ?? this.#article.copy;
  }

  /** Head revision as far as this window knows; the base of the next save. */
  get revision(): number {
    return this.#library.revision;
  }

  get base() {
    return this.#library.base;
  }

  get saveState(): SaveState {
    return this.#saveState;
  }

  /** True while something typed is not on the disk. */
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
    this.#library.adopt(read());
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
   * Resolves when everything typed so far is saved, after a conflict as a revision of its own.
   * Rejects with an AppError when that fails.
   */
  async flush(): Promise<void> {
    await this.#autosave.flush().catch((error) => {
      throw asAppError(error);
    });
    this.#showNow();
  }

  /** The page may be gone any moment: what is small goes first. What fails is shown, not told. */
  leave(): void {
    this.#autosave.journalNow();
    void this.flush().catch(() => undefined);
  }

  /** Ends a conflict: saves what is in this window on top of what the library has now. */
  async keepMine(): Promise<void> {
    if (!this.#library.conflict) return;
    this.#library.endConflict();
    this.#show({ kind: "saving" });
    this.#autosave.changed();
    await this.flush();
  }

  /** Saves the article although nothing is left of it. */
  async leaveEmpty(): Promise<void> {
    this.#mayEmpty = true;
    this.#autosave.changed();
    await this.flush().finally(() => {
      this.#mayEmpty = false;
    });
  }

  /** Has the library forget what emptied the article. Open it anew to have the text back. */
  async dropEmptiness(): Promise<void> {
    const release = this.#autosave.hold();
    await this.#autosave.settled();
    await this.#library.dropEmptiness().finally(release);
  }

  /**
   * Runs a change that this window itself makes to the stored article (a new status, an export)
   * between two saves, so that the two do not meet as a conflict. What is typed meanwhile goes to
   * the journal. Throws what `flush` throws, and `article.conflict` while a person has still to
   * decide.
   */
  exclusively(change: () => Promise<Article>): Promise<Article> {
    const made = this.#exclusively(change);
    this.#making = made.catch(() => undefined);
    return made;
  }

  /** True when the head of that number is this window's own change, which may still be on its way. */
  async hasMade(revision: number): Promise<boolean> {
    await this.#making;
    return this.#made === revision;
  }

  async #exclusively(change: () => Promise<Article>): Promise<Article> {
    const release = this.#autosave.hold();
    try {
      await this.flush();
      if (this.#saveState.kind === "conflict") {
        const { head, kept } = this.#saveState;
        throw new AppError("article.conflict", { id: this.id, head, kept });
      }
      const article = await change();
      this.#article = article;
      this.#made = article.revision;
      if (this.#library.moved(article)) this.#showNow();
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
    clearTimeout(this.#calm);
    this.#rescue?.over();
    this.#autosave.dispose();
    this.#listeners.clear();
  }

  #content(): ArticleContent {
    return { fields: this.#fields, copy: this.copy };
  }

  #changed(): void {
    clearTimeout(this.#calm);
    this.#changedAt = Date.now();
    this.#autosave.changed();
    if (this.#failure) this.#rescue?.keep(() => this.#content());
    const state = this.#saveState;
    if (state.kind === "saved") this.#show({ kind: "saving" });
    else if (state.kind === "conflict") this.#show({ ...state, isKept: false });
  }

  async #saveNow(): Promise<void> {
    const content = this.#content();
    const saved = await this.#library.save(content, this.#mayEmpty);
    if (!saved) return;
    const { revision, savedAt } = saved;
    this.#article = { ...this.#article, ...content, revision, updatedAt: savedAt };
  }

  #journaled(): void {
    if (this.#autosave.isDirty) return;
    this.#showSoon();
  }

  #saved(): void {
    const wasPlain = this.#saveState.kind === "saving";
    this.#failure = undefined;
    this.#rescue?.over();
    if (wasPlain) this.#showSoon();
    else this.#showNow();
  }

  /** Between two keys everything may be on the disk for a moment: saying so each time would flicker. */
  #showSoon(): void {
    clearTimeout(this.#calm);
    const quiet = this.#changedAt + calmAfter - Date.now();
    if (quiet <= 0) this.#showNow();
    else this.#calm = setTimeout(() => this.#showNow(), quiet);
  }

  #failed(error: unknown): void {
    this.#failure = asAppError(error);
    this.#showNow();
    this.#rescue?.keep(() => this.#content());
  }

  #showNow(): void {
    const { conflict, isEmptied, safeAt, revision } = this.#library;
    if (this.#failure) {
      this.#show({
        kind: "failed",
        error: this.#failure,
        rescued: this.#rescue?.place ?? null,
      });
    } else if (conflict) {
      const { kept, head } = conflict;
      this.#show({ kind: "conflict", kept, head, isKept: !this.#autosave.isDirty });
    } else if (isEmptied) this.#show({ kind: "emptied" });
    else if (this.#autosave.isDirty) this.#show({ kind: "saving" });
    else this.#show({ kind: "saved", at: safeAt, revision });
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
