/** Milliseconds. */
const journalAfter = 100;
/** Other windows see an article once it is saved: soon, where a save costs the typing next to nothing. */
const quietAfter = { least: 400, most: 1500 };
const longestWait = { least: 700, most: 5000 };
/** Of its time, a page spends at most a two-hundredth on saving while somebody types. */
const waitPerCost = 200;
/** While nothing can be journaled, a save is all that keeps what is typed. */
const urgentQuietAfter = 250;
const urgentLongestWait = 700;
const retryDelays = [1000, 2000, 4000, 8000, 10_000];

export interface AutosaveOptions {
  /** True while an entry of the journal can keep what is typed. */
  canJournal(): boolean;
  /** Journals what there is now. When that fails, what there is then is saved at once instead. */
  journal(): Promise<void>;
  /** Saves what there is now. Called never twice at a time. */
  save(): Promise<void>;
  onJournaled(): void;
  onSaved(): void;
  /** Called with the error of a save. */
  onFailed(error: unknown): void;
  /** Milliseconds; for the deadlines. */
  now?(): number;
}

interface Due {
  at: number;
  what: "journal" | "save";
}

/**
 * Decides when to journal and when to save. A journal entry goes out 100 ms after the first change
 * that none holds, a save after 0.4 seconds of quiet and at most 0.7 seconds after the first change
 * since the last one; in a long article, where making up a save takes time, up to 1.5 and 5 seconds.
 * One of the two is on its way at a time. Saves are retried with growing pauses, and while nothing can
 * be journaled at every new change.
 */
export class Autosave {
  readonly #options: AutosaveOptions;
  readonly #now: () => number;
  #changes = 0;
  #kept = 0;
  #saved = 0;
  #firstUnkeptAt = Number.POSITIVE_INFINITY;
  #firstUnsavedAt = Number.POSITIVE_INFINITY;
  #lastChangeAt = 0;
  /** Milliseconds for which the last save held the page. */
  #saveCost = 0;
  #failures = 0;
  #retryAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** What the timer is for. */
  #due: Due | undefined;
  #inFlight: Promise<void> | undefined;
  #isSaving = false;
  #holds = 0;
  #isDisposed = false;

