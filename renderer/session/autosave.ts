/** Milliseconds. */
const quietAfter = 250;
const longestWait = 700;
const retryDelays = [1000, 2000, 4000, 8000, 10_000];

export interface AutosaveOptions {
  /** Saves what there is now. Called never twice at a time. */
  save(): Promise<void>;
  /** Called when a save has settled: `error` is `undefined` when it succeeded. */
  onSettled(error: unknown): void;
  /** Milliseconds; for the deadline of a save. */
  now?(): number;
}

/**
 * Decides when to save: 250 ms after the last change and at most 700 ms after the first unsaved
 * one, one save in flight, retried with growing pauses and at every new change.
 */
export class Autosave {
  readonly #options: AutosaveOptions;
  readonly #now: () => number;
  #changes = 0;
  #saved = 0;
  #firstUnsavedAt = Number.POSITIVE_INFINITY;
  #lastChangeAt = 0;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #inFlight: Promise<void> | undefined;
  #holds = 0;

  constructor(options: AutosaveOptions) {
    this.#options = options;
    this.#now = options.now ?? (() => Date.now());
  }

  /** True while something was changed that is not acknowledged. */
  get isDirty(): boolean {
    return this.#saved < this.#changes;
  }

  changed(): void {
    const now = this.#now();
    this.#firstUnsavedAt = Math.min(this.#firstUnsavedAt, now);
    this.#lastChangeAt = now;
    this.#changes += 1;
    this.#schedule();
  }

  /**
   * Saves now. Resolves when everything changed before the call is acknowledged; rejects with the
   * save's error.
   */
  async flush(): Promise<void> {
    const wanted = this.#changes;
    while (this.#saved < wanted) {
      // A save already on its way may have set out before the last change: look again after it.
      await (this.#inFlight ?? this.#start());
    }
  }

  /** No save starts by itself until the returned release is called; `flush` still saves. */
  hold(): () => void {
    this.#holds += 1;
    clearTimeout(this.#timer);
    let held = true;
    return () => {
      if (!held) return;
      held = false;
      this.#holds -= 1;
      if (this.isDirty) this.#schedule();
    };
  }

  /** Waits for the save on its way, whatever becomes of it. */
  async settled(): Promise<void> {
    await this.#inFlight?.catch(() => undefined);
  }

  dispose(): void {
    this.#holds = Number.POSITIVE_INFINITY;
    clearTimeout(this.#timer);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    if (this.#inFlight || this.#holds > 0) return;
    const due = Math.min(this.#lastChangeAt + quietAfter, this.#firstUnsavedAt + longestWait);
    this.#startAfter(due - this.#now());
  }

  #startAfter(delay: number): void {
    this.#timer = setTimeout(
      () => {
        this.#start().catch(() => undefined); // reported through onSettled
      },
      Math.max(0, delay),
    );
  }

  #start(): Promise<void> {
    clearTimeout(this.#timer);
    const upTo = this.#changes;
    // What is typed from here on belongs to the next save, and its time starts when it is typed.
    this.#firstUnsavedAt = Number.POSITIVE_INFINITY;
    const running = this.#run(upTo).finally(() => {
      this.#inFlight = undefined;
      this.#afterwards();
    });
    this.#inFlight = running;
    return running;
  }

  async #run(upTo: number): Promise<void> {
    try {
      await this.#options.save();
      this.#saved = Math.max(this.#saved, upTo);
      this.#failures = 0;
    } catch (error) {
      this.#failures += 1;
      this.#options.onSettled(error);
      throw error;
    }
    this.#options.onSettled(undefined);
  }

  #afterwards(): void {
    if (!this.isDirty || this.#holds > 0) return;
    if (this.#failures === 0) {
      this.#schedule();
    } else {
      const last = retryDelays.length - 1;
      this.#startAfter(retryDelays[Math.min(this.#failures - 1, last)] as number);
    }
  }
}
