import { createContext, useContext } from "react";
import { isAppError } from "../../shared/errors.ts";
import { errorSentence } from "../../shared/messages/errors.ts";

/**
 * One sentence to the person at the desk, or a few. An error stays until dismissed, news leaves by
 * itself, and a receipt when whoever gave it says so.
 */
export interface Notice {
  id: number;
  kind: "error" | "news" | "receipt";
  text: string;
  /** Of a receipt: what it is called, the sentences after the first, and what can be done about it. */
  receipt?: Receipt;
}

/** What was done, in sentences, with what can still be done about it. */
export interface Receipt {
  label: string;
  lines: readonly string[];
  actions: readonly { label: string; run(): void }[];
}

/** How long news stays, in milliseconds. */
const newsTime = 6000;

/** How long a receipt stays at least; and how long when nobody points at it any more. */
const receiptTime = 10_000;
const afterHeld = 2000;

/** The notices on screen, newest last. */
export class Notices {
  private shown: readonly Notice[] = [];
  private readonly stays = new Map<number, Stay>();
  private readonly listeners = new Set<() => void>();
  private nextId = 1;
  private damaged: string | null = null;

  get list(): readonly Notice[] {
    return this.shown;
  }

  /** What is wrong with the open library's file, until it is mended: no notice to be dismissed. */
  get damage(): string | null {
    return this.damaged;
  }

  say(text: string): void {
    const id = this.add("news", text);
    setTimeout(() => this.dismiss(id), newsTime);
  }

  /** Shows what went wrong as a sentence. For the end of every promise that a click starts. */
  report = (error: unknown): void => {
    if (isAppError(error, "library.damaged")) {
      this.damaged = sentenceOf(error);
      this.announce();
      return;
    }
    if (isAppError(error, "library.salvaged")) this.mended();
    this.tell(error);
  };

  /** The same, as a notice in any case. */
  tell = (error: unknown): void => {
    if (!isAppError(error)) console.error(error);
    this.add("error", sentenceOf(error));
  };

  mended(): void {
    this.damaged = null;
    this.announce();
  }

  /** Shows a receipt without a word of it being said aloud. Gives back its id. */
  give(receipt: Receipt): number {
    const id = this.nextId++;
    const stay: Stay = { isRead: false, isHeld: false, mayLeave: false };
    this.stays.set(id, stay);
    setTimeout(() => {
      stay.isRead = true;
      this.leave(id);
    }, receiptTime);
    this.replace([...this.shown, { id, kind: "receipt", text: receipt.lines[0] ?? "", receipt }]);
    return id;
  }

  /** Nothing can be done any more about what a receipt tells. */
  withoutActions(id: number): void {
    this.replace(
      this.shown.map((notice) =>
        notice.id === id && notice.receipt
          ? { ...notice, receipt: { ...notice.receipt, actions: [] } }
          : notice,
      ),
    );
  }

  /** Lets a receipt leave as soon as there was time to read it and nobody is at it. */
  letLeave(id: number): void {
    const stay = this.stays.get(id);
    if (stay) stay.mayLeave = true;
    this.leave(id);
  }

  /** Somebody points at a receipt or is in it, or no longer. */
  hold(id: number, held: boolean): void {
    const stay = this.stays.get(id);
    if (!stay || stay.isHeld === held) return;
    stay.isHeld = held;
    if (!held) setTimeout(() => this.leave(id), afterHeld);
  }

  private leave(id: number): void {
    const stay = this.stays.get(id);
    if (stay?.mayLeave && stay.isRead && !stay.isHeld) this.dismiss(id);
  }

  dismiss(id: number): void {
    this.stays.delete(id);
    this.replace(this.shown.filter((notice) => notice.id !== id));
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private add(kind: Notice["kind"], text: string): number {
    const id = this.nextId++;
    // The same sentence twice says no more than once.
    this.replace([...this.shown.filter((notice) => notice.text !== text), { id, kind, text }]);
    return id;
  }

  private replace(list: readonly Notice[]): void {
    this.shown = list;
    this.announce();
  }

  private announce(): void {
    for (const listener of this.listeners) listener();
  }
}

interface Stay {
  /** There was time to read it. */
  isRead: boolean;
  isHeld: boolean;
  mayLeave: boolean;
}

/** Any failure as a sentence; one that is not an `AppError` is a defect of the window itself. */
export function sentenceOf(error: unknown): string {
  if (isAppError(error)) return errorSentence(error);
  const name = error instanceof Error ? error.message : String(error);
  return `Something went wrong in this window (${name}). What you typed is kept; try again.`;
}

export const NoticesContext = createContext<Notices | null>(null);

export function useNotices(): Notices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new Error("no notices above this component");
  return notices;
}
