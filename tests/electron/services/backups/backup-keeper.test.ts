import { mkdir, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { countArticles } from "../../../../electron/library/articles-table.ts";
import {
  listGenerations,
  makeGeneration,
} from "../../../../electron/library/backup-generations.ts";
import { createArticle } from "../../../../electron/library/change-article.ts";
import { openBackupFile } from "../../../../electron/services/backups/backup-pictures.ts";
import { createMediaService } from "../../../../electron/services/media.ts";
import { createSettingsService } from "../../../../electron/services/settings.ts";
import { newLeadImage } from "../../../../shared/article/article.ts";
import { emptyCopy } from "../../../../shared/copy/copy.ts";
import { someFields } from "../../../support/article-builder.ts";
import { type BackupDays, backupDays } from "../../../support/backup-days.ts";
import { aPng } from "../../../support/picture-builder.ts";
import { tempFolder, writerAt } from "../../../support/temp-library.ts";

function add({ context }: BackupDays, id: string, picture?: string): void {
  const leadImage = picture ? newLeadImage({ kind: "media", id: picture }) : null;
  const content = { fields: someFields({ headline: id, leadImage }), copy: emptyCopy() };
  const article = { id, content, kind: "created" as const, note: "" };
  createArticle(context.library.database, article, writerAt(0));
}

const generationsOf = async ({ keeper }: BackupDays) =>
  (await listGenerations(keeper.folder)).generations;

test("nothing new is no reason for a backup until a day has passed", async () => {
  const days = await backupDays();
  const { keeper, pass } = days;
  await keeper.makeWhenDue();
  pass(5);
  await keeper.makeWhenDue();
  expect(await generationsOf(days)).toHaveLength(1);
  add(days, "article-1");
  await keeper.makeWhenDue();
  expect(await generationsOf(days)).toHaveLength(2);
  pass(23);
  await keeper.makeWhenDue();
  expect(await generationsOf(days)).toHaveLength(2);
  pass(1);
  await keeper.makeWhenDue();
  expect(await generationsOf(days)).toHaveLength(3);
});

test("a backup from the future, of a clock that was wrong, keeps no other from being made", async () => {
  const days = await backupDays();
  const { keeper, pass } = days;
  pass(24 * 365);
  await keeper.make("schedule");
  pass(-24 * 365);
  await keeper.makeWhenDue();
  await keeper.makeWhenDue();
  expect(await generationsOf(days)).toHaveLength(2);
});

test("what was just made is there, also among backups of a time when the clock was ahead", async () => {
  const days = await backupDays();
  const { keeper, pass } = days;
  pass(24 * 365);
  for (let made = 0; made < 3; made += 1) await keeper.make("restore");
  pass(-24 * 365);
  const { name } = await keeper.make("restore");
  expect((await generationsOf(days)).map((one) => one.name)).toContain(name);
});

test("a backup before a migration, which has no pictures, stands for no other", async () => {
  const days = await backupDays();
  await makeGeneration(days.context.library.database, days.keeper.folder, {
    reason: "migration",
    now: days.context.now(),
  });
  await days.keeper.makeWhenDue();
  const made = await generationsOf(days);
  expect(made.map(({ reason }) => reason).sort()).toEqual(["migration", "schedule"]);
});

test("pictures are kept once for all backups, and go with the last backup that names them", async () => {
  const days = await backupDays();
  const { context, keeper, pass } = days;
  const media = createMediaService(context);
  const gone = await media.add({ name: "gone.png", bytes: aPng(8, 8) });
  const kept = await media.add({ name: "kept.png", bytes: aPng(9, 9) });
  const path = (id: string) => join(keeper.folder, "media", id.slice(0, 2), `${id}.png`);
  await keeper.make("migration");
  const { ino } = await stat(path(kept.id));
  await keeper.make("migration");
  expect((await stat(path(kept.id))).ino).toBe(ino);

  const { database } = context.library;
  database.write(() => database.run("DELETE FROM media WHERE id = ?", gone.id));
  for (let time = 0; time < 2; time += 1) await keeper.make("migration");
  // Two of those with the picture are gone by now, one is left.
  expect((await stat(path(gone.id))).isFile()).toBe(true);
  pass(24 * 1000); // the files of this test were made now, by the machine's clock
  await keeper.make("migration");
  await expect(stat(path(gone.id))).rejects.toMatchObject({ code: "ENOENT" });
  expect((await stat(path(kept.id))).isFile()).toBe(true);
});

test("a picture that the library has lost is counted, and comes from no other bytes", async () => {
  const days = await backupDays();
  const { context, keeper } = days;
  const media = createMediaService(context);
  const lost = await media.add({ name: "lost.png", bytes: aPng(8, 8) });
  const altered = await media.add({ name: "altered.png", bytes: aPng(9, 9) });
  await rm(context.pictures.pathOf(lost));
  await writeFile(context.pictures.pathOf(altered), "other bytes");
  expect(await keeper.make("hand")).toMatchObject({ media: 2, mediaMissing: 2 });
  const names = await readdir(join(keeper.folder, "media"), { recursive: true });
  expect(names.filter((name) => name.endsWith(".png"))).toEqual([]);
});

test("two keepers of one library do not make the same backup twice", async () => {
  const one = await backupDays();
  const two = await backupDays(one.context.library.folder);
  await Promise.all([one.keeper.makeWhenDue(), two.keeper.makeWhenDue()]);
  expect(await generationsOf(one)).toHaveLength(1);
});

test("in a chosen folder each library has a place of its own", async () => {
  const chosen = await tempFolder();
  const [one, two] = [await backupDays(), await backupDays()];
  for (const { context, keeper } of [one, two]) {
    context.settings.set({ ...context.settings.get(), backupFolder: chosen });
    await keeper.make("hand");
  }
  expect(await readdir(chosen)).toHaveLength(2);
  expect(await generationsOf(one)).toHaveLength(1);
});

test("a disk that is away is told once, and no folder is made in its place", async () => {
  const days = await backupDays();
  const { context, keeper, told } = days;
  const chosen = join(await tempFolder(), "disk");
  context.settings.set({ ...context.settings.get(), backupFolder: chosen });
  for (let look = 0; look < 3; look += 1) await keeper.makeWhenDue();
  expect(told).toMatchObject([{ code: "backup.failed", data: { folder: chosen } }]);
  await expect(stat(chosen)).rejects.toMatchObject({ code: "ENOENT" });
  await mkdir(chosen);
  await keeper.makeWhenDue();
  expect(keeper.failure).toBeNull();
  expect(await generationsOf(days)).toHaveLength(1);
});

test("a library that was moved away leaves its place empty: no backup, picture or setting is put there", async () => {
  const days = await backupDays();
  const { context, keeper, told } = days;
  const { folder } = context.library;
  add(days, "article-1");
  const media = createMediaService(context);
  const settings = createSettingsService(context);
  await rename(folder, `${folder}-away`);
  for (const mountPoint of [false, true]) {
    if (mountPoint) await mkdir(folder);
    await keeper.makeWhenDue();
    for (const write of [
      media.add({ name: "quay.png", bytes: aPng(8, 8) }),
      settings.change({ theme: "dark" }),
    ]) {
      await expect(write).rejects.toMatchObject({ code: "library.unreachable" });
    }
    expect(await readdir(folder).catch(() => "nothing")).toEqual(mountPoint ? [] : "nothing");
  }
  expect(told).toMatchObject([{ code: "backup.failed" }]);
  await rm(folder, { recursive: true });
  await rename(`${folder}-away`, folder);
  await keeper.makeWhenDue();
  expect(await generationsOf(days)).toHaveLength(1);
});

test("what a killed process left half made is no backup, and is cleared away", async () => {
  const days = await backupDays();
  const { keeper } = days;
  await mkdir(join(keeper.folder, ".partial-abc"), { recursive: true });
  await writeFile(join(keeper.folder, ".partial-abc", "dateline.sqlite"), "half");
  await keeper.make("hand");
  expect((await readdir(keeper.folder)).filter((name) => name.includes("partial"))).toEqual([]);
  const [only] = await generationsOf(days);
  const database = openBackupFile(only!);
  expect(countArticles(database)).toBe(0);
  database.close();
});

test("closing the library ends a backup that is being made, and leaves nothing of it", async () => {
  const days = await backupDays();
  const { keeper } = days;
  const making = keeper.make("hand").catch((error: Error) => error.message);
  await keeper.stop();
  expect(await making).toBe("the library is being closed");
  expect(await readdir(keeper.folder)).toEqual([]);
  expect(days.told).toEqual([]);
});
