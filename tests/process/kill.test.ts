import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { headlessHost } from "../../electron/platform/host.ts";
import { silentLog } from "../../electron/platform/log.ts";
import { openSettingsStore } from "../../electron/platform/settings-store.ts";
import { openServices } from "../../electron/services/create-services.ts";
import { createClient } from "../../renderer/bridge/client.ts";
import type { Article } from "../../shared/article/article.ts";
import { isAppError } from "../../shared/errors.ts";
import { httpTransport } from "../support/http-transport.ts";
import { startServed } from "../support/served-host.ts";

const rounds = 25;
/** The host dies at a random moment within these milliseconds after the first save. */
const shortest = 20;
const longest = 500;

let folder: string;
let library: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-kill-"));
  library = join(folder, "library");
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Sent {
  /** Headlines by the revision that the host acknowledged for them. */
  acknowledged: Map<number, string>;
  /** What was on its way when the host died. */
  last: string;
}

/** Saves one article over HTTP as fast as it is acknowledged, until the host dies. */
async function saveUntilKilled(round: number): Promise<{ article: Article; sent: Sent }> {
  const host = await startServed(library);
  const { articles } = createClient(httpTransport(host.address));
  const article = await articles.create({ fields: { headline: `Round ${round}` } });
  const sent: Sent = { acknowledged: new Map([[article.revision, `Round ${round}`]]), last: "" };
  const killed = pause(shortest + Math.random() * (longest - shortest)).then(() => {
    host.process.kill("SIGKILL");
  });
  let base = article.revision;
  try {
    for (let number = 1; ; number += 1) {
      sent.last = `Round ${round}, save ${number}, ${"x".repeat(number % 97)}`;
      const fields = { ...article.fields, headline: sent.last };
      const save = { id: article.id, baseRevision: base, fields, copy: article.copy };
      const { revision } = await articles.save(save);
      sent.acknowledged.set(revision, sent.last);
      base = revision;
    }
  } catch (error) {
    // A broken connection is the host dying: what was on its way may be there or not.
    if (isAppError(error)) throw error;
  }
  await killed;
  expect(await host.ended).toBe("SIGKILL");
  return { article, sent };
}

/** What a fresh process finds in the library. */
async function reopen(id: string) {
  const opened = await openServices({
    folder: library,
    host: headlessHost("cli"),
    log: silentLog,
    openSettings: openSettingsStore,
  });
  try {
    const { articles, library: shelf } = opened.services;
    const { article } = await articles.get({ id });
    const history = await articles.history({ id });
    return { article, history, problems: await shelf.doctor({}) };
  } finally {
    await opened.close();
  }
}

test(`a host killed at a random moment, ${rounds} times, has lost nothing that it acknowledged`, async () => {
  let saves = 0;
  for (let round = 1; round <= rounds; round += 1) {
    const { article, sent } = await saveUntilKilled(round);
    const found = await reopen(article.id);
    const lastAcknowledged = Math.max(...sent.acknowledged.keys());
    saves += sent.acknowledged.size;

    expect(found.problems, `round ${round}`).toEqual([]);
    expect(found.article.revision).toBeGreaterThanOrEqual(lastAcknowledged);
    expect([sent.acknowledged.get(lastAcknowledged), sent.last]).toContain(
      found.article.fields.headline,
    );
  }
  expect(saves).toBeGreaterThan(rounds * 5);
}, 120_000);