  constructor(options: AutosaveOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => Date.now());
  }

  /** True while something was changed that neither journal nor save has acknowledged. */
  get isDirty(): boolean {
    return this.#kept < this.#changes;
  }

  changed(): void {
    const now = this.#now();
    this.#firstUnkeptAt = Math.min(this.#firstUnkeptAt, now);
    this.#firstUnsavedAt = Math.min(this.#firstUnsavedAt, now);
    this.#lastChangeAt = now;
    this.#changes += 1;
    this.#schedule();
  }

  /**
   * Saves now. Resolves when everything changed before the call is saved; rejects with the save's
   * error.
   */
  async flush(): Promise<void> {
    const wanted = this.#changes;
    while (this.#saved < wanted) {
      // What is on its way may have set out before the last change: look again after it.
      await (this.#inFlight ?? this.#start("save"));
    }
  }

  /**
   * Sends a journal entry at once, behind another one that is still on its way: the page may be gone
   * before that is answered.
   */
  journalNow(): void {
    if (!this.isDirty || this.#isSaving || !this.#options.canJournal()) return;
    if (this.#inFlight) void this.#journal(this.#changes);
    else void this.#start("journal");
  }

  /** No save starts by itself until the returned release is called; `flush` still saves. */
  hold(): () => void {
    this.#holds += 1;
    this.#schedule();
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#holds -= 1;
      this.#schedule();
    };
  }

  /** Waits for what is on its way, whatever becomes of it. */
  async settled(): Promise<void> {
    await this.#inFlight?.catch(() => undefined);
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#stopTimer();
  }

  #schedule(): void {
    const next = this.#nextDue();
    // A key sets no timer where the one that runs will do: that would cost more than the key's own work.
    if (next?.at === this.#due?.at && next?.what === this.#due?.what) return;
    this.#stopTimer();
    if (!next) return;
    this.#due = next;
    this.#timer = setTimeout(
      () => {
        this.#start(next.what).catch(() => undefined); // told by onFailed
      },
      Math.max(0, next.at - this.#now()),
    );
  }

  #stopTimer(): void {
    clearTimeout(this.#timer);
    this.#due = undefined;
  }

  #nextDue(): Due | undefined {
    if (this.#inFlight || this.#isDisposed) return undefined;
    const saveAt = this.#saveAt();
    const journalAt = this.#journalAt();
    const at = Math.min(saveAt, journalAt);
    if (at === Number.POSITIVE_INFINITY) return undefined;
    return { at, what: journalAt < saveAt ? "journal" : "save" };
  }

  #journalAt(): number {
    if (!this.isDirty || !this.#options.canJournal()) return Number.POSITIVE_INFINITY;
    return this.#firstUnkeptAt + journalAfter;
  }

  #saveAt(): number {
    if (this.#saved === this.#changes || this.#holds > 0) return Number.POSITIVE_INFINITY;
    const calm = Math.min(
      this.#lastChangeAt + within(quietAfter, (this.#saveCost * waitPerCost) / 3),
      this.#firstUnsavedAt + within(longestWait, this.#saveCost * waitPerCost),
    );
    if (!this.isDirty || this.#options.canJournal())
      return this.#failures > 0 ? this.#retryAt : calm;
    const urgent =
      this.#firstUnkeptAt === Number.POSITIVE_INFINITY
        ? Number.POSITIVE_INFINITY
        : Math.min(this.#lastChangeAt + urgentQuietAfter, this.#firstUnkeptAt + urgentLongestWait);
    return this.#failures > 0 ? Math.min(this.#retryAt, urgent) : urgent;
  }

  #start(what: Due["what"]): Promise<void> {
    this.#stopTimer();
    this.#isSaving = what === "save";
    const running = (
      what === "save" ? this.#save(this.#changes) : this.#journal(this.#changes)
    ).finally(() => {
      this.#inFlight = undefined;
      this.#isSaving = false;
      this.#schedule();
    });
    this.#inFlight = running;
    return running;
  }

  async #journal(upTo: number): Promise<void> {
    // What is typed from here on belongs to the next entry, and its time starts when it is typed.
    this.#firstUnkeptAt = Number.POSITIVE_INFINITY;
    try {
      await this.#options.journal();
    } catch {
      // Nobody needs to hear of it yet: the save that follows at once may well succeed.
      if (this.#failures === 0) this.#firstUnkeptAt = Number.NEGATIVE_INFINITY;
      return;
    }
    this.#kept = Math.max(this.#kept, upTo);
    this.#options.onJournaled();
  }

  async #save(upTo: number): Promise<void> {
    this.#firstUnkeptAt = Number.POSITIVE_INFINITY;
    this.#firstUnsavedAt = Number.POSITIVE_INFINITY;
    try {
      const began = this.#now();
      const saving = this.#options.save();
      this.#saveCost = this.#now() - began;
      await saving;
    } catch (error) {
      const delay = retryDelays[Math.min(this.#failures, retryDelays.length - 1)] as number;
      this.#failures += 1;
      this.#retryAt = this.#now() + delay;
      // An entry is small: there may be room for it where there is none for the whole article.
      if (this.isDirty && this.#options.canJournal()) this.#firstUnkeptAt = this.#now();
      this.#options.onFailed(error);
      throw error;
    }
    this.#failures = 0;
    this.#saved = Math.max(this.#saved, upTo);
    this.#kept = Math.max(this.#kept, upTo);
    this.#options.onSaved();
  }
}

function within({ least, most }: { least: number; most: number }, wanted: number): number {
  return Math.min(most, Math.max(least, wanted));
}
