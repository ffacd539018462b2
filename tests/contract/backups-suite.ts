import { describe, expect, test } from "vitest";
import { newLeadImage } from "../../shared/article/article.ts";
import type { Services } from "../../shared/contract/services.ts";
import { someFields } from "../support/article-builder.ts";
import { doc, p } from "../support/copy-builder.ts";
import { aPng } from "../support/picture-builder.ts";
import { failure, type Start } from "./services-suite.ts";

async function withPicture({ articles, media }: Services, headline: string) {
  const { id } = await media.add({ name: "quay.png", bytes: aPng(40, 30) });
  const leadImage = newLeadImage({ kind: "media", id });
  const { publication: _, ...fields } = someFields({ headline, leadImage });
  return articles.create({ fields, copy: doc(p(`The text of ${headline}.`)) });
}

export function backupsSuite(start: Start): void {
  describe("backups", () => {
    test("there are none at first, and one that was made is listed", async () => {
      const services = await start();
      await withPicture(services, "Kept");
      const { library } = services;
      const before = await library.backups({});
      expect(before).toMatchObject({ backups: [], unreadable: [], running: false, failure: null });
      const made = await library.backUp({});
      expect(made).toMatchObject({
        reason: "hand",
        articles: 1,
        media: 1,
        mediaMissing: 0,
        altered: 0,
      });
      expect((await library.backups({})).backups).toEqual([made]);
    });

    test("an article that is gone comes back with its history, and one that changed on top", async () => {
      const services = await start();
      const { articles, library } = services;
      const gone = await withPicture(services, "Gone");
      const changed = await withPicture(services, "Changed");
      const same = await withPicture(services, "Same");
      await articles.setStatus({ id: gone.id, status: "filed" });
      const before = await articles.get({ id: gone.id });
      const history = await articles.history({ id: gone.id });
      const { name } = await library.backUp({});

      await articles.trash({ id: gone.id });
      await articles.purge({ id: gone.id });
      const fields = { ...changed.fields, headline: "Changed since" };
      const { id, copy } = changed;
      await articles.setStatus({ id, status: "filed" });
      const saved = await articles.save({ id, baseRevision: 2, fields, copy });

      const back = await library.restoreBackup({ name });
      expect(back).toEqual({ added: 1, changed: 1, same: 1, media: 0, problems: [] });
      expect(await articles.get({ id: gone.id })).toEqual(before);
      expect(await articles.history({ id: gone.id })).toEqual(history);
      const { article } = await articles.get({ id: changed.id });
      expect(article.fields).toEqual(changed.fields);
      const [head, ...older] = await articles.history({ id: changed.id });
      expect(head).toMatchObject({ kind: "restored", parents: [saved.revision, 1], note: name });
      expect(older[0]!.revision).toBe(saved.revision);
      expect((await articles.get({ id: same.id })).article).toEqual(same);
      expect(await library.doctor({})).toEqual([]);
      const reasons = (await library.backups({})).backups.map(({ reason }) => reason);
      expect(reasons.sort()).toEqual(["hand", "restore"]);
    });

    test("one article alone can come back", async () => {
      const services = await start();
      const { articles, library } = services;
      const made = [await withPicture(services, "One"), await withPicture(services, "Two")];
      const { name } = await library.backUp({});
      for (const { id } of made) {
        await articles.trash({ id });
        await articles.purge({ id });
      }
      const ids = [made[1]!.id, "nobody"];
      const back = await library.restoreBackup({ name, ids });
      expect(back).toMatchObject({ added: 1, problems: [{ subject: "nobody" }] });
      const list = await articles.list({});
      expect(list.articles.map(({ headline }) => headline)).toEqual(["Two"]);
    });

    test("an article in the trash comes out of it", async () => {
      const services = await start();
      const { articles, library } = services;
      const { id } = await withPicture(services, "Thrown away");
      const { name } = await library.backUp({});
      await articles.trash({ id });
      expect(await library.restoreBackup({ name })).toMatchObject({ changed: 1 });
      expect((await articles.list({})).total).toBe(1);
    });

    test("a backup that is not there is not found", async () => {
      const { library } = await start();
      const error = await failure(library.restoreBackup({ name: "2024-01-01T00-00-00Z" }));
      expect(error.code).toBe("backup.not-found");
    });

    test("a chosen folder that is not there makes a backup fail, and the failure is told", async () => {
      const { library, settings } = await start();
      await settings.change({ backupFolder: "/nowhere/at/all" });
      expect((await failure(library.backUp({}))).code).toBe("backup.failed");
      const { failure: told } = await library.backups({});
      expect(told).toMatchObject({ folder: "/nowhere/at/all" });
      await settings.change({ backupFolder: "" });
      await library.backUp({});
      expect((await library.backups({})).failure).toBeNull();
      expect((await failure(settings.change({ backupFolder: "relative" }))).code).toBe(
        "input.invalid",
      );
    });
  });
}
