import { useCallback, useState } from "react";
import type { Desk } from "../article/desk.ts";
import { messages } from "../messages/en.ts";
import { useNotices } from "../ui/notices.ts";
import type { Purge } from "./PurgeDialog.tsx";

export interface Trash {
  /** What a person is asked about, if anything. */
  asked: Purge | null;
  move(id: string, headline: string): void;
  takeOut(id: string, headline: string): void;
  ask(purge: Purge | null): void;
  purge(): void;
}

const words = messages.trash;

/** Moves articles to the trash, out of it, and, once asked, out of the library. */
export function useTrash(desk: Desk): Trash {
  const notices = useNotices();
  const [asked, ask] = useState<Purge | null>(null);

  const tell = useCallback(
    (work: Promise<void>, said: (headline: string) => string, headline: string) => {
      work.then(() => notices.say(said(headline || messages.untitled)), notices.report);
    },
    [notices],
  );
  const move = useCallback(
    (id: string, headline: string) => tell(desk.trash(id), words.moved, headline),
    [desk, tell],
  );
  const takeOut = useCallback(
    (id: string, headline: string) => tell(desk.untrash(id), words.restored, headline),
    [desk, tell],
  );
  const purge = useCallback(() => {
    if (!asked) return;
    ask(null);
    tell(desk.purge(asked.id), words.purged, asked.headline);
  }, [asked, desk, tell]);

  return { asked, move, takeOut, ask, purge };
}
