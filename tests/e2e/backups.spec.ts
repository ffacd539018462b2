import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { violations } from "./support/axe.ts";
import { expect, test } from "./support/host.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("a backup is made, brings an article back, and all of it goes by the keyboard", async ({
      newsroom,
      page,
    }) => {
      const dialog = page.getByRole("dialog", { name: "Settings" });
      await newsroom.button("Settings").click();
      await expect(dialog.getByText("No backup yet.")).toBeVisible();
      await newsroom.button("Back up now").press("Enter");
      await expect(dialog.getByText(/^Last backup: today \d\d:\d\d, verified\.$/)).toBeVisible();
      expect(await violations(page)).toEqual([]);

      await newsroom.button("Backups…").press("Enter");
      const backups = page.getByRole("dialog", { name: "Backups" });
      await expect(newsroom.button("All settings")).toBeFocused();
      const one = backups.getByRole("listitem");
      await expect(one).toHaveCount(1);
      await one.getByRole("button", { name: /^Bring back the backup of today/ }).press("Enter");
      expect(await violations(page)).toEqual([]);
      await newsroom.button("Bring back").press("Enter");
      await expect(backups.getByText(/0 came back, 0 changed, \d+ were the same\./)).toBeVisible();
      await expect(one).toHaveCount(2);
      await newsroom.button("All settings").press("Enter");
      await expect(newsroom.button("Backups…")).toBeFocused();
    });

    test("the library is written out as open files and read back", async ({ newsroom, page }) => {
      const folder = test.info().outputPath("open files");
      await newsroom.button("Settings").click();
      await newsroom.button("Open files…").press("Enter");
      await newsroom.field("Folder of open files").fill(folder);
      await newsroom.button("Write out").press("Enter");
      const dialog = page.getByRole("dialog", { name: "Open files" });
      await expect(dialog.getByText(/articles? stand in/)).toBeVisible();
      expect((await readdir(folder)).sort()).toEqual(["articles", "index.html", "library.json"]);
      expect((await readdir(join(folder, "articles"))).length).toBe(1);
      await newsroom.button("Read in").press("Enter");
      await expect(dialog.getByText(/0 added, 0 kept beside another text/)).toBeVisible();
      expect(await violations(page)).toEqual([]);
    });
  });
}
