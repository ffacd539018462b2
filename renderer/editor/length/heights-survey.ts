import { followWidth } from "./follow-width.ts";

/** Blocks laid out in one go: a few milliseconds. */
const slice = 40;
/** Milliseconds of rest after an article was opened, and after its lines became wider or narrower. */
const restAfter = 400;
/** Milliseconds without a key: whoever writes comes first. */
const quietAfter = 1000;
/** Milliseconds between two slices on a page that is never idle. */
const longestWait = 300;

/**
 * Goes over a long text once, a few blocks at a time while the page is idle, and again when its width
 * has changed, so that the browser knows the height of every block, also of those never in view: it
 * remembers what it has once laid out. Without, the text would be as long as somebody guessed.
 */
export class HeightsSurvey {
  readonly #root: HTMLElement;
  readonly #removeWidth: () => void;
  #laid: HTMLElement[] = [];
  #next: Element | null = null;
  #width = 0;
  #keyAt = Number.NEGATIVE_INFINITY;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #idle = 0;

  constructor(root: HTMLElement) {
    this.#root = root;
    this.#removeWidth = followWidth(root, (width) => {
      if (width === this.#width) return;
      this.#width = width;
      this.#beginSoon();
    });
    root.addEventListener("keydown", this.#onKey);
  }

  dispose(): void {
    this.#removeWidth();
    this.#root.removeEventListener("keydown", this.#onKey);
    clearTimeout(this.#timer);
    cancelIdleCallback(this.#idle);
    this.#release();
  }

  readonly #onKey = () => {
    this.#keyAt = performance.now();
  };

  #beginSoon(): void {
    clearTimeout(this.#timer);
    cancelIdleCallback(this.#idle);
    this.#timer = setTimeout(() => {
      this.#next = this.#root.firstElementChild;
      this.#goOn();
    }, restAfter);
  }

  #goOn(): void {
    this.#idle = requestIdleCallback(() => this.#measure(), { timeout: longestWait });
  }

  /** Heights are remembered at the end of the frame in which a block was laid out. */
  #measure(): void {
    this.#release();
    const untilQuiet = this.#keyAt + quietAfter - performance.now();
    if (untilQuiet > 0) {
      this.#timer = setTimeout(() => this.#goOn(), untilQuiet);
      return;
    }
    for (let i = 0; i < slice && this.#next; i += 1) {
      const block = this.#next;
      this.#next = block.nextElementSibling;
      // Removed meanwhile, and what comes after it with it: what is left keeps its guess.
      if (!(block instanceof HTMLElement) || block.style.contentVisibility !== "") continue;
      block.style.contentVisibility = "visible";
      this.#laid.push(block);
    }
    if (this.#laid.length > 0 || this.#next) requestAnimationFrame(() => this.#goOn());
  }

  #release(): void {
    for (const block of this.#laid) block.style.contentVisibility = "";
    this.#laid = [];
  }
}
