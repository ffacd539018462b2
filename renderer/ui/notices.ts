import { createContext, useContext } from "react";
import { isAppError } from "../../shared/errors.ts";
import { errorSentence } from "../../shared/messages/errors.ts";

/** One sentence to the person at the desk. An error stays until dismissed; news leaves by itself. */
export interface Notice {
  id: number;
  kind: "error" | "news";
  text: string;
}

/** How long news stays, in milliseconds. */
const newsTime = 6000;

/** The notices on screen, newest last. */
export class Notices {
  private shown: readonly Notice[] = [];
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

  dismiss(id: number): void {
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
