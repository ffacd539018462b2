import type { ArticleContent } from "../../../shared/article/article.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import type { OpenedArticle, Saved, SaveParams } from "../../../shared/contract/services.ts";
import { AppError } from "../../../shared/errors.ts";

interface Revision extends ArticleContent {
  parents: readonly number[];
}

/**
 * A library of one article in memory that keeps the rules of saving: revisions with parents, and a
 * refused save kept as a revision of its own.
 */
export class OneArticleLibrary {
  readonly id: string;
  readonly revisions = new Map<number, Revision>();
  head: number;
  /** Saves that have begun and not ended. */
  running = 0;
  mostRunning = 0;
  calls = 0;
  /** Milliseconds a save takes. */
  takes = 0;
  /** What the next saves fail with; the disk is fine again when it is undefined. */
  broken: AppError | undefined;
  /** True while saves succeed and nobody hears of it. */
  answersLost = false;

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

  save = async (params: SaveParams): Promise<Saved> => {
    this.calls += 1;
    this.running += 1;
    this.mostRunning = Math.max(this.mostRunning, this.running);
    try {
      if (this.takes > 0) await new Promise((resolve) => setTimeout(resolve, this.takes));
      if (this.broken) throw this.broken;
      const saved = this.#commit(params);
      if (this.answersLost) throw new AppError("host.unreachable", { problem: "connection lost" });
      return saved;
    } finally {
      this.running -= 1;
    }
  };

  /** Somebody else saves, from another window. */
  changeElsewhere(headline: string): void {
    const { fields, copy } = this.content;
    this.head = this.#add({ fields: { ...fields, headline }, copy, parents: [this.head] });
  }

  #commit({ baseRevision, alsoFrom = [], fields, copy }: SaveParams): Saved {
    // The very text that the head has is saved already, whatever it was made from.
    if (alsoFrom.length === 0 && same({ fields, copy }, this.content)) return savedAs(this.head);
    const revision = this.#add({ fields, copy, parents: [baseRevision, ...alsoFrom] });
    if (baseRevision !== this.head) {
      throw new AppError("article.conflict", { id: this.id, head: this.head, kept: revision });
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
