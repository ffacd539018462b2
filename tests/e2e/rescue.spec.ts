import { readFile, rename, rm } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, startHost, test } from "./support/host.ts";
import { Newsroom } from "./support/newsroom.ts";

test("what is typed while the host is gone can be saved as a file, and is back when the window is gone too", async ({
  library,
  page,
}) => {
  const newsroom = new Newsroom(page);
  const first = await startHost(library);
  await newsroom.open(first.address);
  await newsroom.newArticle("Written to nobody");
  await newsroom.saved();
  await first.stop("SIGKILL");
  await newsroom.body.click();
  await page.keyboard.type("The ferry turned back at the mole.");
  const banner = page.getByRole("alert").filter({ hasText: "in this browser" });
  await expect(banner).toBeVisible();

  await newsroom.button("Save a copy…").click();
  const json = JSON.parse(await downloaded(page, "Everything, as JSON"));
  expect(JSON.stringify(json.copy)).toContain("The ferry turned back at the mole.");
  const html = await downloaded(page, "The text to read anywhere, as HTML");
  expect(html).toContain("The ferry turned back at the mole.");
  await page.keyboard.press("Escape");

  // The last letters reach the browser's store within two seconds.
  await newsroom.body.click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" Nobody was hurt.");
  await page.waitForTimeout(2500);
  const context = page.context();
  await page.close();
  const second = await startHost(library);
  const again = new Newsroom(await context.newPage());
  await again.open(second.address);
  await expect(again.body).toContainText("The ferry turned back at the mole. Nobody was hurt.");
  await expect(again.page.getByText("is back in “Written to nobody”")).toBeVisible();
  await again.page.reload();
  await expect(again.body).toContainText("Nobody was hurt.");
  await expect(again.page.getByText("is back in")).toBeHidden();
  await second.stop();
});

test("what is typed into a library that vanished is in a file that the banner names, and comes back with the library", async ({
  library,
  page,
}) => {
  const newsroom = new Newsroom(page);
  const first = await startHost(library);
  await newsroom.open(first.address);
  const place = await writeToLostLibrary(newsroom, library);
  expect(place).toContain(`${library}-state`);

  await first.stop("SIGKILL");
  await page.goto("about:blank");
  await rm(library, { recursive: true, force: true });
  await rename(`${library}-away`, library);
  const second = await startHost(library);
  await newsroom.open(second.address);
  await expect(newsroom.body).toContainText("The disk was pulled out.");
  await second.stop();
});

test("a page that is loaded anew on the same host says where its newer text waits, and has it once the library can be written to", async ({
  library,
  page,
}) => {
  const newsroom = new Newsroom(page);
  const host = await startHost(library);
  await newsroom.open(host.address);
  const place = await writeToLostLibrary(newsroom, library);

  await page.reload();
  const waits = page.getByRole("alert").filter({ hasText: "A newer text of this article" });
  await expect(waits).toContainText(place);
  await expect(newsroom.body).not.toContainText("The disk was pulled out.");
  await rename(`${library}-away`, library);
  await expect(newsroom.body).toContainText("The disk was pulled out.", { timeout: 15_000 });
  await expect(waits).toBeHidden();
  await expect(page.getByRole("status").filter({ hasText: /^Recovered/ })).toBeVisible();
  await host.stop();
});

test("what a killed host had in its journal is back, and the banner says so", async ({
  library,
  page,
}) => {
  const newsroom = new Newsroom(page);
  const first = await startHost(library);
  await newsroom.open(first.address);
  await newsroom.newArticle("Cut short");
  await newsroom.saved();
  // Whole saves find the library held by another program; entries of the journal are small and get in.
  const held = { ok: false, error: { code: "library.locked", data: { folder: library } } };
  await page.route("**/rpc/articles.save", (route) => route.fulfill({ json: held }));
  await newsroom.body.click();
  await page.keyboard.type("The siren went at nine.");
  await page.waitForTimeout(500);
  await first.stop("SIGKILL");
  await page.unroute("**/rpc/articles.save");
  await page.goto("about:blank");
  const second = await startHost(library);
  await newsroom.open(second.address);
  await expect(newsroom.body).toContainText("The siren went at nine.");
  await expect(page.getByRole("status").filter({ hasText: /^Recovered/ })).toBeVisible();
  await second.stop();
});

/** The library vanishes under a new article, and what is typed then is in a file. Gives its path. */
async function writeToLostLibrary(newsroom: Newsroom, library: string): Promise<string> {
  const { page } = newsroom;
  await newsroom.newArticle("Written to a lost disk");
  await newsroom.saved();
  await rename(library, `${library}-away`);
  await newsroom.body.click();
  await page.keyboard.type("The disk was pulled out.");
  const banner = page.getByRole("alert").filter({ hasText: "A copy of what is in this window" });
  const place = /is in (\S+\.json)/.exec((await banner.textContent()) ?? "")?.[1] ?? "";
  await expect
    .poll(async () => readFile(place, "utf8").catch(() => ""))
    .toContain("The disk was pulled out.");
  return place;
}

async function downloaded(page: Page, button: string): Promise<string> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: button, exact: true }).click();
  return readFile(await (await download).path(), "utf8");
}
