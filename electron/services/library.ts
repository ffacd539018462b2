import { join } from "node:path";
import type { LibraryProblem, LibraryService } from "../../shared/contract/services.ts";
import type { ErrorReply } from "../../shared/errors.ts";
import { errorSentence } from "../../shared/messages/errors.ts";
import { countArticles } from "../library/articles-table.ts";
import { checkDatabase } from "../library/doctor.ts";
import { readIdentity } from "../library/identity.ts";
import { olderThanKnown } from "../library/mark.ts";
import { countMedia } from "../library/media-table.ts";
import type { BackupKeeper } from "./backups/backup-keeper.ts";
import { createBackupMethods } from "./backups/backups-service.ts";
import type { Context } from "./context.ts";
import { createOpenFilesMethods } from "./open-files/open-files-service.ts";
import { checkPictures } from "./picture-doctor.ts";
import { mendLibrary } from "./repair/mend-library.ts";
import type { Rescue } from "./rescue.ts";

export function createLibraryService(
  context: Context,
  keeper: BackupKeeper,
  rescue: Rescue,
): LibraryService {
  const { library, settings, pictures, now } = context;
  const { database, folder } = library;

  function olderProblem(): LibraryProblem[] {
    const identity = readIdentity(folder);
    const mark = typeof identity === "object" ? identity?.mark : undefined;
    const older = olderThanKnown(database, mark);
    if (!older) return [];
    const problem = errorSentence(older);
    return [{ kind: "older", subject: "dateline.sqlite", problem, repaired: false }];
  }

  async function examine(): Promise<LibraryProblem[]> {
    const problems: LibraryProblem[] = [];
    for await (const problem of checkDatabase(database)) {
      problems.push({ ...problem, repaired: false });
    }
    // What a damaged file says of pictures and times means nothing.
    if (problems.some(({ kind }) => kind === "integrity")) return problems;
    problems.push(...olderProblem());
    for await (const problem of checkPictures(database, pictures, now())) {
      problems.push({ ...problem, repaired: false });
    }
    return problems;
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

    now: async () => ({ now: now().toISOString() }),

    rescue: (params) => rescue.keep(params),

    async notices() {
      return context.notices.map(({ code, data }) => ({ code, data }) as ErrorReply);
    },

    async doctor({ repair = false }) {
      const found = await examine();
      if (!repair) return found;
      await mendLibrary(context, keeper, found);
      let left = await examine();
      // Only in a whole file can the rest be seen.
      if (found.some(({ kind }) => kind === "integrity") && left.length > 0) {
        await mendLibrary(context, keeper, left);
        left = await examine();
      }
      if (left.every(({ kind }) => kind !== "integrity")) forgetDamage(context);
      const known = new Set(found.map(keyOf));
      const still = new Set(left.map(keyOf));
      return [
        ...found.map((problem) => ({ ...problem, repaired: !still.has(keyOf(problem)) })),
        ...left.filter((problem) => !known.has(keyOf(problem))),
      ];
    },
  };
}

/** Windows that are open stop telling of damage, and one that opens later does not hear of it. */
function forgetDamage({ notices, publish }: Context): void {
  publish({ type: "library.mended" });
  const left = notices.filter(({ code }) => code !== "library.damaged");
  notices.splice(0, notices.length, ...left);
}

function keyOf({ kind, subject, problem }: LibraryProblem): string {
  return [kind, subject, problem].join("\n");
}
