import { violations } from "./support/axe.ts";
import { fillIn, insert } from "./support/blocks.ts";
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
      expect(await violations(page)).toEqual([]);

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

      await page.keyboard.press("Control+h");
      await field.fill("boat");
      await expect(place).toHaveText("No matches");
      await page.keyboard.press("Escape");
      await expect(newsroom.body).toBeFocused();
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
  await expect(bar.getByRole("status")).toHaveText(
    "The bracket “(” at character 1 is never closed. Close it, or write “\\(” to find the sign itself.",
  );
});

test("a pattern is not called slow for what a busy machine takes to begin with it", async ({
  newsroom,
  page,
}) => {
  await page.route(/pattern-worker/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
  await newsroom.newArticle("Busy");
  await newsroom.body.click();
  await page.keyboard.type("A ferry");
  await page.keyboard.press("Control+f");
  const bar = page.getByRole("search", { name: "Find and replace" });
  await bar.getByRole("button", { name: "Regular expression" }).click();
  await bar.getByRole("textbox", { name: "Find" }).fill("fer+y");
  await expect(bar.getByRole("status")).toHaveText("1 of 1");
});

test("what stands beside a block is found, led to in its form, and replaced in one step with the rest", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Ferries");
  await newsroom.body.click();
  await insert(newsroom, "Pull quote");
  await page.keyboard.type("We stay");
  await fillIn(page, "Attribution", "Master of the Hjaltland");
  await newsroom.tab("Details").click();
  await newsroom.field("Tags").fill("ports, Hjaltland");

  await newsroom.body.click();
  await page.keyboard.press("Control+f");
  const bar = page.getByRole("search", { name: "Find and replace" });
  await bar.getByRole("textbox", { name: "Find" }).fill("hjaltland");
  await expect(bar.getByRole("status")).toHaveText("1 of 2 in Attribution");
  await expect(newsroom.body.locator("[data-found]")).toHaveText("We stay");
  await page.keyboard.press("Escape");
  const form = page.getByRole("dialog", { name: "Attribution" });
  await expect(form.getByRole("combobox")).toHaveValue("Master of the Hjaltland");
  await page.keyboard.press("Escape");
  await expect(form).toBeHidden();

  await page.keyboard.press("Control+h");
  await expect(bar.getByRole("status")).toHaveText("1 of 2 in Attribution");
  await page.keyboard.press("F3");
  await expect(bar.getByRole("status")).toHaveText("2 of 2 in Tags");
  await bar.getByRole("textbox", { name: "Replace with" }).fill("Hrossey");
  await bar.getByRole("button", { name: "Replace all" }).press("Enter");
  await expect(newsroom.field("Tags")).toHaveValue("ports, Hrossey");
  const quote = newsroom.body.locator("[data-attribution]");
  await expect(quote).toHaveAttribute("data-attribution", "Master of the Hrossey");
  await page.keyboard.press("Control+z");
  await expect(quote).toHaveAttribute("data-attribution", "Master of the Hjaltland");
  await expect(newsroom.field("Tags")).toHaveValue("ports, Hjaltland");
  await expect(bar.getByRole("status")).toHaveText("1 of 2 in Attribution");
  await bar.getByRole("textbox", { name: "Find" }).press("F3");
  await expect(bar.getByRole("status")).toHaveText("2 of 2 in Tags");
  await page.keyboard.press("Escape");
  await expect(newsroom.field("Tags")).toBeFocused();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe("Hjaltland");
});

test("rights in the lead image are led to, with their part of the details closed or no details shown", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Ferries");
  await page.getByRole("button", { name: "Use a web address" }).click();
  await page.getByRole("textbox", { name: "Picture address" }).fill("https://example.org/quay.jpg");
  await page.keyboard.press("Enter");
  await newsroom.tab("Details").click();
  const part = page.getByText("Picture rights", { exact: true });
  await part.click();
  await newsroom.field("Usage terms").fill("Once, for the Hjaltland story");
  await part.click();
  await expect(newsroom.field("Usage terms")).toBeHidden();

  await newsroom.body.click();
  await page.keyboard.press("Control+f");
  const bar = page.getByRole("search", { name: "Find and replace" });
  await bar.getByRole("textbox", { name: "Find" }).fill("hjaltland");
  await expect(bar.getByRole("status")).toHaveText("1 of 1 in Usage terms");
  await expect(newsroom.field("Usage terms")).toBeInViewport();

  await part.click();
  await newsroom.tab("History").click();
  await newsroom.body.click();
  await page.keyboard.press("Control+f");
  await expect(bar.getByRole("status")).toHaveText("1 of 1 in Usage terms");
  await page.keyboard.press("Escape");
  await expect(newsroom.field("Usage terms")).toBeFocused();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe("Hjaltland");
});
