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
      const within = {
        Details: newsroom.button("Move to trash"),
        Checks: page.getByText("Nothing stands in the way of publication."),
        History: page.getByRole("button", { name: /Begun/ }),
        Export: page.frameLocator("iframe[title=Preview]").locator("h1"),
      };
      for (const [panel, content] of Object.entries(within)) {
        await newsroom.tab(panel).click();
        await expect(page.getByRole("tabpanel", { name: panel })).toBeVisible();
        await expect(content).toBeVisible();
        expect(await violations(page), panel).toEqual([]);
      }
    });
  });
}
