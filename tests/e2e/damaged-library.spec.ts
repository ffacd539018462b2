import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import AxeBuilder from "@axe-core/playwright";
import { dateline } from "../support/dateline-cli.ts";
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
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
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

test("the settings look for damage and say that there is none", async ({ newsroom, page }) => {
  await newsroom.button("Settings").click();
  await newsroom.button("Check…").press("Enter");
  await newsroom.button("Check now").press("Enter");
  await expect(page.getByText("Nothing is wrong.")).toBeVisible();
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});
