import { violations } from "./support/axe.ts";
import { insert, shelf, slash } from "./support/blocks.ts";
import { expect, test } from "./support/host.ts";

test("Tab goes round within a form and throws nothing away; Escape leaves it", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Tab");
  await newsroom.body.click();
  await slash(page, "embed");
  const address = newsroom.field("Address");
  await expect(address).toBeFocused();
  await page.keyboard.type("https://youtu.be/dQw4w9WgXcQ");
  for (const control of [newsroom.field("Title"), newsroom.button("Insert embed"), address]) {
    await page.keyboard.press("Tab");
    await expect(control).toBeFocused();
  }
  await page.keyboard.press("Shift+Tab");
  await expect(newsroom.button("Insert embed")).toBeFocused();
  await expect(address).toHaveValue("https://youtu.be/dQw4w9WgXcQ");
  await page.keyboard.press("Enter");
  await expect(newsroom.body.locator(".body-embed")).toHaveCount(1);

  await page.keyboard.press("Control+End");
  await slash(page, "picture");
  const form = page.getByRole("dialog", { name: "Insert picture" });
  await expect(newsroom.button("Choose file")).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await expect(newsroom.button("Cancel")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(newsroom.button("Choose file")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(form).toHaveCount(0);
  await expect(newsroom.body).toBeFocused();

  await page.keyboard.type("word");
  await page.keyboard.press("Control+Shift+ArrowLeft");
  await page.keyboard.press("Control+k");
  const link = page.getByRole("dialog", { name: "Link" });
  await expect(link.getByRole("textbox")).toBeFocused();
  await page.keyboard.type("https://example.org/");
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("Tab");
  await expect(link.getByRole("textbox")).toHaveValue("https://example.org/");
  await expect(link.getByRole("textbox")).toBeFocused();
});

/** The page that is written on; the rest of the window is looked at elsewhere. */
const part = ".newsroom__page";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("axe finds no violation in any form of a block, nor in its strip", async ({
      newsroom,
      page,
    }) => {
      test.setTimeout(120_000);
      await newsroom.newArticle("Forms");
      await newsroom.body.click();
      await newsroom.button("Insert").click();
      await expect(page.getByRole("menu", { name: "Insert" })).toBeVisible();
      expect(await violations(page, part), "the menu").toEqual([]);
      await page.keyboard.press("Escape");

      for (const [label, form] of [
        ["Picture", "Insert picture"],
        ["Gallery", "Gallery"],
        ["Embed", "Embed"],
      ] as const) {
        await insert(newsroom, label);
        await expect(page.getByRole("dialog", { name: form })).toBeVisible();
        expect(await violations(page, part), form).toEqual([]);
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toHaveCount(0);
        await expect(newsroom.body).toBeFocused();
      }

      await insert(newsroom, "Picture");
      await shelf(page).first().click();
      for (const label of ["Pull quote", "Question", "Code block", "Live entry"]) {
        await page.keyboard.press("Control+End");
        await insert(newsroom, label);
        await page.keyboard.press("Control+Enter");
        await expect(page.getByRole("dialog")).toBeVisible();
        expect(await violations(page, part), label).toEqual([]);
        await page.keyboard.press("Escape");
      }
    });
  });
}
