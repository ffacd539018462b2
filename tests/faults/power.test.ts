import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { beforeAll, describe, expect, test } from "vitest";
import { plainText } from "../../shared/copy/walk.ts";
import { runModule } from "../support/child-script.ts";
import { tempFolder } from "../support/temp-library.ts";
import { lookInto } from "./support/check-library.ts";
import { type Entry, readIoLog } from "./support/io-log.ts";
import { shim } from "./support/io-shim.ts";
import { openFaultServices } from "./support/open-services.ts";
import { PowerCut } from "./support/power-cut.ts";
import { figures, percentile, randomFrom, times } from "./support/rounds.ts";
import type { Acknowledged } from "./support/work-under-power.ts";

const cuts = times(40, 300);
const seconds = times(3, 10);
/** Typed text that a power cut may take, in milliseconds of typing. */
const mayBeLost = 1000;

describe.skipIf(shim.missing !== undefined)("a power cut", () => {
  let folder: string;
  let library: string;
  let log: Entry[];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dateline-power-"));
    library = join(folder, "disk", "library");
    const remarks = join(folder, "remarks");
    const logFile = join(folder, "log");
    await runModule(
      new URL("support/work-under-power.ts", import.meta.url),
      [library, String(seconds), remarks],
      {
        env: {
          ...process.env,
          LD_PRELOAD: shim.path,
          IO_BELOW: join(folder, "disk"),
          IO_LOG: logFile,
          IO_MARKS: remarks,
        },
      },
    );
    log = readIoLog(logFile);
    return () => rm(folder, { recursive: true, force: true });
  });

  test(`at any of ${cuts} moments takes nothing that was acknowledged, and at most a second of typing`, async () => {
    const random = randomFrom(1);
    const power = new PowerCut(join(folder, "disk"), log);
    const moments = Array.from({ length: cuts }, () => Math.ceil(random() * log.length));
    const lost: number[] = [];
    for (const moment of moments.sort((a, b) => a - b)) {
      power.playTo(moment);
      const left = join(await tempFolder(), "disk");
      power.leave(left, random);
      lost.push(await examine(join(left, "library"), log.slice(0, moment), `cut at ${moment}`));
      await rm(left, { recursive: true, force: true });
    }
    figures("Power cut", {
      cuts,
      "disk calls": log.length,
      acknowledgements: acknowledged(log).filter(({ what }) => what !== "typed").length,
      "lost ms, median": percentile(lost, 0.5),
      "lost ms, most": Math.max(...lost),
    });
    expect(Math.max(...lost)).toBeLessThanOrEqual(mayBeLost);
  });

  test("could not take an acknowledged text: the disk was waited for between the last write and the word", () => {
    const { waited, not } = syncsBeforeSafe(log);
    figures("Synced before acknowledged", { waited, not });
    expect(not).toBe(0);
    expect(waited).toBeGreaterThan(times(5, 20));
  });
});

function acknowledged(entries: readonly Entry[]): Acknowledged[] {
  return entries
    .filter(({ what }) => what === "remark")
    .map(({ data }) => JSON.parse(data.toString("utf8")) as Acknowledged);
}

/** What is left of the library after a cut, against what had been said; gives the typing lost. */
async function examine(library: string, before: readonly Entry[], name: string): Promise<number> {
  const said = acknowledged(before);
  const opened = said.filter((ack) => ack.what === "opened");
  const found = await lookInto(library).catch((error: unknown) => {
    throw new Error(`${name}: the library does not open`, { cause: error });
  });
  expect(found.problems, name).toEqual([]);
  expect(found.errors, name).toEqual([]);
  for (const { article } of opened) expect(found.keys, name).toHaveProperty(article);
  for (const ack of said) {
    if (ack.what !== "safe") continue;
    expect(found.keys[ack.article], `${name}, ${ack.article}`).toBeGreaterThanOrEqual(ack.keys);
  }
  await examineRest(library, said, name);
  const now = before.at(-1)?.when ?? 0;
  const gone = said.find(
    (ack) => ack.what === "typed" && ack.keys > (found.keys[ack.article] ?? -1),
  );
  return gone?.what === "typed" ? Math.max(0, now - gone.at) : 0;
}

async function examineRest(library: string, said: readonly Acknowledged[], name: string) {
  const { services, content, close } = await openFaultServices(library);
  try {
    for (const ack of said) {
      if (ack.what !== "picture") continue;
      await services.media.get({ id: ack.id });
      const shown = await content(new Request(`http://127.0.0.1/media/${ack.id}/view`));
      expect(shown.status, `${name}, picture ${ack.id}`).toBe(200);
    }
    const author = said.filter((ack) => ack.what === "author").at(-1);
    if (author) {
      const settings = await services.settings.get({});
      const later = settings.author.name.localeCompare(author.name, "en", { numeric: true });
      expect(later, `${name}: author ${settings.author.name}, said ${author.name}`).not.toBe(-1);
    }
    expect(existsSync(join(library, "dateline.sqlite")), name).toBe(true);
    const { backups, unreadable } = await services.library.backups({});
    expect(unreadable, name).toEqual([]);
    // Older ones may have made room for newer ones.
    for (const ack of said.filter(({ what }) => what === "backup").slice(-3)) {
      if (ack.what !== "backup") continue;
      const backup = backups.find((each) => each.name === ack.name);
      expect(backup, `${name}, backup ${ack.name}`).toBeDefined();
      expect(integrityOf(join(backup!.folder, "dateline.sqlite")), name).toBe("ok");
    }
    for (const { article, turn } of lastRescued(said)) {
      const { article: found } = await services.articles.get({ id: article });
      expect(Number(plainText(found.copy)), `${name}, rescued`).toBeGreaterThanOrEqual(turn);
    }
  } finally {
    await close();
  }
}

function lastRescued(said: readonly Acknowledged[]) {
  const rescued = said.filter((ack) => ack.what === "rescued");
  return [...new Map(rescued.map((ack) => [ack.article, ack])).values()];
}

function integrityOf(path: string): unknown {
  const address = new URL(`${pathToFileURL(path)}?immutable=1`);
  const database = new DatabaseSync(address, { readOnly: true });
  try {
    return database.prepare("PRAGMA integrity_check").get()?.integrity_check;
  } finally {
    database.close();
  }
}

/** For each word that a text is safe, whether the log of changes had been waited for. */
function syncsBeforeSafe(entries: readonly Entry[]): { waited: number; not: number } {
  const unsynced = new Map<number, number>();
  let written = false;
  let waited = 0;
  let not = 0;
  for (const entry of entries) {
    const isText = entry.path.endsWith("dateline.sqlite-wal");
    if (entry.what === "write" && isText) {
      unsynced.set(entry.file, (unsynced.get(entry.file) ?? 0) + 1);
      written = true;
    } else if (entry.what === "sync" && isText) {
      unsynced.delete(entry.file);
    } else if (entry.what === "remark" && written) {
      if (acknowledged([entry])[0]?.what !== "safe") continue;
      if (unsynced.size === 0) waited += 1;
      else not += 1;
      written = false;
    }
  }
  return { waited, not };
}
