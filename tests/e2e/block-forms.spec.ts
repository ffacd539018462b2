import { violations } from "./support/axe.ts";
import { insert, shelf } from "./support/blocks.ts";
import { expect, test } from "./support/host.ts";

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
        ["Table", "Table"],
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
