import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test as base, expect } from "@playwright/test";
import { startServed } from "../../support/served-host.ts";
import { Newsroom } from "./newsroom.ts";

/** A loopback host of its own process, on a library of its own. */
export interface RunningHost {
  /** The page's address, token included. */
  address: string;
  library: string;
  stop(signal?: NodeJS.Signals): Promise<void>;
}

/** Starts `dateline serve` on that library folder and waits until it is ready. */
export async function startHost(library: string): Promise<RunningHost> {
  const served = await startServed(library);
  return {
    address: served.address,
    library,
    stop: async (signal = "SIGTERM") => {
      served.process.kill(signal);
      await served.ended;
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
    await rm(`${folder}-state`, { recursive: true, force: true });
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
