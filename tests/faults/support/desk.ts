import type { OpenedServices } from "../../../electron/services/create-services.ts";
import type { ArticleContent } from "../../../shared/article/article.ts";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import { splicesBetween } from "../../../shared/copy/splices.ts";
import { isAppError } from "../../../shared/errors.ts";
import { contentOf } from "../../support/article-builder.ts";
import type { TextsKept } from "./texts-kept.ts";

/** A running program with the library open; it may be started anew. */
export interface Program {
  opened: OpenedServices;
}

/** How much is typed: that many words in place of the body, all gone, or the headline alone. */
export type Amount = number | "nothing" | "headline";

interface OnScreen {
  content: ArticleContent;
  base: number;
  savedAt: string | undefined;
  /** The journal's entries since that base. */
  sequence: number;
  /** True when the last of them gives what is on the screen. */
  journaled: boolean;
  /** What this window has shown or typed: it may go over these. */
  known: Set<string>;
  keptAs: number[];
  /** The head in the way, its time and its text, while there is a conflict. */
  other: { head: number; savedAt: string | undefined; text: string } | undefined;
}

/** A window as the library knows it: what it shows, what it builds on, what it was told. */
export class Desk {
  /** The page's id, another one after a crash. */
  page: string;
  readonly #program: Program;
  readonly #texts: TextsKept;
  readonly #now: () => number;
  readonly #screens = new Map<string, OnScreen>();
  #typed = 0;
  #crashes = 0;
  /** Texts that were saved over although this window had never shown them. */
  readonly overwritten: string[] = [];
  readonly did = { saves: 0, conflicts: 0, entries: 0, "entries refused": 0 };

  constructor(name: string, program: Program, texts: TextsKept, now: () => number) {
    this.page = name;
    this.#program = program;
    this.#texts = texts;
    this.#now = now;
  }

  get #articles() {
    return this.#program.opened.services.articles;
  }

  /** Takes what the library has in place of what is shown; what this page left there comes first. */
  async load(id: string): Promise<void> {
    const { article } = await this.#articles.get({ id, window: this.page });
    const content = { fields: article.fields, copy: article.copy };
    this.#screens.set(id, {
      content,
      base: article.revision,
      savedAt: article.updatedAt,
      sequence: 0,
      journaled: true,
      known: new Set([textOf(content)]),
      keptAs: [],
      other: undefined,
    });
  }

  /** The page is gone with all it knew; another is opened in its place. */
  async crash(id: string): Promise<void> {
    this.#crashes += 1;
    this.page = `${this.page.split("-")[0]}-${this.#crashes}`;
    for (const shown of [...this.#screens.keys()]) if (shown !== id) await this.load(shown);
    await this.load(id);
  }

  hasWork(id: string): boolean {
    const screen = this.#screen(id);
    return screen.keptAs.length > 0 || screen.sequence > 0;
  }

  /** Saves whatever only the journal has. */
  async settle(): Promise<void> {
    for (const [id, { sequence }] of this.#screens) if (sequence > 0) await this.save(id);
  }

  /** Types on; the text reaches the disk as an entry of the journal or as a whole. */
  async type(id: string, amount: Amount, how: "journal" | "save"): Promise<void> {
    const screen = this.#screen(id);
    this.#typed += 1;
    const before = screen.content;
    screen.journaled = false;
    screen.content = typedOn(before, `${this.page} text ${this.#typed}`, amount);
    if (how === "save" || !(await this.#journal(id, screen, before))) await this.save(id);
  }

  /** A person looks at both texts of a conflict and keeps this one. */
  async keepMine(id: string): Promise<void> {
    const screen = this.#screen(id);
    if (!screen.other) return;
    const { head, savedAt, text } = screen.other;
    // Keeping one's own goes over the head that was shown beside it, and over no other.
    Object.assign(screen, { base: head, savedAt, sequence: 0 });
    screen.known.add(text);
    await this.save(id);
  }

  async #journal(id: string, screen: OnScreen, before: ArticleContent): Promise<boolean> {
    const { content, base, savedAt, sequence } = screen;
    const { headline, standfirst } = content.fields;
    // A text that is kept beside the head is built on, once it is.
    const kept = screen.keptAs.at(-1);
    try {
      await this.#articles.journal({
        id,
        window: this.page,
        baseRevision: kept ?? base,
        ...(kept === undefined && { baseSavedAt: savedAt }),
        sequence: sequence + 1,
        fields: { headline, standfirst },
        splices: splicesBetween(before.copy.blocks, content.copy.blocks),
      });
    } catch (error) {
      if (!isAppError(error, "input.invalid") && !isAppError(error, "revision.not-found")) {
        throw error;
      }
      this.did["entries refused"] += 1;
      return false;
    }
    screen.sequence += 1;
    screen.journaled = true;
    this.did.entries += 1;
    this.#acknowledged(id, screen);
    return true;
  }

  async save(id: string, emptied = false): Promise<void> {
    const screen = this.#screen(id);
    const { content, base, savedAt, keptAs, sequence, journaled } = screen;
    const { article: before } = await this.#articles.get({ id });
    try {
      const saved = await this.#articles.save({
        id,
        baseRevision: base,
        baseSavedAt: savedAt,
        ...content,
        window: this.page,
        ...(sequence > 0 && journaled && { sequence }),
        ...(keptAs.length > 0 && { alsoFrom: keptAs }),
        ...(emptied && { emptied }),
      });
      this.did.saves += 1;
      const head = textOf(before);
      if (!screen.known.has(head) && head !== textOf(content)) {
        this.overwritten.push(`${before.fields.headline} by ${content.fields.headline}`);
      }
      Object.assign(screen, { base: saved.revision, savedAt: saved.savedAt });
      Object.assign(screen, { sequence: 0, keptAs: [], other: undefined });
    } catch (error) {
      // A person says that it is to be empty.
      if (isAppError(error, "article.emptied")) return this.save(id, true);
      if (!isAppError(error, "article.conflict") && !isAppError(error, "article.trashed")) {
        throw error;
      }
      const { kept } = error.data;
      this.did.conflicts += 1;
      screen.sequence = 0;
      screen.keptAs = [...keptAs.filter((number) => number !== kept), kept!];
      screen.other =
        "head" in error.data
          ? { head: error.data.head, savedAt: error.data.headSavedAt, text: textOf(before) }
          : undefined;
    }
    this.#acknowledged(id, screen);
  }

  #acknowledged(id: string, { content, known }: OnScreen): void {
    known.add(textOf(content));
    this.#texts.add({ article: id, by: this.page, content, at: this.#now() });
  }

  #screen(id: string): OnScreen {
    const screen = this.#screens.get(id);
    if (!screen) throw new Error(`${this.page} does not show ${id}`);
    return screen;
  }
}

function typedOn(before: ArticleContent, name: string, amount: Amount): ArticleContent {
  if (amount === "nothing") {
    const fields = { ...before.fields, headline: "", standfirst: "" };
    return { fields, copy: { ...before.copy, blocks: [] } };
  }
  const { fields, copy } = contentOf(name, amount === "headline" ? 0 : amount);
  return {
    fields: { ...before.fields, headline: fields.headline },
    copy: amount === "headline" ? before.copy : copy,
  };
}

function textOf({ fields, copy }: ArticleContent): string {
  return canonicalJson({ fields, copy });
}
