import type { Log } from "../platform/log.ts";
import { stateFolder } from "../platform/state-folder.ts";
import { staticFiles } from "../platform/static-files.ts";
import { createDispatch } from "../rpc/dispatch.ts";
import type { OpenedServices } from "../services/create-services.ts";
import { KeptDoor } from "./kept-door.ts";
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
 * its last host stood, if that can be, so that open windows go on. The token is new at every start; a
 * window of an earlier host is given it for its own.
 */
export async function serve(options: ServeOptions): Promise<Loopback> {
  const { library, port, newKey, state = stateFolder(), log } = options;
  const kept = new KeptDoor(library, state);
  const last = newKey ? undefined : kept.read();
  const isSamePlace = last && (port === 0 || port === last.port);
  const place = isSamePlace ? { port: last.port, earlier: last.tokens } : { port };
  const { host, earlier } = await serveAt(place, options);
  // Without it, windows that are open now cannot come back to the next host. That is all.
  const door = { port: host.port, tokens: [host.token, ...earlier] };
  await kept.keep(door).catch((error) => log.error("the door could not be kept", error));
  return host;
}

async function serveAt(
  place: { port: number; earlier?: readonly string[] },
  options: ServeOptions,
): Promise<{ host: Loopback; earlier: readonly string[] }> {
  const { opened, page, log } = options;
  const parts = {
    dispatch: createDispatch(opened.services, log),
    content: opened.content,
    events: opened.events,
    page: staticFiles(page),
    log,
  };
  try {
    return { host: await startLoopback(parts, place), earlier: place.earlier ?? [] };
  } catch (error) {
    // Whoever asked for that very port is told that it is taken.
    if (options.port !== 0 || !isPortProblem(error)) throw error;
    return { host: await startLoopback(parts, { port: 0 }), earlier: [] };
  }
}

function isPortProblem(error: unknown): boolean {
  return ["EADDRINUSE", "EACCES"].includes(String((error as NodeJS.ErrnoException).code));
}

/** The one line that tells a person or a script that the host can be used. */
export function readyLine(address: string): string {
  return `Dateline is ready at ${address}`;
}
