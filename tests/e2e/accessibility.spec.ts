import { violations } from "./support/axe.ts";
import { expect, test } from "./support/host.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("axe finds no violation on the main screen with any panel open", async ({
      newsroom,
      page,
    }) => {
      await expect(newsroom.body).toBeVisible();
      for (const panel of ["Details", "Checks", "History", "Export"]) {
        await newsroom.tab(panel).click();
        await expect(page.getByRole("tabpanel", { name: panel })).toBeVisible();
        await page.waitForTimeout(300);
        expect(await violations(page), panel).toEqual([]);
      }
    });
  });
}
