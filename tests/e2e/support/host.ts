import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { test as base, expect } from "@playwright/test";
import { cliArgs, quickStart, root } from "../../support/dateline-cli.ts";
import { Newsroom } from "./newsroom.ts";

/** A loopback host of its own process, on a library of its own. */
export interface RunningHost {
  address: string;
  library: string;
  process: ChildProcess;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts `dateline serve` on that library and waits for its one line. */
export async function startHost(library: string): Promise<RunningHost> {
  const child = spawn(process.execPath, [...cliArgs, "serve", "--no-open", "--library", library], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const address = await new Promise<string>((resolve, reject) => {
    child.once("exit", (code) =>
      reject(new Error(`the host ended with ${code} before it was ready`)),
    );
    createInterface({ input: child.stdout! }).on("line", (line) => {
      const match = /^Dateline is ready at (http:\/\/127\.0\.0\.1:\d+\/#\S+)$/.exec(line);
      if (match) resolve(match[1]!);
    });
  });
  return {
    address,
    library,
    process: child,
    stop: async (signal = "SIGTERM") => {
      child.kill(signal);
      await ended;
    },
  };
}

interface Fixtures {
  library: string;
  host: RunningHost;
  newsroom: Newsroom;
}

/** `test` with a fresh library, a host on it, and the editor open in a page. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to find dependencies
  library: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), "dateline-e2e-"));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  host: async ({ library }, use) => {
    const host = await startHost(library);
    await use(host);
    await host.stop();
  },
  newsroom: async ({ page, host }, use) => {
    const newsroom = new Newsroom(page);
    await newsroom.open(host.address);
    await use(newsroom);
  },
});

export { expect };
