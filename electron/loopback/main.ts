import type { Log } from "../platform/log.ts";
import { stateFolder } from "../platform/state-folder.ts";
import { staticFiles } from "../platform/static-files.ts";
import { createDispatch } from "../rpc/dispatch.ts";
import type { OpenedServices } from "../services/create-services.ts";
import { type Door, KeptDoor } from "./kept-door.ts";
import { type Loopback, startLoopback } from "./server.ts";

export interface ServeOptions {
  opened: OpenedServices;
  /** Folder of the library. */
  library: string;
  /** Folder of the built page. */
  page: string;
  /** 0 for the one that the library's last host had, or a free one. */
  port: number;
  /** True to have windows that were opened before ask again. */
  newKey: boolean;
  /** The user's state folder unless told. */
  state?: string;
  log: Log;
}

/**
 * Serves an opened library, which stays its caller's to close, to browsers of this machine: where
 * its last host stood and with the same token, if that can be, so that open windows go on.
 */
export async function serve(options: ServeOptions): Promise<Loopback> {
  const { library, port, newKey, state = stateFolder(), log } = options;
  const kept = new KeptDoor(library, state);
  const last = newKey ? undefined : kept.read();
  const host = await serveAt(last && (port === 0 || port === last.port) ? last : { port }, options);
  // Without it, windows that are open now cannot come back to the next host. That is all.
  await kept.keep(host).catch((error) => log.error("the door could not be kept", error));
  return host;
}

async function serveAt(door: Partial<Door>, options: ServeOptions): Promise<Loopback> {
  const { opened, page, log } = options;
  const parts = {
    dispatch: createDispatch(opened.services, log),
    content: opened.content,
    events: opened.events,
    page: staticFiles(page),
    log,
  };
  try {
    return await startLoopback(parts, { port: 0, ...door });
  } catch (error) {
    // Whoever asked for that very port is told that it is taken.
    if (options.port !== 0 || !isPortProblem(error)) throw error;
    return startLoopback(parts, { port: 0 });
  }
}

function isPortProblem(error: unknown): boolean {
  return ["EADDRINUSE", "EACCES"].includes(String((error as NodeJS.ErrnoException).code));
}

/** The one line that tells a person or a script that the host can be used. */
export function readyLine(address: string): string {
  return `Dateline is ready at ${address}`;
}
