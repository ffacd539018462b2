import { AppError } from "../../shared/errors.ts";
import { readyLine, type Served, serve } from "../loopback/main.ts";
import { openBrowser } from "../loopback/open-browser.ts";
import { headlessHost } from "../platform/host.ts";
import { type Command, UsageError } from "./command.ts";
import { freshPage } from "./fresh-page.ts";
import type { Terminal } from "./terminal.ts";

export const serveCommand: Command = {
  name: "serve",
  usage: "serve [--port N] [--no-open] [--new-key]",
  summary: "opens the library in a browser of this machine, until stopped",
  options: {
    port: { type: "string" },
    "no-open": { type: "boolean" },
    "new-key": { type: "boolean" },
  },
  arguments: "none",
  async run({ text, flag, log, openOrAsk, library, terminal }) {
    const port = readPort(text("port") ?? "0");
    const page = await freshPage(terminal);
    if (page === undefined) return 1;
    const stopped = stopSignal();
    const opened = await openOrAsk({
      host: headlessHost("loopback", openLink),
      firstRunSample: true,
      backUpBySchedule: true,
    });
    let host: Served;
    try {
      host = await serve({ opened, library, page, port, newKey: flag("new-key"), log });
    } catch (error) {
      if (!sayPortProblem(error, port, terminal)) throw error;
      return 1;
    }
    terminal.print(readyLine(host.address));
    if (host.missed !== null) terminal.say(missedLine(host.missed));
    if (!flag("no-open")) await openBrowser(host.address);
    await stopped;
    await host.close();
    return 0;
  },
};

function missedLine(port: number): string {
  return `Port ${port}, where this library’s windows look for Dateline, is used by another program. Windows that were opened there cannot reach this Dateline, and what they could not save waits in the browser: end that program and start Dateline again.`;
}

function readPort(given: string): number {
  const port = Number(given);
  if (/^\d{1,5}$/.test(given) && port <= 65_535) return port;
  throw new UsageError(`“${given}” is not a port: give a number from 0 to 65535.`);
}

async function openLink(address: string): Promise<void> {
  if (!(await openBrowser(address)))
    throw new AppError("host.unavailable", { what: "Opening a link" });
}

/** Resolves at the first signal to end. Those that follow change nothing: closing is short. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) {
      process.on(signal, () => resolve());
    }
  });
}

function sayPortProblem(error: unknown, port: number, terminal: Terminal): boolean {
  const { code } = error as NodeJS.ErrnoException;
  if (code === "EADDRINUSE") {
    terminal.say(`Port ${port} is used by another program; choose another with --port, or none.`);
  } else if (code === "EACCES") {
    terminal.say(`This user may not use port ${port}; choose one above 1023 with --port, or none.`);
  } else return false;
  return true;
}
