import { join } from "node:path";
import type { ServerEvent } from "../../shared/contract/server-event.ts";
import type { Services, StartupService } from "../../shared/contract/services.ts";
import { type AppError, type ErrorReply, isAppError } from "../../shared/errors.ts";
import { isLibraryThere } from "../library/library-there.ts";
import { type FileState, stateOf } from "../library/salvage/swap.ts";
import { createEventHub } from "../rpc/event-hub.ts";
import { type OpenedServices, type OpenOptions, openServices } from "./create-services.ts";
import { createHostService } from "./host.ts";
import { backupsOfClosed, openBackupInstead } from "./repair/open-backup-instead.ts";
import { salvageFolder } from "./repair/salvage-folder.ts";

/** Services that may still be waiting for a person to say what becomes of a damaged library. */
export interface AskingServices extends OpenedServices {
  /** What keeps the library from being opened; null when it is open. */
  problem(): AppError | null;
}

/**
 * Opens a library, or, when it is damaged, gives services that say so to every call, and that repair
 * it or put a backup in its place when a person chooses that. They then go on as its services.
 */
export async function openOrAsk(options: OpenOptions): Promise<AskingServices> {
  try {
    return { ...(await openServices(options)), problem: () => null };
  } catch (error) {
    if (!isAppError(error, "library.damaged")) throw error;
    return askAbout(error, options);
  }
}

function askAbout(problem: AppError, options: OpenOptions): AskingServices {
  const { folder, host, log, now = () => new Date() } = options;
  const events = createEventHub();
  let opened: OpenedServices | undefined;
  let working: Promise<unknown> = Promise.resolve();

  /** One choice at a time; what is chosen while another is carried out has nothing left to do. */
  function choose(mend: (found: FileState) => Promise<AppError>): Promise<void> {
    const turn = async () => {
      if (!opened) await carryOut(mend);
    };
    const done = working.then(turn);
    working = done.catch(() => {});
    return done;
  }

  async function carryOut(mend: (found: FileState) => Promise<AppError>): Promise<void> {
    opened = await openAgain();
    if (!opened) {
      const notice = await mend(stateOf(join(folder, "dateline.sqlite")));
      log.info("a damaged library was mended", { how: notice.code });
      opened = await openServices({ ...options, notices: [notice] });
    }
    opened.events.subscribe((event: ServerEvent) => events.publish(event));
  }

  /** The file may have come back since, and others may have saved into it. */
  async function openAgain(): Promise<OpenedServices | undefined> {
    // Opening would make a new library where nothing is any more.
    if (!isLibraryThere(folder)) return undefined;
    try {
      const services = await openServices(options);
      log.info("a library that could not be opened is in its place again");
      return services;
    } catch (error) {
      if (!isAppError(error, "library.damaged")) throw error;
      return undefined;
    }
  }

  const startup: StartupService = {
    async problem() {
      if (opened) return null;
      const backups = await backupsOfClosed(folder);
      return {
        error: { code: problem.code, data: problem.data } as ErrorReply,
        backups: backups.map(({ name, at, articles }) => ({ name, at, articles })),
      };
    },
    repair: () => choose(async () => (await salvageFolder(folder, now)).notice),
    openBackup: ({ name }) => choose((found) => openBackupInstead(folder, name, now, found)),
  };
  const waiting: Partial<Services> = { startup, host: createHostService(host) };

  return {
    problem: () => (opened ? null : problem),
    services: standIn((service) => opened?.services[service] ?? waiting[service], problem),
    events,
    content: async (request) =>
      opened ? opened.content(request) : new Response(null, { status: 503 }),
    get notices() {
      return opened?.notices ?? [];
    },
    async close() {
      await working;
      await opened?.close();
    },
  };
}

/** Services that ask for the real one at each call, and fail with `problem` where there is none. */
function standIn(
  find: (service: keyof Services) => object | undefined,
  problem: AppError,
): Services {
  const service = (name: keyof Services) =>
    new Proxy(
      {},
      {
        get(_target, method: string) {
          const found = find(name) as Record<string, unknown> | undefined;
          if (found) return found[method];
          return () => Promise.reject(problem);
        },
      },
    );
  return new Proxy({} as Services, {
    get: (_target, name: keyof Services) => service(name),
  });
}
