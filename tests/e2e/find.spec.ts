import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "./support/host.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("text is found in fields and body, replaced everywhere, and brought back by one undo, by keys alone", async ({
      newsroom,
      page,
    }) => {
      await newsroom.newArticle("The ferry stays");
      await newsroom.standfirst.fill("No ferry, no island.");
      await newsroom.body.click();
      await page.keyboard.type("A ferry. The ");
      await page.keyboard.press("Control+b");
      await page.keyboard.type("fer");
      await page.keyboard.press("Control+b");
      await page.keyboard.type("ry and its Ferryman.");

      await page.keyboard.press("Control+h");
      const bar = page.getByRole("search", { name: "Find and replace" });
      const field = bar.getByRole("textbox", { name: "Find" });
      await expect(field).toBeFocused();
      await field.fill("ferry");
      const place = bar.getByRole("status");
      await expect(place).toHaveText("1 of 5 in Headline");
      await page.keyboard.press("Enter");
      await expect(place).toHaveText("2 of 5 in Standfirst");
      await page.keyboard.press("Enter");
      await expect(place).toHaveText("3 of 5");
      await bar.getByRole("button", { name: "Whole words" }).press("Space");
      await expect(place).toHaveText("1 of 4 in Headline");
      const axe = await new AxeBuilder({ page }).analyze();
      expect(axe.violations).toEqual([]);

      await bar.getByRole("textbox", { name: "Replace with" }).fill("boat");
      await bar.getByRole("button", { name: "Replace all" }).press("Enter");
      await expect(place).toHaveText("4 replaced. Undo brings them back.");
      await expect(newsroom.headline).toHaveValue("The boat stays");
      await expect(newsroom.standfirst).toHaveValue("No boat, no island.");
      await expect(newsroom.body).toHaveText("A boat. The boat and its Ferryman.");
      await newsroom.saved();

      await page.keyboard.press("Control+z");
      await expect(newsroom.headline).toHaveValue("The ferry stays");
      await expect(newsroom.standfirst).toHaveValue("No ferry, no island.");
      await expect(newsroom.body).toHaveText("A ferry. The ferry and its Ferryman.");
      await expect(newsroom.body.locator("strong")).toHaveText("fer");
      await page.keyboard.press("Escape");
      await expect(bar).toBeHidden();
      await newsroom.saved();
    });
  });
}

test("a pattern that would run for ever is stopped and says so, and typing goes on", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Slow");
  await newsroom.body.click();
  await page.keyboard.type(`${"a".repeat(40)}b`);
  await page.keyboard.press("Control+f");
  const bar = page.getByRole("search", { name: "Find and replace" });
  await bar.getByRole("button", { name: "Regular expression" }).click();
  await bar.getByRole("textbox", { name: "Find" }).fill("(a+)+c");
  await expect(bar.getByRole("status")).toHaveText(/takes too long/);
  await bar.getByRole("textbox", { name: "Find" }).fill("(a)b");
  await expect(bar.getByRole("status")).toHaveText("1 of 1");
  await bar.getByRole("textbox", { name: "Find" }).fill("(a");
  await expect(bar.getByRole("status")).toHaveText(/no regular expression/);
});
