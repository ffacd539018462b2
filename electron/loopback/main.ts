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
 * What windows could not save is kept by their browser under that very address. So no place is
 * forgotten: one that is taken now stays the first to be tried, and the host stands at the others as
 * well, where it can.
 */
export async function serve(options: ServeOptions): Promise<Served> {
  const { library, port, newKey, state = stateFolder(), log } = options;
  const kept = new KeptDoor(library, state);
  const known = placesIn(kept.read(), newKey);
  const [last] = known;
  const { host, place } = await serveAt(placesToTry(known, port), options);
  const found = placeOf(host, place);
  const beside = await serveBeside(
    known.filter((each) => each.port !== host.port),
    options,
  );
  const isSpare = last !== undefined && port === 0 && host.port !== last.port;
  const [first, ...others] = beside.places;
  const door =
    isSpare && first
      ? { ...first, spares: [found, ...others] }
      : { ...found, spares: beside.places };
  // Without it, windows that are open now cannot come back to the next host. That is all.
  await kept.keep(door).catch((error) => log.error("the door could not be kept", error));
  return {
    ...host,
    missed: isSpare ? last.port : null,
    async close() {
      await Promise.all([host, ...beside.hosts].map((each) => each.close()));
    },
  };
}

/** The first is the one that windows look for. With a new key, places stand and nobody comes back. */
function placesIn(door: Door | undefined, newKey: boolean): Place[] {
  if (!door) return [];
  const { spares, ...place } = door;
  return [place, ...spares].map((each) => (newKey ? { ...each, tokens: [] } : each));
}

function placesToTry(known: readonly Place[], port: number): [Place, ...Place[]] {
  const anywhere = { port: 0, tokens: [] };
  if (port !== 0) return [known.find((each) => each.port === port) ?? { port, tokens: [] }];
  const [last, ...spares] = known;
  return last ? [last, ...spares, anywhere] : [anywhere];
}

/** Stands at these places as well. One that another program has is given back as it was. */
async function serveBeside(
  places: readonly Place[],
  options: ServeOptions,
): Promise<{ hosts: Loopback[]; places: Place[] }> {
  const hosts: Loopback[] = [];
  const stood: Place[] = [];
  for (const place of places) {
    try {
      const { host } = await serveAt([place], options);
      hosts.push(host);
      stood.push(placeOf(host, place));
    } catch (error) {
      if (!isPortProblem(error)) throw error;
      stood.push(place);
    }
  }
  return { hosts, places: stood };
}

function placeOf({ port, token }: Loopback, { tokens }: Place): Place {
  return { port, tokens: [token, ...tokens] };
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
