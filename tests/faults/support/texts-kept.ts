import { packContent } from "../../../electron/library/content.ts";
import type { ArticleContent } from "../../../shared/article/article.ts";
import { isBlank } from "../../../shared/copy/walk.ts";

/** A text that a service has acknowledged to somebody. */
interface Acknowledged {
  article: string;
  /** Who was told: a window, the command line. */
  by: string;
  hash: string;
  name: string;
  words: number;
  content: ArticleContent;
  at: number;
}

/** Two minutes: within them a window's next text may take the place of its own last one. */
const typing = 120_000;

/**
 * What has to be found again, kept by a test beside the library. Decision 4 gives one way for an
 * acknowledged text to go: the same window's next text takes its place, within two minutes, and holds
 * at least half of it. So these are kept for ever: what each window was told last, and whatever was
 * not followed by such a text.
 */
export class TextsKept {
  readonly #last = new Map<string, Acknowledged>();
  readonly #forEver: Acknowledged[] = [];

  add(text: { article: string; by: string; content: ArticleContent; at: number }): void {
    const { hash, words } = packContent(text.content);
    const next = { ...text, hash, words, name: text.content.fields.headline };
    const key = `${text.by} ${text.article}`;
    const before = this.#last.get(key);
    if (before && !mayGo(before, next)) this.#forEver.push(before);
    this.#last.set(key, next);
  }

  /** Names of texts of an article that are in no revision of those hashes. */
  missing(article: string, hashes: ReadonlySet<string>): string[] {
    return [...this.#forEver, ...this.#last.values()]
      .filter((text) => text.article === article && !hashes.has(text.hash))
      .map(({ name, by }) => `${name} of ${by}`);
  }

  get size(): number {
    return this.#forEver.length + this.#last.size;
  }
}

function mayGo(before: Acknowledged, next: Acknowledged): boolean {
  if (before.hash === next.hash) return true;
  if (Math.abs(next.at - before.at) >= typing) return false;
  if (isBlank(next.content.copy)) return before.words === 0;
  return before.words < 20 || next.words * 2 >= before.words;
}
