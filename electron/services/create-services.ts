import { join } from "node:path";
import type { ServerEvent } from "../../shared/contract/server-event.ts";
import type { Services } from "../../shared/contract/services.ts";
import { AppError, type ErrorReply } from "../../shared/errors.ts";
import { defaultSettings, type Settings } from "../../shared/settings.ts";
import { watchOthers } from "../library/changes.ts";
import { findMedia } from "../library/media-table.ts";
import { type Library, openLibrary } from "../library/open-library.ts";
import { openMediaStore } from "../media/store.ts";
import { newDevice } from "../platform/device.ts";
import type { Host } from "../platform/host.ts";
import type { Log } from "../platform/log.ts";
import type { SettingsStore } from "../platform/settings-store.ts";
import { rescueFolders } from "../platform/state-folder.ts";
import { createEventHub, type EventHub } from "../rpc/event-hub.ts";
import { createArticlesService } from "./articles.ts";
import { BackupKeeper } from "./backups/backup-keeper.ts";
import { createContentHandler } from "./content.ts";
import type { Context } from "./context.ts";
import { createExportsService } from "./exports.ts";
import { addSampleArticle } from "./first-run-sample.ts";
import { createHostService } from "./host.ts";
import { openReadingThread, type ReadingThread } from "./importing/reading-thread.ts";
import { createImportsService } from "./imports.ts";
import { createLibraryService } from "./library.ts";
import { createMediaService } from "./media.ts";
import { createPreviews } from "./previews.ts";
import { createRecovery, type Recovery } from "./recovery.ts";
import { createRescue, type Rescue } from "./rescue.ts";
import { createSettingsService } from "./settings.ts";
import { createStartupService } from "./startup.ts";
import { startThinning } from "./thinning.ts";

export interface OpenOptions {
  /** The library folder; made when it is not there yet. */
  folder: string;
  host: Host;
  log: Log;
  now?: () => Date;
  openSettings(folder: string, defaults: Settings, report: (error: unknown) => void): SettingsStore;
  /** Puts a sample article into a library that is made by this very call. */
  firstRunSample?: boolean;
  /** Where texts go that the library does not take; the user's own folders unless told. */
  rescueFolders?: readonly string[];
  /** What a person should hear of besides what opening finds. */
  notices?: readonly AppError[];
  /** Makes backups by itself for as long as the library is open. */
  backUpBySchedule?: boolean;
}

export interface OpenedServices {
  services: Services;
  events: EventHub;
  /** Answers GET and HEAD of /media/<id>/view and /preview/<nonce>/<path>; 404 for all else. */
  content(request: Request): Promise<Response>;
  /** What a person should hear of: settings set aside, a library only to be read or older. */
  notices: readonly AppError[];
  close(): Promise<void>;
}

/** Opens a library and wires the services over it: the one place where that happens. */
export async function openServices(options: OpenOptions): Promise<OpenedServices> {
  const { folder, host, log, now = () => new Date() } = options;
  const library = await openLibrary(folder, now);
  try {
    const settings = options.openSettings(folder, defaultSettings(newDevice()), (error) =>
      log.error("the settings could not be read", error),
    );
    const events = createEventHub({ whileHeard: () => watchLibrary(library, events, log) });
    const context: Context = {
      library,
      pictures: openMediaStore(join(folder, "media")),
      settings,
      log,
      now,
      publish: (event: ServerEvent) => events.publish(event),
      notices: [...(options.notices ?? []), ...noticesOf(library, settings)],
      notify(error) {
        context.notices.push(error);
        events.publish({ type: "notice", notice: replyOf(error) });
      },
    };
    library.onAnew((older) => tellOlder(context, older));
    const stopThinning = startThinning(context);
    const previews = createPreviews();
    const recovery = createRecovery(context);
    const keeper = new BackupKeeper(context);
    const rescue = createRescue(context, options.rescueFolders ?? rescueFolders(), recovery);
    const reading = openReadingThread();
    const services = createServices(context, host, previews, {
      recovery,
      keeper,
      rescue,
      reading,
    });
    recovery.start();
    await rescue.start();
    if (library.created && options.firstRunSample) await addSampleArticle(context, services);
    if (options.backUpBySchedule) keeper.start();
    return {
      services,
      events,
      content: createContentHandler(
        context.pictures,
        (id) => findMedia(library.database, id),
        previews,
      ),
      notices: context.notices,
      async close() {
        stopThinning();
        recovery.stop();
        await rescue.stop();
        await keeper.stop();
        await reading.close();
        await library.close();
      },
    };
  } catch (error) {
    library.database.close();
    throw error;
  }
}

interface Parts {
  recovery: Recovery;
  keeper: BackupKeeper;
  rescue: Rescue;
  reading: ReadingThread;
}

function createServices(
  context: Context,
  host: Host,
  previews: ReturnType<typeof createPreviews>,
  { recovery, keeper, rescue, reading }: Parts,
): Services {
  const media = createMediaService(context);
  return {
    articles: createArticlesService(context, recovery, rescue),
    media,
    imports: createImportsService(context, media, reading),
    exports: createExportsService(context, previews),
    settings: createSettingsService(context),
    library: createLibraryService(context, keeper, rescue),
    startup: createStartupService(),
    host: createHostService(host),
  };
}

/** While somebody listens, what other processes change in the library is announced too. */
function watchLibrary({ database }: Library, events: EventHub, log: Log): () => void {
  let failing = false;
  return watchOthers(
    database,
    () => {
      failing = false;
      events.publish({ type: "articles.changed" });
    },
    (error) => {
      if (!failing) log.error("looking for changes by others failed", error);
      failing = true;
    },
  );
}

function replyOf({ code, data }: AppError): ErrorReply {
  return { code, data } as ErrorReply;
}

/** Told once for as long as it lasts; a window that opens later hears of how it stands then. */
function tellOlder({ notices, notify }: Context, older: AppError | null): void {
  const isTold = notices.some(({ code }) => code === "library.older");
  if (older && !isTold) notify(older);
  if (older || !isTold) return;
  notices.splice(0, notices.length, ...notices.filter(({ code }) => code !== "library.older"));
}

function noticesOf(library: Library, settings: SettingsStore): AppError[] {
  return [
    ...(library.readOnlyBecause ? [library.readOnlyBecause] : []),
    ...(library.older ? [library.older] : []),
    ...(settings.damaged === null
      ? []
      : [new AppError("settings.damaged", { keptAs: settings.damaged })]),
  ];
}
