import { violations } from "./support/axe.ts";
import { expect, test } from "./support/host.ts";
import type { Newsroom } from "./support/newsroom.ts";

test("names typed into the byline become writers, and one that holds the word for “and” stays one", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Ferries");
  await setLanguage(newsroom, "es");
  const byline = newsroom.field("Byline");
  await byline.click();
  await page.keyboard.type("Por Ana Ruiz y Ola Berg");
  await newsroom.headline.click();
  await expect(byline).toHaveValue("Ana Ruiz y Ola Berg");
  await expect(newsroom.field("Name 2")).toHaveValue("Ola Berg");

  await newsroom.button("Remove Ola Berg").click();
  await newsroom.field("Name 1").fill("José Ortega y Gasset Ruiz");
  await byline.click();
  await page.keyboard.press("End");
  for (let at = 0; at < "sset Ruiz".length; at += 1) await page.keyboard.press("Backspace");
  await page.keyboard.type("sset Ruiz Vega");
  await newsroom.headline.click();
  await expect(newsroom.field("Name 1")).toHaveValue("José Ortega y Gasset Ruiz Vega");
  await expect(newsroom.field("Name 2")).toHaveCount(0);
  await newsroom.saved();
});

test("the byline tells whom it names, and two who are one are joined again", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Ferries");
  await setLanguage(newsroom, "es");
  const byline = newsroom.field("Byline");
  await byline.fill("José Ortega y Gasset Ruiz");
  await expect(byline).toHaveAccessibleDescription(/^2 people: José Ortega\s?, Gasset Ruiz$/);
  expect(await violations(page, ".page-meta")).toEqual([]);
  await newsroom.button("Make them one: José Ortega y Gasset Ruiz").click();
  await byline.click();
  await expect(byline).toHaveAccessibleDescription("One person: José Ortega y Gasset Ruiz");
  await page.keyboard.press("End");
  await page.keyboard.type("o");
  await expect(newsroom.field("Name 1")).toHaveValue("José Ortega y Gasset Ruizo");
  await newsroom.saved();
});

test("an article without a language is written as it leaves, in its publication's", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Ferries");
  await newsroom.field("Byline").fill("Ana Ruiz");
  await setLanguage(newsroom, "de");
  await expect(newsroom.headline).toHaveAttribute("lang", "de");
  await expect(page.locator(".page-byline")).toContainText("Von");
  await setLanguage(newsroom, "");
  await expect(newsroom.headline).toHaveAttribute("lang", "en");
  await expect(page.locator(".page-byline")).toContainText("By");
  await newsroom.saved();
});

async function setLanguage(newsroom: Newsroom, code: string): Promise<void> {
  await newsroom.tab("Details").click();
  const field = newsroom.field("Language");
  if (!(await field.isVisible())) {
    await newsroom.page.getByText("Publishing", { exact: true }).click();
  }
  await field.fill(code);
}
