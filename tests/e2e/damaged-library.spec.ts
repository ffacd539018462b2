import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { dateline } from "../support/dateline-cli.ts";
import { violations } from "./support/axe.ts";
import { expect, startHost, test } from "./support/host.ts";

/** A library with a backup, its file without a beginning. */
async function damagedLibrary(library: string, name: string): Promise<void> {
  const file = join(library, "..", `${name}.md`);
  await writeFile(file, `# ${name}\n\nText.\n`);
  expect((await dateline(library, "import", file)).code).toBe(0);
  expect((await dateline(library, "backup")).code).toBe(0);
  const path = join(library, "dateline.sqlite");
  await writeFile(path, (await readFile(path)).fill(0, 0, 64));
}

test("a damaged library shows what can be done, and opens when it is repaired", async ({
  page,
  library,
}) => {
  await damagedLibrary(library, "Ferry crews vote");
  const host = await startHost(library);
  await page.goto(host.address);
  await expect(page.getByRole("heading", { name: "The library is damaged" })).toBeVisible();
  await expect(
    page.getByRole("button", { name: /^Open the backup of .* \(1 article\)$/ }),
  ).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Repair the library" }).press("Enter");
  await expect(page.getByText(/was put together again: 1 article whole/)).toBeVisible();
  await expect(page.getByText("Ferry crews vote").first()).toBeVisible();
  expect((await readdir(library)).some((name) => name.includes(".damaged-"))).toBe(true);
  await host.stop();
});

test("or the newest backup is opened in its place", async ({ page, library }) => {
  await damagedLibrary(library, "Harbour vote");
  const host = await startHost(library);
  await page.goto(host.address);
  await page.getByRole("button", { name: /^Open the backup of/ }).press("Enter");
  await expect(page.getByText(/is now the backup of/)).toBeVisible();
  await expect(page.getByText("Harbour vote").first()).toBeVisible();
  await host.stop();
});

test("pages damaged within the file are told by a bar that stays until they are repaired from it", async ({
  page,
  library,
}) => {
  for (let each = 0; each < 30; each += 1) {
    await writeFile(join(library, `${each}.md`), `# Story ${each}\n\n${"Text. ".repeat(400)}\n`);
  }
  const files = Array.from({ length: 30 }, (_, each) => join(library, `${each}.md`));
  expect((await dateline(library, "import", ...files)).code).toBe(0);
  expect((await dateline(library, "backup")).code).toBe(0);
  const path = join(library, "dateline.sqlite");
  const bytes = await readFile(path);
  for (let at = 6 * 4096; at < 16 * 4096; at += 1) bytes[at] = (at * 31 + 7) % 251;
  await writeFile(path, bytes);
  const host = await startHost(library);
  await page.goto(host.address);
  const bar = page.getByRole("alert").filter({ hasText: "The library is damaged" });
  await expect(bar).toBeVisible();
  await expect(page.getByRole("button", { name: "Dismiss" })).toHaveCount(0);
  await page.getByRole("button", { name: "Repair the library" }).click();
  await expect(page.getByText(/was put together again: 30 articles whole/)).toBeVisible({
    timeout: 20_000,
  });
  await expect(bar).toBeHidden();
  await expect(page.getByRole("listitem", { name: "Story 7", exact: true })).toBeVisible();
  await expect(page.getByRole("textbox", { name: "Headline", exact: true })).toHaveValue(/^Story/);
  await page.reload();
  await expect(page.getByText(/was put together again/)).toBeVisible();
  await expect(bar).toBeHidden();
  await host.stop();
});

test("the settings look for damage and say that there is none", async ({ newsroom, page }) => {
  await newsroom.button("Settings").click();
  await newsroom.button("Check…").press("Enter");
  await newsroom.button("Check now").press("Enter");
  await expect(page.getByText("Nothing is wrong.")).toBeVisible();
  expect(await violations(page)).toEqual([]);
});
