import { randomBytes } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { SalvagedArticle } from "../../../shared/contract/services.ts";
import { AppError, isAppError } from "../../../shared/errors.ts";
import type { MediaItem } from "../../../shared/media.ts";
import { writeFileAtomically } from "../../platform/atomic-write.ts";
import { libraryProblem } from "../../platform/file-problem.ts";
import { holdFolder } from "../../platform/hold-folder.ts";
import { backupFolders } from "../backup-folders.ts";
import { Database } from "../database.ts";
import { readIdentity } from "../identity.ts";
import { settleMark } from "../mark.ts";
import { verifyDatabase } from "../verify-database.ts";
import { type Built, buildLibrary } from "./build.ts";
import { findSources, type Sources, stampOf } from "./sources.ts";
import { stateOf, swapIn } from "./swap.ts";

export interface SalvageOptions {
  now(): Date;
  /** Files of backups, newest first; those in the library's folder unless told. */
  backups?: readonly string[];
  /** A picture that is on the shelves, by its id. */
  pictureOf?(id: string): Promise<MediaItem | undefined>;
}

/** What came out of a damaged library. */
export interface Salvaged {
  articles: SalvagedArticle[];
  /** `library.salvaged`, to be told. */
  notice: AppError<"library.salvaged">;
}

const mostAttempts = 2;
const building = "dateline.sqlite.salvaging-";

/**
 * Puts a library that cannot be opened together again: everything that proves itself is taken out of
 * the damaged file, what is missing from backups, and a new file of that takes its place. The damaged
 * one is kept beside. Throws `library.damaged` when nothing can be had from anywhere, and
 * `library.locked` while another program is at it and `library.in-use` while one saves; then it has
 * changed nothing.
 */
export async function salvageLibrary(folder: string, options: SalvageOptions): Promise<Salvaged> {
  try {
    mkdirSync(folder, { recursive: true });
    const letGo = await holdFolder(folder);
    if (!letGo) throw new AppError("library.locked", { folder });
    try {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await salvageHeld(folder, options);
        } catch (error) {
          // Even a program at which nobody sits writes now and then; one that is worked with goes on.
          if (attempt === mostAttempts || !isAppError(error, "library.in-use")) throw error;
        }
      }
    } finally {
      await letGo();
    }
  } catch (error) {
    throw libraryProblem(error, folder) ?? error;
  }
}

async function salvageHeld(folder: string, options: SalvageOptions): Promise<Salvaged> {
  const path = join(folder, "dateline.sqlite");
  const built = join(folder, building + randomBytes(6).toString("hex"));
  try {
    const read = stateOf(path);
    const { articles } = await build(folder, built, options);
    await verifyDatabase(built);
    const now = options.now();
    const kept = await swapIn(built, path, read, now);
    await settle(path, folder, options.now);
    return { articles, notice: await writeList(folder, articles, kept, now) };
  } finally {
    removeBuildings(folder);
  }
}

async function build(folder: string, path: string, options: SalvageOptions): Promise<Built> {
  const stated = readIdentity(folder);
  const known = typeof stated === "object" ? (stated ?? undefined) : undefined;
  const attempt = async (sources: Sources): Promise<Built> => {
    removeBuildings(folder);
    return buildLibrary({
      path,
      folder,
      sources,
      id: known?.id,
      backups: options.backups ?? backupFolders(folder).map(({ database }) => database),
      pictureOf: options.pictureOf ?? (async () => undefined),
    });
  };
  let built = await attempt(findSources(folder));
  // The database of another library has nothing of this one; its backups have.
  if (built.foreign) built = await attempt({ main: undefined, log: undefined, keptLogs: [] });
  const isEmpty = built.articles.every(({ came }) => came === "lost");
  const wasEmpty = known?.mark?.articles === 0;
  if (built.id !== undefined && (!isEmpty || wasEmpty || built.sound)) return built;
  const problem = "nothing in it can be read any more, and there is no backup";
  throw new AppError("library.damaged", { folder, problem });
}

/** Whoever asked for it has chosen this state of the library: nothing before it counts as newer. */
async function settle(path: string, folder: string, now: () => Date): Promise<void> {
  const database = new Database(path, folder, "write");
  try {
    await settleMark(database, now);
  } finally {
    database.close();
  }
}

async function writeList(
  folder: string,
  articles: SalvagedArticle[],
  kept: string | null,
  now: Date,
): Promise<AppError<"library.salvaged">> {
  const list = join(folder, `salvaged-${stampOf(now)}.json`);
  await writeFileAtomically(list, `${JSON.stringify({ at: now, kept, articles }, null, 2)}\n`);
  const count = (came: SalvagedArticle["came"]) =>
    articles.filter((article) => article.came === came).length;
  const headlines = articles
    .filter(({ came }) => came === "lost" || came === "older")
    .map(({ headline, id }) => headline || id)
    .slice(0, 5);
  return new AppError("library.salvaged", {
    folder,
    whole: count("whole"),
    older: count("older"),
    backup: count("backup"),
    lost: count("lost"),
    headlines,
    kept,
    list,
  });
}

function removeBuildings(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (name.startsWith(building)) rmSync(join(folder, name), { force: true });
  }
}
