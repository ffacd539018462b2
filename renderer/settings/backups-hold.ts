import { useEffect, useState } from "react";
import type { Backups, LibraryWork } from "../../shared/contract/services.ts";
import { messages } from "../messages/en.ts";
import { clockTime, longDay } from "../ui/clock.ts";
import { useServerEvents } from "../ui/events-context.ts";
import { useNotices } from "../ui/notices.ts";
import { useServices } from "../ui/services-context.ts";

/** The backups as they are now; null until they are known. Follows what happens elsewhere. */
export function useBackups(): { backups: Backups | null; reload(): void } {
  const { library } = useServices();
  const notices = useNotices();
  const [backups, setBackups] = useState<Backups | null>(null);
  const [asked, setAsked] = useState(0);
  const reload = () => setAsked((count) => count + 1);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asks again each time it is to
  useEffect(() => {
    let gone = false;
    library.backups({}).then((found) => !gone && setBackups(found), notices.report);
    return () => {
      gone = true;
    };
  }, [library, notices, asked]);
  useServerEvents((event) => {
    if (event.type === "backups.changed" || event.type === "settings.changed") reload();
  });
  return { backups, reload };
}

/** How far that work has come in per cent, while it goes on. */
export function usePercent(work: LibraryWork): number | null {
  const [percent, setPercent] = useState<number | null>(null);
  useServerEvents((event) => {
    if (event.type !== "library.progress" || event.work !== work) return;
    setPercent(event.share >= 1 ? null : Math.floor(event.share * 100));
  });
  return percent;
}

/** `today 14:02`, else the day by its name. */
export function whenOf(instant: string, now: Date): string {
  const time = clockTime(instant);
  if (new Date(instant).toDateString() === now.toDateString()) return messages.backups.today(time);
  return messages.backups.onDay(longDay(instant), time);
}
