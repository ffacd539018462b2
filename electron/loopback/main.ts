import type { Log } from "../platform/log.ts";
import { stateFolder } from "../platform/state-folder.ts";
import { staticFiles } from "../platform/static-files.ts";
import { createDispatch } from "../rpc/dispatch.ts";
import type { OpenedServices } from "../services/create-services.ts";
import { type Door, KeptDoor, type Place } from "./kept-door.ts";
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

export interface Served extends Loopback {
  /** Where windows of earlier hosts look for this one in vain: another program has the port. */
  missed: number | null;
}

/**
 * Serves an opened library, which stays its caller's to close, to browsers of this machine: where
 * its last host stood, if that can be, so that open windows go on. The token is new at every start; a
 * window of an earlier host is given it for its own.
 *
 * What windows could not save is kept by their browser under that very address. So a place that is
 * taken now stays the first to be tried, and the one found instead is only a spare. Once the first is
 * free again the host stands at both, and windows that were opened at the spare one go on there.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { library, port, newKey, state = stateFolder(), log } = options;
  const kept = new KeptDoor(library, state);
  const last = newKey ? undefined : kept.read();
  const { host, place } = await serveAt(placesOf(last, port), options);
  const found = placeOf(host, place);
  const isSpare = last !== undefined && port === 0 && host.port !== last.port;
  const beside = isSpare ? undefined : await serveBeside(last?.spare, host.port, options);
  const spare = isSpare ? found : (beside?.place ?? last?.spare);
  const door = { ...(isSpare ? last : found), ...(spare && { spare }) };
  // Without it, windows that are open now cannot come back to the next host. That is all.
  await kept.keep(door).catch((error) => log.error("the door could not be kept", error));
  return {
    ...host,
    missed: isSpare ? last.port : null,
    async close() {
      await Promise.all([host.close(), beside?.host.close()]);
    },
  };
}

/** Stands at the spare place as well. Undefined when there is none, or another program has it. */
async function serveBeside(
  spare: Place | undefined,
  taken: number,
  options: ServeOptions,
): Promise<{ host: Loopback; place: Place } | undefined> {
  if (!spare || spare.port === taken) return undefined;
  try {
    const { host } = await serveAt([spare], options);
    return { host, place: placeOf(host, spare) };
  } catch (error) {
    if (!isPortProblem(error)) throw error;
    return undefined;
  }
}

function placeOf({ port, token }: Loopback, { tokens }: Place): Place {
  return { port, tokens: [token, ...tokens] };
}

/** In the order in which they are tried. */
function placesOf(last: Door | undefined, port: number): [Place, ...Place[]] {
  if (port !== 0) return [{ port, tokens: port === last?.port ? last.tokens : [] }];
  const anywhere = { port: 0, tokens: [] };
  if (!last) return [anywhere];
  return last.spare ? [last, last.spare, anywhere] : [last, anywhere];
}

async function serveAt(
  [place, ...others]: readonly [Place, ...Place[]],
  options: ServeOptions,
): Promise<{ host: Loopback; place: Place }> {
  const { opened, page, log } = options;
  const parts = {
    dispatch: createDispatch(opened.services, log),
    content: opened.content,
    events: opened.events,
    page: staticFiles(page),
    log,
  };
  try {
    const { port, tokens: earlier } = place;
    return { host: await startLoopback(parts, { port, earlier }), place };
  } catch (error) {
    const [next, ...rest] = others;
    // Whoever asked for that very port is told that it is taken.
    if (!next || !isPortProblem(error)) throw error;
    return serveAt([next, ...rest], options);
  }
}

function isPortProblem(error: unknown): boolean {
  return ["EADDRINUSE", "EACCES"].includes(String((error as NodeJS.ErrnoException).code));
}

/** The one line that tells a person or a script that the host can be used. */
export function readyLine(address: string): string {
  return `Dateline is ready at ${address}`;
}
