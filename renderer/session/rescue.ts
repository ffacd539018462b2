import type { ArticleContent } from "../../shared/article/article.ts";
import { sameContent } from "./same-content.ts";

const atMostEveryMs = 2000;

/**
 * Puts a text, as it was at that time (in milliseconds), somewhere outside of the library; null when
 * that cannot be done either.
 */
export type RescueText = (content: ArticleContent, at: number) => Promise<{ place: string } | null>;

/** Keeps a copy elsewhere of what cannot be saved: at once, then every two seconds while it changes. */
export class Rescue {
  readonly #rescue: RescueText;
  readonly #onPlaced: () => void;
  readonly #onOver: () => void;
  #place: string | null = null;
  #last: ArticleContent | undefined;
  #nextAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isRunning = false;
  /** Asked for while another was being kept. */
  #wanted: (() => ArticleContent) | undefined;

  constructor(rescue: RescueText, onPlaced: () => void, onOver: () => void = () => undefined) {
    this.#rescue = rescue;
    this.#onPlaced = onPlaced;
    this.#onOver = onOver;
  }

  /** Where the copy is; null while there is none. */
  get place(): string | null {
    return this.#place;
  }

  /** What `read` gives is not safe. */
  keep(read: () => ArticleContent): void {
    if (this.#isRunning) this.#wanted = read;
    if (this.#timer !== undefined || this.#isRunning) return;
    const wait = Math.max(0, this.#nextAt - Date.now());
    this.#timer = setTimeout(() => void this.#run(read), wait);
  }

  /** All is well again. */
  over(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#wanted = undefined;
    if (this.#last) this.#onOver();
    this.#place = null;
    this.#last = undefined;
  }

  async #run(read: () => ArticleContent): Promise<void> {
    this.#timer = undefined;
    const content = read();
    if (this.#last && sameContent(content, this.#last)) return;
    const at = Date.now();
    this.#nextAt = at + atMostEveryMs;
    this.#isRunning = true;
    this.#last = content;
    // The save's own failure is what is shown; that this one failed too is told by having no place.
    const rescued = await this.#rescue(content, at).catch(() => null);
    this.#isRunning = false;
    const wanted = this.#wanted;
    this.#wanted = undefined;
    if (this.#last !== content) {
      // All was saved meanwhile: what was put there after that must not stay.
      this.#onOver();
      if (wanted) this.keep(wanted);
      return;
    }
    if (!rescued) this.#last = undefined;
    this.#place = rescued?.place ?? null;
    this.#onPlaced();
    if (!sameContent(read(), content)) this.keep(read);
  }
}
