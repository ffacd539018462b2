import { spawn } from "node:child_process";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { databaseOf, listGenerations } from "../../electron/library/backup-generations.ts";
import { Database } from "../../electron/library/database.ts";
import { allMedia } from "../../electron/library/media-table.ts";
import { verifyDatabase } from "../../electron/library/verify-database.ts";
import { hashBytes } from "../../electron/media/store.ts";
import { backupPictures } from "../../electron/services/backups/backup-pictures.ts";
import { newLeadImage } from "../../shared/article/article.ts";
import { quickStart } from "../support/dateline-cli.ts";
import { aPng } from "../support/picture-builder.ts";
import { tempFolder } from "../support/temp-library.ts";
import { openFaultServices } from "./support/open-services.ts";
import { figures, randomFrom, times } from "./support/rounds.ts";
import { cannotMount, SmallDisk } from "./support/small-disk.ts";
import { articleOf } from "./support/typist.ts";

async function newLibrary(library: string): Promise<string> {
  const { services, close } = await openFaultServices(library);
  let last = "";
  for (let number = 0; number < 20; number += 1) {
    const picture = await services.media.add({ name: "p.png", bytes: aPng(number + 1, 9) });
    const leadImage = newLeadImage({ kind: "media", id: picture.id });
    const fields = { headline: `Article ${number}`, leadImage };
    ({ id: last } = await services.articles.create({ fields, copy: articleOf(2000) }));
  }
  await close();
  return last;
}

/** Makes backups in a program of its own, and kills it after that many milliseconds. */
async function backUpUntilKilled(library: string, id: string, ms: number): Promise<string[]> {
  const program = fileURLToPath(new URL("support/back-up-for-ever.ts", import.meta.url));
  const args = ["--disable-warning=ExperimentalWarning", program, library, id];
  const env = { ...process.env, ...quickStart };
  const child = spawn(process.execPath, args, { env, stdio: ["ignore", "pipe", "inherit"] });
  let out = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    out += chunk;
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  while (!out.startsWith("ready")) await pause(10);
  await pause(ms);
  child.kill("SIGKILL");
  await ended;
  // The last line may be cut off.
  return out.split("\n").slice(1, -1);
}

/** Every backup under its final name is whole: its file, what it says of it, and its pictures. */
async function checkAll(backups: string): Promise<number> {
  const { generations, unreadable } = await listGenerations(backups);
  expect(unreadable).toEqual([]);
  const store = backupPictures(backups);
  for (const one of generations) {
    const { sha256, articles } = await verifyDatabase(databaseOf(one));
    expect({ sha256, articles }, one.name).toEqual({ sha256: one.sha256, articles: one.articles });
    const database = new Database(databaseOf(one), one.folder, "immutable");
    for (const item of allMedia(database)) {
      expect(await hashBytes(await readFile(store.pathOf(item)))).toBe(item.id);
    }
    database.close();
  }
  return generations.length;
}

test("a program killed while it makes backups leaves whole ones under their names, and no other", async () => {
  const library = await tempFolder();
  const id = await newLibrary(library);
  const backups = join(library, "backups");
  const random = randomFrom(90);
  const rounds = times(6, 50);
  let told = 0;
  let leftovers = 0;
  for (let round = 0; round < rounds; round += 1) {
    const names = await backUpUntilKilled(library, id, random() * 4000);
    told += names.length;
    const there = await readdir(backups).catch(() => []);
    leftovers += there.filter((name) => name.startsWith(".partial")).length;
    // Those before may have been rotated away since.
    const last = names.at(-1);
    if (last) expect(there, `round ${round}`).toContain(last);
    await checkAll(backups);
  }
  expect(told + leftovers).toBeGreaterThan(0);
  const { services, close } = await openFaultServices(library);
  await services.library.backUp({});
  expect(await services.library.doctor({})).toEqual([]);
  await close();
  const names = await readdir(backups);
  expect(names.filter((name) => name.startsWith("."))).toEqual([]);
  figures("killed while making backups", {
    rounds,
    told,
    leftovers,
    left: await checkAll(backups),
  });
});

describe.skipIf(cannotMount)("on a disk that is full", () => {
  test("a backup fails in words, those before stay, and the next is made when there is room", async () => {
    const room = await tempFolder();
    const library = join(room, "library");
    await newLibrary(library);
    const disk = new SmallDisk(join(room, "disk"), 16);
    onTestFinished(() => disk.remove());
    const { services, close } = await openFaultServices(library);
    onTestFinished(close);
    await services.settings.change({ backupFolder: disk.path });
    const first = await services.library.backUp({});
    disk.fill();
    await expect(services.library.backUp({})).rejects.toMatchObject({
      code: "backup.failed",
      data: { problem: "the disk is full" },
    });
    const { backups, failure, folder } = await services.library.backups({});
    expect(backups.map(({ name }) => name)).toEqual([first.name]);
    expect(failure).toMatchObject({ problem: "the disk is full" });
    expect((await readdir(folder)).filter((name) => name.startsWith(".partial"))).toEqual([]);
    expect(await checkAll(folder)).toBe(1);
    disk.free();
    const second = await services.library.backUp({});
    expect((await stat(second.folder)).isDirectory()).toBe(true);
    expect(await checkAll(folder)).toBe(2);
  });
});
