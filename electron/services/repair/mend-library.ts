import { setImmediate as breathe } from "node:timers/promises";
import type { LibraryProblem } from "../../../shared/contract/services.ts";
import { isAppError } from "../../../shared/errors.ts";
import type { Generation } from "../../library/backup-generations.ts";
import { mendJournal } from "../../library/journal-doctor.ts";
import { mendArticle } from "../../library/mend-article.ts";
import { rebuildSearch } from "../../library/rebuild-search.ts";
import { checkFileApart } from "../../library/verify-database.ts";
import { removeLeftovers } from "../../media/sweep.ts";
import type { BackupKeeper } from "../backups/backup-keeper.ts";
import { listBackups } from "../backups/backup-places.ts";
import type { Context } from "../context.ts";
import { adoptPicture } from "../picture-doctor.ts";
import { BackupTexts } from "./backup-texts.ts";
import { mendPictures } from "./mend-pictures.ts";
import { salvageFolder } from "./salvage-folder.ts";

type Kind = LibraryProblem["kind"];

/** Mends what can be mended of these problems, without losing anything. */
export async function mendLibrary(
  context: Context,
  keeper: BackupKeeper,
  problems: readonly LibraryProblem[],
): Promise<void> {
  const { library, pictures, now, publish } = context;
  const { database } = library;
  const of = (...kinds: Kind[]) =>
    problems.filter(({ kind }) => kinds.includes(kind)).map(({ subject }) => subject);
  // A damaged file gives no backup, and is kept itself; a new index changes nothing that is kept.
  if (problems.every(({ kind }) => kind !== "integrity") && problems.some(changesWhatIsKept)) {
    await attempt(() => keeper.make("repair"));
  }
  const { generations } = await listBackups(keeper.folders);
  const own = generations.filter((one) => one.library === library.id);

  if (of("integrity").length > 0) await mendFile(context, of("integrity"));
  if (of("older").length > 0) await attempt(() => salvageInPlace(context));
  await mendArticles(context, own, of("copy", "head", "revision"));
  if (of("journal").length > 0) await attempt(async () => mendJournal(database));
  for (const path of of("media-orphan")) await attempt(() => adoptPicture(context, path));
  await attempt(() => mendPictures(context, own, of("media-missing", "media-altered")));
  if (of("search").length > 0) await attempt(() => rebuildSearch(database));
  await removeLeftovers(pictures.folder, now());
  publish({ type: "articles.changed" });
}

function changesWhatIsKept({ kind }: LibraryProblem): boolean {
  return kind !== "search";
}

/** Indexes are made anew; where that is not all, so is the whole file. */
async function mendFile(context: Context, subjects: readonly string[]): Promise<void> {
  const { database } = context.library;
  try {
    database.exec("REINDEX");
  } catch {
    // Rows that contradict each other; what else is wrong is found below.
  }
  const isFileAlone = subjects.every((subject) => subject === "dateline.sqlite");
  if (isFileAlone && (await checkFileApart(database.path, database.folder)).length === 0) return;
  await attempt(() => salvageInPlace(context));
}

/** Everything waits meanwhile: what is typed stays in the window, as while the library is locked. */
async function salvageInPlace({ library, now, notify }: Context): Promise<void> {
  const { database, folder } = library;
  try {
    const { notice } = await database.exchange(() => salvageFolder(folder, now));
    notify(notice);
  } catch (error) {
    // Why nothing came of it matters: another program that saves has to be closed first.
    if (isAppError(error)) notify(error);
    throw error;
  }
}

/** Subjects are ids of articles, or `<id>, revision <number>`. */
async function mendArticles(
  { library, now }: Context,
  backups: readonly Generation[],
  subjects: readonly string[],
): Promise<void> {
  const texts = new BackupTexts(backups);
  try {
    for (const id of new Set(subjects.map((subject) => subject.split(",")[0]!))) {
      await attempt(async () => mendArticle(library.database, id, texts.find, now));
      await breathe();
    }
  } finally {
    texts.close();
  }
}

/** One thing that cannot be mended keeps no other from being mended; the next look tells of it. */
async function attempt(action: () => Promise<unknown>): Promise<void> {
  try {
    await action();
  } catch (error) {
    if (!isAppError(error)) throw error;
  }
}
