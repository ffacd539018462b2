import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { headlessHost } from "../../../electron/platform/host.ts";
import { silentLog } from "../../../electron/platform/log.ts";
import { openSettingsStore } from "../../../electron/platform/settings-store.ts";
import { createDispatch } from "../../../electron/rpc/dispatch.ts";
import { type AskingServices, openOrAsk } from "../../../electron/services/open-or-ask.ts";
import { openBackupInstead } from "../../../electron/services/repair/open-backup-instead.ts";
import type { ServerEvent } from "../../../shared/contract/server-event.ts";
import { someFields } from "../../support/article-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempFolder } from "../../support/temp-library.ts";

async function open(folder: string): Promise<AskingServices> {
  const opened = await openOrAsk({
    folder,
    host: headlessHost("loopback"),
    log: silentLog,
    openSettings: openSettingsStore,
  });
  onTestFinished(() => opened.close());
  return opened;
}

/** A library with a backup of its first article and a second one after it, its file damaged. */
async function damaged(): Promise<string> {
  const folder = await tempFolder();
  const { services, close } = await open(folder);
  const { publication: _, ...fields } = someFields();
  await services.articles.create({ fields: { ...fields, headline: "One" }, copy: doc(p("1")) });
  await services.library.backUp({});
  await services.articles.create({ fields: { ...fields, headline: "Two" }, copy: doc(p("2")) });
  await close();
  const path = join(folder, "dateline.sqlite");
  await writeFile(path, (await readFile(path)).fill("x", 0, 20));
  return folder;
}

const headlines = async ({ services }: AskingServices) =>
  (await services.articles.list({})).articles.map(({ headline }) => headline).sort();
const damagedFiles = async (folder: string) =>
  (await readdir(folder)).filter((name) => name.includes(".damaged-") && !/-(shm|wal)$/.test(name));

describe("starting with a damaged library", () => {
  test("says so to every call and changes nothing, until a person chooses", async () => {
    const folder = await damaged();
    const before = (await readdir(folder)).sort();
    const opened = await open(folder);
    const dispatch = createDispatch(opened.services, silentLog);
    for (const [method, params] of [
      ["articles.list", {}],
      ["settings.get", {}],
      ["articles.create", {}],
      ["library.doctor", { repair: true }],
    ] as const) {
      expect(await dispatch(method, params)).toMatchObject({ error: { code: "library.damaged" } });
    }
    const { value } = (await dispatch("startup.problem", {})) as { value: unknown };
    expect(value).toMatchObject({
      error: { code: "library.damaged" },
      backups: [{ articles: 1 }],
    });
    expect(await dispatch("host.info", {})).toMatchObject({ ok: true });
    expect((await opened.content(new Request("http://127.0.0.1/media/x/view"))).status).toBe(503);
    expect((await readdir(folder)).sort()).toEqual(before);
  });

  test("repairing brings everything back, and the same services and listeners go on with it", async () => {
    const folder = await damaged();
    const opened = await open(folder);
    const heard: ServerEvent[] = [];
    opened.events.subscribe((event) => heard.push(event));
    await Promise.all([opened.services.startup.repair({}), opened.services.startup.repair({})]);
    expect(await headlines(opened)).toEqual(["One", "Two"]);
    expect(await opened.services.startup.problem({})).toBeNull();
    expect(await opened.services.library.notices({})).toMatchObject([
      { code: "library.salvaged", data: { whole: 2, older: 0, backup: 0, lost: 0 } },
    ]);
    expect(await damagedFiles(folder)).toHaveLength(1);
    await opened.services.settings.change({ theme: "dark" });
    expect(heard).toContainEqual({ type: "settings.changed" });
  });

  test("the newest backup can be opened instead, and the damaged file is kept", async () => {
    const folder = await damaged();
    const opened = await open(folder);
    await opened.services.startup.openBackup({});
    expect(await headlines(opened)).toEqual(["One"]);
    expect(await opened.services.library.notices({})).toMatchObject([
      { code: "library.from-backup", data: { articles: 1 } },
    ]);
    expect(await damagedFiles(folder)).toHaveLength(1);
    await opened.close();
    // It was chosen: nobody is told of it as of an older library afterwards.
    const again = await open(folder);
    expect(again.notices).toEqual([]);
  });

  test("a backup that could not be put in its place leaves all that says what was there", async () => {
    const folder = await damaged();
    const identity = await readFile(join(folder, "library.json"), "utf8");
    const [backup] = (await readdir(join(folder, "backups"))).filter((name) => /Z/.test(name));
    for (const place of [folder, join(folder, "backups", backup!)]) {
      await rm(join(place, "settings.json"));
    }
    await mkdir(join(folder, "backups", backup!, "settings.json"));
    const before = (await readdir(folder)).sort();
    const opened = await open(folder);
    await expect(opened.services.startup.openBackup({})).rejects.toThrow();
    expect((await readdir(folder)).sort()).toEqual(before);
    expect(await readFile(join(folder, "library.json"), "utf8")).toBe(identity);
  });

  test.each([
    ["can", (bytes: Buffer) => bytes],
    ["cannot", (bytes: Buffer) => bytes.fill("x", 0, 20)],
  ])(
    "in a backup opened instead of a file that %s be read no number is given again",
    async (_can, harm) => {
      const folder = await tempFolder();
      const { services, close } = await open(folder);
      const article = await services.articles.create({ copy: doc(p("1")) });
      await services.library.backUp({});
      const save = (revision: number, headline: string, { articles } = services) => {
        const { id, copy } = article;
        const fields = { ...article.fields, headline };
        return articles.save({ id, baseRevision: revision, fields, copy });
      };
      await save(1, "Two");
      const known = await save(2, "Three");
      await close();
      const path = join(folder, "dateline.sqlite");
      await writeFile(path, harm(await readFile(path)));
      await openBackupInstead(folder, undefined, () => new Date());
      const again = await open(folder);
      const saved = await save(1, "On the backup", again.services);
      expect(saved.revision).toBeGreaterThan(known.revision);
    },
  );

  test("where there is nothing to be had, both choices say so and the file stays", async () => {
    const folder = await tempFolder();
    await writeFile(join(folder, "dateline.sqlite"), "x".repeat(9000));
    const opened = await open(folder);
    await expect(opened.services.startup.repair({})).rejects.toMatchObject({
      code: "library.damaged",
    });
    await expect(opened.services.startup.openBackup({})).rejects.toMatchObject({
      code: "backup.not-found",
    });
    expect(await readdir(folder)).toEqual(["dateline.sqlite"]);
  });
});
