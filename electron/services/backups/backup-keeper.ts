import { dirname } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import type { Backups } from "../../../shared/contract/services.ts";
import { AppError, isAppError } from "../../../shared/errors.ts";
import {
  type BackupReason,
  type Generation,
  listGenerations,
  makeGeneration,
  ownBackupsFolder,
  removeGeneration,
  removePartials,
} from "../../library/backup-generations.ts";
import { outdated } from "../../library/backup-rotation.ts";
import { requireLibrary } from "../../library/library-there.ts";
import { makeFolderIn } from "../../platform/atomic-write.ts";
import { backupProblem } from "../../platform/file-problem.ts";
import { holdFolder } from "../../platform/hold-folder.ts";
import type { Context } from "../context.ts";
import { progressOf } from "../progress.ts";
import { backupPictures, keepPictures, sweepBackupPictures } from "./backup-pictures.ts";
import { backupsFolderOf, listBackups, requireChosen } from "./backup-places.ts";
import { isDue, madeChanges } from "./schedule.ts";

const lookEveryMs = 5 * 60_000;
const firstLookMs = 20_000;
/** How long one asked for waits while another process makes its own. */
const patienceMs = 60_000;

/** Makes a library's backups: on a schedule while it is open, and whenever it is asked to. */
export class BackupKeeper {
  readonly #context: Context;
  readonly #stopped = new AbortController();
  #running: Promise<Generation> | undefined;
  #failure: Backups["failure"] = null;
  #timer: NodeJS.Timeout | undefined;
  /** Counts of changes when the last backup began. */
  #seen: string;

  constructor(context: Context) {
    this.#context = context;
    this.#seen = madeChanges(context.library.database);
  }

  get running(): boolean {
    return this.#running !== undefined;
  }

  get failure(): Backups["failure"] {
    return this.#failure;
  }

  /** Where the next backup goes. */
  get folder(): string {
    const { library, settings } = this.#context;
    const { backupFolder } = settings.get();
    return backupsFolderOf({ libraryFolder: library.folder, libraryId: library.id, backupFolder });
  }

  /** Everywhere that this library may have backups. */
  get folders(): string[] {
    return [this.folder, ownBackupsFolder(this.#context.library.folder)];
  }

  /** Looks now and then from here on whether it is time for a backup, until stopped. */
  start(): void {
    const look = () => {
      void this.makeWhenDue();
      this.#timer = setTimeout(look, lookEveryMs);
      this.#timer.unref();
    };
    this.#timer = setTimeout(look, firstLookMs);
    this.#timer.unref();
  }

  /** Gives up what is being made, and leaves nothing of it. */
  async stop(): Promise<void> {
    clearTimeout(this.#timer);
    this.#stopped.abort(new Error("the library is being closed"));
    await this.#running?.catch(() => {});
  }

  /**
   * Makes a backup, and removes what is too old but `keep`; by hand, one that is being made will do.
   * Throws `backup.failed`.
   */
  async make(reason: BackupReason, keep?: string): Promise<Generation> {
    if (this.#running && reason === "hand") return this.#running;
    while (this.#running) await this.#running.catch(() => {});
    this.#running = this.#make(reason, keep).finally(() => {
      this.#running = undefined;
      this.#context.publish({ type: "backups.changed" });
    });
    return this.#running;
  }

  /** One look: makes a backup when it is time. What fails is tried again at the next look. */
  async makeWhenDue(): Promise<void> {
    if (this.#running || this.#context.library.database.mode !== "write") return;
    const failedBefore = this.#failure !== null;
    try {
      if (await this.#isDue()) await this.make("schedule");
    } catch (error) {
      if (this.#stopped.signal.aborted || failedBefore) return;
      this.#context.log.error("a backup on the schedule failed", error);
    }
  }

  async #isDue(): Promise<boolean> {
    const { library, now } = this.#context;
    const { generations } = await listBackups(this.folders);
    const time = now();
    // One from the future was made while the clock was wrong, and says nothing.
    const past = generations.filter(({ at }) => at <= time.toISOString());
    // Those before a migration or a repair are made where pictures cannot be copied.
    const last = past.find(
      ({ library: id, reason }) =>
        id === library.id && reason !== "migration" && reason !== "repair",
    );
    const changed = madeChanges(library.database) !== this.#seen;
    return isDue({ last: last?.at, now: time, changed });
  }

  async #make(reason: BackupReason, keep: string | undefined): Promise<Generation> {
    const { folder } = this;
    const { library, settings } = this.#context;
    try {
      requireChosen(settings.get().backupFolder);
      requireLibrary(library.folder);
      makeFolderIn(dirname(folder), folder);
      const release = await this.#hold(folder, reason);
      try {
        const made = await this.#makeIn(folder, reason);
        // By a clock that was ahead once it is not the newest, and is what was asked for all the same.
        await this.#rotate(folder, [made.name, keep]);
        this.#failure = null;
        return made;
      } finally {
        await release();
      }
    } catch (error) {
      const problem = backupProblem(error, folder);
      if (isAppError(problem, "backup.failed")) {
        // Told once, not at every attempt of a disk that stays away.
        if (this.#failure === null) this.#tell(problem);
        this.#failure = { at: this.#context.now().toISOString(), ...problem.data };
      }
      throw problem ?? error;
    }
  }

  /** A copy that does not hold together is of a library that does not. */
  #tell(failure: AppError<"backup.failed">): void {
    const { notify, library } = this.#context;
    notify(failure);
    if (!isAppError(failure.cause, "backup.damaged")) return;
    const { problem } = failure.cause.data;
    notify(new AppError("library.damaged", { folder: library.folder, problem }));
  }

  async #hold(folder: string, reason: BackupReason): Promise<() => Promise<void>> {
    const patience = reason === "schedule" ? 0 : patienceMs;
    for (let waited = 0; ; waited += 250) {
      const release = await holdFolder(folder);
      if (release) return release;
      this.#stopped.signal.throwIfAborted();
      if (waited >= patience) break;
      await pause(250);
    }
    const problem = "another Dateline is making one there";
    throw new AppError("backup.failed", { folder, problem });
  }

  async #makeIn(folder: string, reason: BackupReason): Promise<Generation> {
    const { library, pictures, now } = this.#context;
    const { signal } = this.#stopped;
    const seen = madeChanges(library.database);
    const progress = progressOf(this.#context, "backup");
    await removePartials(folder);
    const made = await makeGeneration(library.database, folder, {
      reason,
      now: now(),
      signal,
      progress: (share) => progress(share / 2),
      pictures: (path) =>
        keepPictures(path, pictures, backupPictures(folder), {
          signal,
          progress: (share) => progress(0.5 + share / 2.01),
        }),
    });
    progress(1);
    this.#seen = seen;
    return made;
  }

  /** What is too old goes. That it does not is no reason to call the new backup a failure. */
  async #rotate(folder: string, keep: readonly (string | undefined)[]): Promise<void> {
    const { library, log, now } = this.#context;
    try {
      const { generations } = await listGenerations(folder);
      const own = generations.filter((one) => one.library === library.id);
      const old = outdated(own).filter(({ name }) => !keep.includes(name));
      for (const one of old) await removeGeneration(one);
      if (old.length > 0) await sweepBackupPictures(folder, now());
    } catch (error) {
      log.error("old backups could not be removed", error);
    }
  }
}
