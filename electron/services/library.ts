import { join } from "node:path";
import type { LibraryProblem, LibraryService } from "../../shared/contract/services.ts";
import { type ErrorReply, isAppError } from "../../shared/errors.ts";
import { countArticles } from "../library/articles-table.ts";
import { checkDatabase } from "../library/doctor.ts";
import { mendJournal } from "../library/journal-doctor.ts";
import { countMedia } from "../library/media-table.ts";
import { rebuildSearch, restoreFromHead } from "../library/repair.ts";
import { removeLeftovers } from "../media/sweep.ts";
import type { BackupKeeper } from "./backups/backup-keeper.ts";
import { createBackupMethods } from "./backups/backups-service.ts";
import type { Context } from "./context.ts";
import { createOpenFilesMethods } from "./open-files/open-files-service.ts";
import { adoptPicture, checkPictures } from "./picture-doctor.ts";
import type { Rescue } from "./rescue.ts";

export function createLibraryService(
  context: Context,
  keeper: BackupKeeper,
  rescue: Rescue,
): LibraryService {
  const { library, settings, pictures, now, publish } = context;
  const { database, folder } = library;

  async function examine(): Promise<LibraryProblem[]> {
    const problems: LibraryProblem[] = [];
    for await (const problem of checkDatabase(database)) {
      problems.push({ ...problem, repaired: false });
    }
    for await (const problem of checkPictures(database, pictures, now())) {
      problems.push({ ...problem, repaired: false });
    }
    return problems;
  }

  /** Tries what can be tried without losing anything. */
  async function mend(problems: readonly LibraryProblem[]): Promise<void> {
    const of = (kind: LibraryProblem["kind"]) =>
      new Set(problems.filter((problem) => problem.kind === kind).map(({ subject }) => subject));
    for (const id of of("copy")) await attempt(() => restoreFromHead(database, id));
    if (of("journal").size > 0) await attempt(async () => mendJournal(database));
    for (const path of of("media-orphan")) await attempt(() => adoptPicture(context, path));
    if (of("search").size > 0 || of("copy").size > 0) await rebuildSearch(database);
    await removeLeftovers(pictures.folder, now());
    publish({ type: "articles.changed" });
  }

  return {
    ...createBackupMethods(context, keeper),
    ...createOpenFilesMethods(context, keeper),

    async info() {
      return {
        folder,
        articles: countArticles(database),
        media: countMedia(database),
        exportFolder: settings.get().exportFolder || join(folder, "exports"),
      };
    },

    rescue: (params) => rescue.keep(params),

    async notices() {
      return context.notices.map(({ code, data }) => ({ code, data }) as ErrorReply);
    },

    async doctor({ repair = false }) {
      const found = await examine();
      if (!repair) return found;
      await mend(found);
      const left = new Set((await examine()).map(keyOf));
      return found.map((problem) => ({ ...problem, repaired: !left.has(keyOf(problem)) }));
    },
  };
}

function keyOf({ kind, subject, problem }: LibraryProblem): string {
  return [kind, subject, problem].join("\n");
}

/** One thing that cannot be mended keeps no other from being mended; the next look tells of it. */
async function attempt(action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!isAppError(error)) throw error;
  }
}
