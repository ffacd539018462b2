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

test("what names a control is in the interface's language, whatever the article is written in", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("عبّارات");
  await newsroom.tab("Details").click();
  for (const fold of ["Publishing", "Related"]) await page.getByText(fold, { exact: true }).click();
  await newsroom.field("Language").fill("ar");
  await newsroom.button("Add a person").click();
  await newsroom.button("Add a related article").click();
  const lines = ["Headline", "Standfirst", "Kicker", "Byline", "Article body", "Name 1"];
  for (const name of [...lines, "Related title 1"]) {
    await expect(newsroom.field(name)).toHaveAttribute("lang", "ar");
  }
  const named = page.locator("[lang=ar][aria-label], [lang=ar] [aria-label]");
  expect(await named.evaluateAll((all) => all.map((each) => each.outerHTML))).toEqual([]);
});
