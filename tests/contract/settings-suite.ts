import { describe, expect, test } from "vitest";
import { aPublication } from "../support/article-builder.ts";
import { doc, p } from "../support/copy-builder.ts";
import { failure, type Start } from "./services-suite.ts";

export function settingsSuite(start: Start): void {
  describe("settings", () => {
    test("a change is kept and gives the settings as they are then", async () => {
      const { settings } = await start();
      const author = { name: "Ana Ruiz", initials: "ar" };
      const changed = await settings.change({ author, theme: "dark" });
      expect(changed).toMatchObject({ author, theme: "dark" });
      expect(await settings.get({})).toEqual(changed);
    });

    test("how a person writes is kept when something else is changed", async () => {
      const { settings } = await start();
      const writing = { smartTyping: false, focusMode: true, typewriter: false };
      await settings.change({ writing });
      expect(await settings.change({ theme: "dark" })).toMatchObject({ writing, theme: "dark" });
    });

    test("revisions are signed with the author of the settings", async () => {
      const { articles, settings } = await start();
      await settings.change({ author: { name: "Ana Ruiz", initials: "ar" } });
      const { id } = await articles.create({});
      expect((await articles.history({ id }))[0]).toMatchObject({ author: "Ana Ruiz" });
    });

    test("a publication can be added, replaced, made the default, and removed", async () => {
      const { settings } = await start();
      const first = (await settings.get({})).publications[0]!;
      await settings.savePublication({ publication: aPublication() });
      await settings.savePublication({ publication: aPublication({ name: "Renamed" }) });
      const { publications } = await settings.change({ defaultPublication: "harbour" });
      expect(publications.map(({ name }) => name)).toEqual([first.name, "Renamed"]);
      const left = await settings.removePublication({ id: first.id });
      expect(left.publications.map(({ id }) => id)).toEqual(["harbour"]);
    });

    test("settings that would not work are refused", async () => {
      const { settings } = await start();
      const before = await settings.get({});
      const refused = [
        settings.change({ defaultPublication: "nowhere" }),
        settings.change({ exportFolder: "somewhere/relative" }),
        settings.savePublication({ publication: aPublication({ timeZone: "Mars/Olympus" }) }),
        settings.savePublication({ publication: aPublication({ dateFormat: "some day" }) }),
        settings.savePublication({ publication: aPublication({ language: "not a language" }) }),
        settings.savePublication({ publication: aPublication({ defaultDisclaimer: "none" }) }),
        settings.removePublication({ id: before.defaultPublication }),
        settings.removePublication({ id: "nowhere" }),
      ];
      for (const call of refused) expect((await failure(call)).code).toBe("input.invalid");
      expect(await settings.get({})).toEqual(before);
    });
  });

  describe("the library", () => {
    test("tells what it holds and finds nothing wrong with itself", async () => {
      const { articles, library } = await start();
      const { id } = await articles.create({ copy: doc(p("Text")) });
      await articles.setStatus({ id, status: "hold" });
      expect(await library.info({})).toMatchObject({ articles: 1, media: 0 });
      expect(await library.doctor({})).toEqual([]);
      expect(await library.doctor({ repair: true })).toEqual([]);
    });

    test("tells the time that it dates its articles by", async () => {
      const { articles, library } = await start();
      const { now: before } = await library.now({});
      const { updatedAt } = await articles.create({});
      const { now: after } = await library.now({});
      expect([after, updatedAt, before].toSorted()).toEqual([before, updatedAt, after]);
    });
  });

  describe("the host", () => {
    test("says what it is, and refuses what it cannot do", async () => {
      const { host } = await start();
      const info = await host.info({});
      expect(info).toMatchObject({ platform: process.platform });
      expect(info.version).toMatch(/^\d+\.\d+\.\d+/);
      if (info.can.pickFolder || info.can.reveal) return;
      const { code } = await failure(host.pickFolder({ title: "Export to" }));
      expect(code).toBe("host.unavailable");
      expect((await failure(host.reveal({ path: process.cwd() }))).code).toBe("host.unavailable");
    });

    test("opens web and mail addresses only, and shows absolute paths only", async () => {
      const { host } = await start();
      for (const address of [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "tel:+4412345",
        "https://user:secret@example.org/",
        `https://example.org/${"x".repeat(3000)}`,
      ]) {
        expect((await failure(host.openLink({ address }))).code, address).toBe("input.invalid");
      }
      expect((await failure(host.reveal({ path: "etc" }))).code).toBe("input.invalid");
    });
  });
}
