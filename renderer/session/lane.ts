import type { ArticleContent, ArticleFields } from "../../shared/article/article.ts";
import type { JournalParams } from "../../shared/contract/services.ts";
import { splicesBetween } from "../../shared/copy/splices.ts";
import { sameContent, sameValue } from "./same-content.ts";

export type Entry = Pick<
  JournalParams,
  "baseRevision" | "baseSavedAt" | "sequence" | "fields" | "splices"
>;

/** The revision that the journal's entries begin with. */
export interface Base {
  revision: number;
  savedAt?: string | undefined;
  content: ArticleContent;
}

/**
 * What was typed on top of one revision, entry after entry. It takes every entry for kept; once one
 * is not, nothing can follow on it.
 */
export class Lane {
  readonly #base: Base;
  #content: ArticleContent;
  #sequence = 0;
  #isBroken = false;

  constructor(base: Base) {
    this.#base = base;
    this.#content = base.content;
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** True when the library holds entries of it, or may. */
  get hasEntries(): boolean {
    return this.#sequence > 0;
  }

  /** The next entry; undefined when the content is what the last one made of it. */
  next(content: ArticleContent): Entry | undefined {
    const fields = changedFields(this.#content.fields, content.fields);
    const { blocks } = this.#content.copy;
    const splices =
      content.copy === this.#content.copy ? [] : splicesBetween(blocks, content.copy.blocks);
    this.#content = content;
    if (!fields && splices.length === 0) return undefined;
    this.#sequence += 1;
    return {
      baseRevision: this.#base.revision,
      baseSavedAt: this.#base.savedAt,
      sequence: this.#sequence,
      ...(fields && { fields }),
      ...(splices.length > 0 && { splices }),
    };
  }

  /** The entry that this very content ends with. */
  sequenceOf(content: ArticleContent): number | undefined {
    const { fields, copy } = this.#content;
    const isThis = content.fields === fields && content.copy === copy;
    return isThis && this.hasEntries && !this.#isBroken ? this.#sequence : undefined;
  }

  break(): void {
    this.#isBroken = true;
  }

  /**
   * The same copy in other objects, as an editor has it: what is the same object from one entry to
   * the next need not be looked into. Gives false when it is another one.
   */
  adopt(copy: ArticleContent["copy"]): boolean {
    const content = { fields: this.#content.fields, copy };
    if (!sameContent(content, this.#content)) return false;
    this.#content = content;
    return true;
  }
}

function changedFields(
  before: ArticleFields,
  after: ArticleFields,
): Partial<ArticleFields> | undefined {
  if (before === after) return undefined;
  const keys = (Object.keys(after) as (keyof ArticleFields)[]).filter(
    (key) => !sameValue(before[key], after[key]),
  );
  if (keys.length === 0) return undefined;
  return Object.fromEntries(keys.map((key) => [key, after[key]]));
}
