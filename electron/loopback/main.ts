import type { Log } from "../platform/log.ts";
import { staticFiles } from "../platform/static-files.ts";
import { createDispatch } from "../rpc/dispatch.ts";
import type { OpenedServices } from "../services/create-services.ts";
import { type Loopback, startLoopback } from "./server.ts";

export interface ServeOptions {
  opened: OpenedServices;
  /** Folder of the built page. */
  page: string;
  port: number;
  log: Log;
}

/** Serves an opened library, which stays its caller's to close, to browsers of this machine. */
export function serve({ opened, page, port, log }: ServeOptions): Promise<Loopback> {
  return startLoopback(
    {
      dispatch: createDispatch(opened.services, log),
      content: opened.content,
      events: opened.events,
      page: staticFiles(page),
      log,
    },
    { port },
  );
}

/** The one line that tells a person or a script that the host can be used. */
export function readyLine(address: string): string {
  return `Dateline is ready at ${address}`;
}
