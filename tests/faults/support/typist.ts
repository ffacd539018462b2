import { ArticleSession } from "../../../renderer/session/article-session.ts";
import type { ArticlesService } from "../../../shared/contract/services.ts";
import type { Block, Copy } from "../../../shared/copy/copy.ts";

/** Where a typist writes down what happened when, in a way that survives being killed. */
export type Remember = (remark: Remark) => void;

/**
 * The n-th key was pressed; everything up to it was said to be safe, or to be kept beside another
 * text; saving was said to fail.
 */
export interface Remark {
  what: "typed" | "safe" | "beside" | "failed";
  article: string;
  keys: number;
  at: number;
  /** Why saving failed. */
  code?: string;
}

const line = "The harbour board met at nine and heard the pilots first. ";

/** What stands on the typist's line after so many keys. */
export function typedText(keys: number): string {
  return line.repeat(Math.ceil(keys / line.length)).slice(0, keys);
}

/** An article of about so many words, with one empty paragraph in the middle to type into. */
export function articleOf(words: number): Copy {
  const perBlock = 60;
  const blocks: Block[] = [];
  for (let at = 0; at < words; at += perBlock) {
    const text = Array.from({ length: perBlock }, (_, i) => `word${(at + i) % 9973}`).join(" ");
    blocks.push({ type: "paragraph", id: `p${at}`, runs: [{ type: "text", text }] });
  }
  blocks.splice(blocks.length >> 1, 0, { type: "paragraph", id: typingId, runs: [] });
  return { version: 3, blocks };
}

const typingId = "typing";

/** What was typed, as it is found in a copy; null when it is not what a typist types. */
export function keysIn(copy: Copy): number | null {
  const block = copy.blocks.find(({ id }) => id === typingId);
  if (block?.type !== "paragraph") return null;
  const text = block.runs.map((run) => (run.type === "text" ? run.text : "")).join("");
  return text === typedText(text.length) ? text.length : null;
}

export interface TypistOptions {
  /** As the window calls them. */
  articles: ArticlesService;
  id: string;
  remember: Remember;
  keysPerSecond?: number;
}

/**
 * Types into an article as somebody at a window would: through the session that the window has, one
 * key at a time, at any speed of the disk.
 */
export class Typist {
  readonly session: ArticleSession;
  keys: number;
  readonly #options: TypistOptions;
  #copy: Copy;
  #timer: NodeJS.Timeout | undefined;

  private constructor(session: ArticleSession, options: TypistOptions) {
    this.session = session;
    this.#options = options;
    this.#copy = session.copy;
    this.keys = keysIn(this.#copy) ?? 0;
    session.attachCopy(() => this.#copy);
    session.subscribe(() => this.#noteState());
  }

  static async open(options: TypistOptions): Promise<Typist> {
    const { articles, id } = options;
    const opened = await articles.get({ id });
    let typist: Typist | undefined;
    /** The status waits for a pause before it says so: what is acknowledged is noted here. */
    async function noted<T>(call: () => Promise<T>): Promise<T> {
      const keys = typist?.keys;
      const answer = await call();
      if (typist && keys !== undefined) {
        const isBeside = typist.session.saveState.kind === "conflict";
        typist.#remember(isBeside ? "beside" : "safe", { keys });
      }
      return answer;
    }
    const session = new ArticleSession({
      opened,
      window: crypto.randomUUID(),
      save: (params) => noted(() => articles.save(params)),
      journal: (params) => noted(() => articles.journal(params)),
    });
    typist = new Typist(session, options);
    return typist;
  }

  start(): void {
    const { keysPerSecond = 8 } = this.#options;
    const began = performance.now();
    let pressed = 0;
    // The pace of the hands, not of the machine: a key that comes late is followed by the next soon.
    const next = () => {
      this.press();
      pressed += 1;
      const due = began + (pressed * 1000) / keysPerSecond;
      this.#timer = setTimeout(next, Math.max(0, due - performance.now()));
    };
    next();
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  press(): void {
    this.keys += 1;
    const text = typedText(this.keys);
    const blocks = this.#copy.blocks.map((block) =>
      block.id === typingId && block.type === "paragraph"
        ? { ...block, runs: [{ type: "text" as const, text }] }
        : block,
    );
    this.#copy = { ...this.#copy, blocks };
    this.#remember("typed");
    this.session.copyChanged();
  }

  #noteState(): void {
    const { saveState, hasUnsaved } = this.session;
    if (saveState.kind === "failed") this.#remember("failed", { code: saveState.error.code });
    else if (saveState.kind === "conflict" && !hasUnsaved) this.#remember("beside");
    else if (saveState.kind === "saved" && !hasUnsaved) this.#remember("safe");
  }

  #remember(what: Remark["what"], more: Partial<Remark> = {}): void {
    const { session, keys } = this;
    this.#options.remember({ what, article: session.id, keys, at: Date.now(), ...more });
  }
}
