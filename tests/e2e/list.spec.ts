import type { Page } from "@playwright/test";
import { headlessHost } from "../../electron/platform/host.ts";
import { silentLog } from "../../electron/platform/log.ts";
import { openSettingsStore } from "../../electron/platform/settings-store.ts";
import { openServices } from "../../electron/services/create-services.ts";
import { violations } from "./support/axe.ts";
import { expect, test as plain } from "./support/host.ts";
import { fillWithReports, idOf, reportName } from "./support/many-articles.ts";

const count = 3000;

/** `test` with a library of 3,000 articles, “Report 2999” the newest. */
const test = plain.extend({
  library: async ({ library }, use) => {
    await fillWithReports(library, count);
    await use(library);
  },
});

/** The row that has the focus: its headline and its place in the list. */
async function focusedRow(page: Page): Promise<[string | null, number]> {
  const row = page.locator(".row:has(:focus)");
  return [await row.getAttribute("aria-label"), Number(await row.getAttribute("aria-posinset"))];
}

const scrolled = (page: Page) =>
  page.evaluate(() => document.querySelector(".library__scroll")!.scrollTop);

test("the keyboard goes through the whole list, of which little is on the page", async ({
  newsroom,
  page,
}) => {
  const { articles } = newsroom;
  await expect(articles.getByRole("listitem").first()).toHaveAccessibleName(reportName(2999));
  await expect(articles.getByRole("listitem").first()).toHaveAttribute("aria-setsize", "3000");
  await newsroom.article(reportName(2999)).getByRole("button").focus();

  await page.keyboard.press("End");
  await expect.poll(() => focusedRow(page)).toEqual([reportName(0), 3000]);
  await expect(newsroom.headline).toHaveValue(reportName(0));
  expect(await articles.getByRole("listitem").count()).toBeLessThan(60);

  await page.keyboard.press("ArrowUp");
  await expect.poll(() => focusedRow(page)).toEqual([reportName(1), 2999]);
  await page.keyboard.press("PageUp");
  await expect.poll(async () => (await focusedRow(page))[1]).toBeLessThan(2992);
  await page.keyboard.press("PageDown");
  await expect.poll(() => focusedRow(page)).toEqual([reportName(1), 2999]);

  await page.keyboard.press("Home");
  await expect.poll(() => focusedRow(page)).toEqual([reportName(2999), 1]);
  await expect(newsroom.headline).toHaveValue(reportName(2999));
  await expect.poll(() => scrolled(page)).toBe(0);

  // Out of the list and in again: to the row one was at.
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect.poll(() => focusedRow(page)).toEqual([reportName(2997), 3]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Shift+Tab");
  await expect.poll(() => focusedRow(page)).toEqual([reportName(2997), 3]);
});

test("what others write moves neither the rows in sight nor the focus", async ({
  newsroom,
  page,
  library,
}) => {
  await page.mouse.move(140, 500);
  await page.mouse.wheel(0, 1000 * 52);
  await newsroom.article(reportName(1990)).getByRole("button").click();
  await expect(newsroom.headline).toHaveValue(reportName(1990));
  const before = await newsroom.article(reportName(1990)).boundingBox();

  const other = await openServices({
    folder: library,
    host: headlessHost("cli"),
    log: silentLog,
    openSettings: openSettingsStore,
  });
  const { article } = await other.services.articles.get({ id: idOf(5) });
  await other.services.articles.save({
    id: article.id,
    baseRevision: article.revision,
    fields: { ...article.fields, headline: "Taken up again" },
    copy: article.copy,
  });
  await other.services.articles.create({ fields: { headline: "Brand new" } });
  await other.close();

  await expect.poll(() => focusedRow(page)).toEqual([reportName(1990), 1012]);
  await expect.poll(() => newsroom.article(reportName(1990)).boundingBox()).toEqual(before);
  await page.keyboard.press("Home");
  await expect.poll(() => focusedRow(page)).toEqual(["Brand new", 1]);
});

test("a search finds beginnings without their accents, and shows where", async ({
  newsroom,
  page,
}) => {
  const counted = page.locator(".library__count");
  await expect(counted).toHaveText("3,000 articles");
  await newsroom.search.fill("fahr stre");
  await expect(counted).toHaveText("30 articles");
  const newest = newsroom.article(reportName(2900));
  await expect(newest.locator("mark")).toHaveText(["fähre", "streik"]);

  await newsroom.search.fill("ferri");
  await expect(counted).toHaveText("1,000+ articles");
  await expect(newsroom.article(reportName(2999)).locator(".row__snippet")).toHaveText(
    "… day 2999, but the ferries sailed & came back.",
  );

  await newsroom.search.fill('headline:"report 0042" after:2024');
  await expect(newsroom.articles.getByRole("listitem")).toHaveCount(1);
  await page.getByRole("combobox", { name: "Show status" }).selectOption("Ready");
  await expect(counted).toHaveText("0 articles");
  await page.getByRole("button", { name: "Clear search" }).click();
  await expect(counted).toHaveText("3,000 articles");
});

test("help on searching is at hand, and axe finds nothing wrong", async ({ newsroom, page }) => {
  await newsroom.search.fill("ferries report");
  await expect(newsroom.articles.locator("mark").first()).toBeVisible();
  await page.getByRole("button", { name: "How to search" }).click();
  await page.getByRole("button", { name: "status:hold" }).click();
  await expect(newsroom.search).toHaveValue("ferries report status:hold");
  await newsroom.search.fill("ferries report -9");
  await expect(newsroom.articles.locator("mark").first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test("what is opened while the window still starts stays open", async ({ page, newsroom }) => {
  await newsroom.newArticle("Open last time");
  await newsroom.saved();
  await newsroom.newArticle("Chosen at once");
  await newsroom.saved();
  await newsroom.article("Open last time").getByRole("button").first().click();
  await expect(newsroom.headline).toHaveValue("Open last time");
  // The browser's store of rescued texts answers after three seconds at the most, here never.
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
  });
  await page.clock.install();
  // The chosen article is still on its way when the start goes on.
  let answer = () => {};
  const asked = new Promise<void>((isAsked) => {
    const held = new Promise<void>((resolve) => {
      answer = resolve;
    });
    void page.route(
      "**/rpc/articles.get",
      async (route) => {
        isAsked();
        await held;
        await route.continue();
      },
      { times: 1 },
    );
  });
  await page.reload();
  await newsroom.article("Chosen at once").getByRole("button").first().click();
  await asked;
  await page.clock.fastForward(4000);
  answer();
  await expect(newsroom.headline).toHaveValue("Chosen at once");
  // Time enough to open another article, if it did.
  await page.waitForTimeout(500);
  await expect(newsroom.headline).toHaveValue("Chosen at once");
});
