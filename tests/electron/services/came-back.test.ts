import { rename } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { stateOf } from "../../../electron/library/salvage/swap.ts";
import { holdFolder } from "../../../electron/platform/hold-folder.ts";
import { headlessHost } from "../../../electron/platform/host.ts";
import { silentLog } from "../../../electron/platform/log.ts";
import { openSettingsStore } from "../../../electron/platform/settings-store.ts";
import { type AskingServices, openOrAsk } from "../../../electron/services/open-or-ask.ts";
import { openBackupInstead } from "../../../electron/services/repair/open-backup-instead.ts";
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

const add = ({ services }: AskingServices, headline: string) =>
  services.articles.create({ fields: { headline }, copy: doc(p("Text")) });
const headlines = async ({ services }: AskingServices) =>
  (await services.articles.list({})).articles.map(({ headline }) => headline).sort();

/** A library of two articles with a backup of the first; its file is away for a moment. */
async function away() {
  const folder = await tempFolder();
  const path = join(folder, "dateline.sqlite");
  const first = await open(folder);
  await add(first, "One");
  await first.services.library.backUp({});
  await add(first, "Two");
  await first.close();
  await rename(path, `${path}.away`);
  return { folder, path, comeBack: () => rename(`${path}.away`, path) };
}

describe("a library that comes back while a person is asked about it", () => {
  test.each(["openBackup", "repair"] as const)(
    "is opened as it is, with what others saved into it, whatever is chosen (%s)",
    async (choice) => {
      const { folder, comeBack } = await away();
      const asking = await open(folder);
      expect(asking.problem()).toMatchObject({ code: "library.damaged" });
      await comeBack();
      const other = await open(folder);
      await add(other, "Three");
      await asking.services.startup[choice]({});
      expect(await headlines(asking)).toEqual(["One", "Three", "Two"]);
      expect(asking.notices).toEqual([]);
      await add(other, "Four");
      expect(await headlines(asking)).toEqual(["Four", "One", "Three", "Two"]);
    },
  );

  test("is put back when it came while the backup was read", async () => {
    const { folder, path, comeBack } = await away();
    const found = stateOf(path);
    await comeBack();
    const backup = openBackupInstead(folder, undefined, () => new Date(), found);
    await expect(backup).rejects.toMatchObject({ code: "library.in-use" });
    expect(await headlines(await open(folder))).toEqual(["One", "Two"]);
  });

  test("is left alone while another program puts it together again", async () => {
    const { folder } = await away();
    const asking = await open(folder);
    const letGo = await holdFolder(folder);
    const { startup } = asking.services;
    await expect(startup.openBackup({})).rejects.toMatchObject({ code: "library.locked" });
    await letGo?.();
    await startup.openBackup({});
    expect(await headlines(asking)).toEqual(["One"]);
  });
});
