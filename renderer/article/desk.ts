import type { ArticleFields } from "../../shared/article/article.ts";
import type { RescueParams } from "../../shared/contract/library-service.ts";
import type { ArticlesService, OpenedArticle } from "../../shared/contract/services.ts";
import type { Copy } from "../../shared/copy/copy.ts";
import { isAppError } from "../../shared/errors.ts";
import { ArticleSession } from "../session/article-session.ts";
import type { MediaShelf } from "./media-shelf.ts";

export interface DeskOptions {
  /** Names this page. */
  window: string;
  /** The page that was here before, while it may have left something behind. */
  windowBefore?(): string | undefined;
  /** Puts a text elsewhere while it cannot be saved. */
  rescue(params: RescueParams, at: number): Promise<{ place: string }>;
  /** The library has that text now. */
  rescueOver?(params: Pick<RescueParams, "id" | "window">): void;
}

/** The one article on the desk: opens, replaces and renews it, and never drops unsaved text. */
export class Desk {
  private current: ArticleSession | null = null;
  private turn = 0;
  private openings = 0;
  /** Articles that were on this page's desk. */
  private readonly beenHere = new Set<string>();
  private readonly listeners = new Set<() => void>();
  readonly articles: ArticlesService;
  private readonly media: MediaShelf;
  private readonly options: DeskOptions;

  constructor(articles: ArticlesService, media: MediaShelf, options: DeskOptions) {
    this.articles = articles;
    this.media = media;
    this.options = options;
  }

  get session(): ArticleSession | null {
    return this.current;
  }

  /** Another number for every article put on the desk; the same article opened anew has a new one. */
  get opening(): number {
    return this.openings;
  }

  /**
   * Puts an article on the desk once the one before is safe. Rejects, and leaves everything as it
   * is, when it cannot be read or the one before cannot be saved.
   */
  async open(id: string): Promise<void> {
    if (this.current?.id === id) {
      this.turn += 1;
      return;
    }
    await this.put(id, () => this.leave());
  }

  /** A new draft, opened; empty unless something is given to begin with. */
  async create(given: { fields?: Partial<ArticleFields>; copy?: Copy } = {}): Promise<void> {
    await this.leave();
    const article = await this.articles.create(given);
    await this.open(article.id);
  }

  /** Moves an article to the trash once it is safe, and puts another on the desk in its place. */
  async trash(id: string): Promise<void> {
    if (this.current?.id === id) await this.current.flush();
    await this.articles.trash({ id });
    if (this.current?.id === id) await this.openNewest();
  }

  /** Takes an article out of the trash, to be written in again if it is open. */
  async untrash(id: string): Promise<void> {
    await this.articles.untrash({ id });
    if (this.current?.id === id) await this.renew();
  }

  /** Deletes an article in the trash for ever. */
  async purge(id: string): Promise<void> {
    await this.articles.purge({ id });
    if (this.current?.id === id) await this.openNewest();
  }

  /** The article changed last, or none when there is none. */
  async openNewest(): Promise<void> {
    const [newest] = (await this.articles.list({ limit: 1 })).articles;
    if (newest) return this.open(newest.id);
    this.turn += 1;
    await this.leave();
    this.replace(null);
  }

  /** Opens the same article anew from the library. After a conflict that is the other text. */
  async renew(): Promise<void> {
    const id = this.current?.id;
    if (id !== undefined) await this.put(id, () => this.leave());
  }

  /**
   * The library says the article has this head. When another window or program made it, the newest
   * text is shown, unless this window has text that is not safe yet: then the save finds the
   * conflict. Resolves to true when another's text took the place of this window's.
   */
  async headMoved(id: string, revision: number): Promise<boolean> {
    const session = this.current;
    if (session?.id !== id || session.saveState.kind === "conflict") return false;
    // This window's own saves are announced too.
    if (session.revision >= revision) return false;
    const isOwn = await session.hasMade(revision);
    await session.flush();
    // What was opened meanwhile, for a change just before, may have been read too early for this one.
    if (this.current !== session) return this.headMoved(id, revision);
    if (session.saveState.kind !== "saved") return false;
    if (session.revision >= revision) return false;
    await this.renew();
    return !isOwn;
  }

  /** Asks the library for the head of the open article, then does as {@link headMoved}. */
  async lookAgain(): Promise<boolean> {
    const id = this.current?.id;
    if (id === undefined) return false;
    const { article } = await this.articles.get({ id });
    return this.headMoved(id, article.revision);
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private async put(id: string, leave: () => Promise<void>): Promise<void> {
    const mine = ++this.turn;
    const window = this.windowThatLeft(id);
    const opened = await this.articles.get(window === undefined ? { id } : { id, window });
    const picture = opened.article.fields.leadImage?.picture;
    if (picture?.kind === "media") await this.media.load(picture.id);
    if (mine !== this.turn) return;
    await leave();
    // Nothing can be typed between the end of that save and this line.
    if (mine !== this.turn) return;
    const { current } = this;
    if (current?.id === id && current.revision > opened.article.revision) {
      // What was typed meanwhile is in the library, and not in what was read of it before.
      await this.put(id, leave);
      return;
    }
    this.replace(this.sessionOn(opened));
  }

  /**
   * Whose journal of the article is at its end. This page's own is once it has left the article: what
   * was typed there while nothing was left of the text is in no save.
   */
  private windowThatLeft(id: string): string | undefined {
    const { window, windowBefore } = this.options;
    const isBack = this.beenHere.has(id) && this.current?.id !== id;
    return isBack ? window : windowBefore?.();
  }

  private sessionOn(opened: OpenedArticle): ArticleSession {
    const { window, rescue, rescueOver } = this.options;
    const { id } = opened.article;
    const session: ArticleSession = new ArticleSession({
      opened,
      window,
      save: (params) => this.articles.save(params),
      journal: (params) => this.articles.journal(params),
      rescue: (content, at) => rescue({ id, window, ...session.base, ...content }, at),
      onRescueOver: () => rescueOver?.({ id, window }),
    });
    return session;
  }

  private async leave(): Promise<void> {
    try {
      await this.current?.flush();
    } catch (error) {
      // Whoever typed on while the article went to the trash has that text kept as a revision.
      if (!isAppError(error, "article.trashed") || error.data.kept === null) throw error;
    }
  }

  private replace(session: ArticleSession | null): void {
    this.current?.dispose();
    this.current = session;
    if (session) this.beenHere.add(session.id);
    this.openings += 1;
    for (const listener of this.listeners) listener();
  }
}
