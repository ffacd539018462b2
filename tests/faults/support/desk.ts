import type { OpenedServices } from "../../../electron/services/create-services.ts";
import type { ArticleContent } from "../../../shared/article/article.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import { isAppError } from "../../../shared/errors.ts";
import { contentOf } from "../../support/article-builder.ts";
import type { TextsKept } from "./texts-kept.ts";

/** A running program with the library open; it may be started anew. */
export interface Program {
  opened: OpenedServices;
}

interface OnScreen {
  content: ArticleContent;
  base: number;
  savedAt: string | undefined;
  /** What the library held when this text was last known to be its head. */
  seen: string;
  keptAs: number[];
  /** The head in the way, its time and its text, while there is a conflict. */
  other: { head: number; savedAt: string | undefined; text: string } | undefined;
}

/** A window as the library knows it: what it shows, what it builds on, what it was told. */
export class Desk {
  readonly name: string;
  readonly #program: Program;
  readonly #texts: TextsKept;
  readonly #now: () => number;
  readonly #screens = new Map<string, OnScreen>();
  #typed = 0;
  /** Texts that were saved over although this window had never shown them. */
  readonly overwritten: string[] = [];
  conflicts = 0;
  saves = 0;

  constructor(name: string, program: Program, texts: TextsKept, now: () => number) {
    this.name = name;
    this.#program = program;
    this.#texts = texts;
    this.#now = now;
  }

  get #articles() {
    return this.#program.opened.services.articles;
  }

  /** Takes what the library has in place of what is shown. */
  async load(id: string): Promise<void> {
    const { article } = await this.#articles.get({ id });
    const content = { fields: article.fields, copy: article.copy };
    this.#screens.set(id, {
      content,
      base: article.revision,
      savedAt: article.updatedAt,
      seen: textOf(content),
      keptAs: [],
      other: undefined,
    });
  }

  inConflict(id: string): boolean {
    return this.#screen(id).keptAs.length > 0;
  }

  /** Types on: a new headline, and a body of that many words, or as it was. */
  async type(id: string, words: number | "as it was"): Promise<void> {
    const screen = this.#screen(id);
    this.#typed += 1;
    const typed = contentOf(`${this.name} text ${this.#typed}`, words === "as it was" ? 0 : words);
    const copy = words === "as it was" ? screen.content.copy : typed.copy;
    screen.content = {
      fields: { ...screen.content.fields, headline: typed.fields.headline },
      copy,
    };
    await this.#save(id, screen);
  }

  /** A person looks at both texts of a conflict and keeps this one. */
  async keepMine(id: string): Promise<void> {
    const screen = this.#screen(id);
    if (!screen.other) return;
    const { head, savedAt, text } = screen.other;
    // Keeping one's own goes over the head that was shown beside it, and over no other.
    Object.assign(screen, { base: head, savedAt, seen: text });
    await this.#save(id, screen);
  }

  async #save(id: string, screen: OnScreen): Promise<void> {
    const { content, base, savedAt, keptAs } = screen;
    const { article: before } = await this.#articles.get({ id });
    try {
      const saved = await this.#articles.save({
        id,
        baseRevision: base,
        baseSavedAt: savedAt,
        ...content,
        window: this.name,
        ...(keptAs.length > 0 && { alsoFrom: keptAs }),
      });
      this.saves += 1;
      const head = textOf(before);
      if (head !== screen.seen && head !== textOf(content)) {
        this.overwritten.push(`${before.fields.headline} by ${content.fields.headline}`);
      }
      Object.assign(screen, {
        base: saved.revision,
        savedAt: saved.savedAt,
        seen: textOf(content),
        keptAs: [],
        other: undefined,
      });
    } catch (error) {
      if (!isAppError(error, "article.conflict") && !isAppError(error, "article.trashed")) {
        throw error;
      }
      const { kept } = error.data;
      this.conflicts += 1;
      screen.keptAs = [...keptAs.filter((number) => number !== kept), kept!];
      screen.other =
        "head" in error.data
          ? { head: error.data.head, savedAt: error.data.headSavedAt, text: textOf(before) }
          : undefined;
    }
    this.#texts.add({ article: id, by: this.name, content, at: this.#now() });
  }

  #screen(id: string): OnScreen {
    const screen = this.#screens.get(id);
    if (!screen) throw new Error(`${this.name} does not show ${id}`);
    return screen;
  }
}

function textOf({ fields, copy }: ArticleContent): string {
  return canonicalJson({ fields, copy });
}
