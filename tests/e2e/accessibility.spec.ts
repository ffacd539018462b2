import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";
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

async function violations(page: Page): Promise<string[]> {
  // The preview is the exported page in a sandboxed frame, which no script may enter.
  const results = await new AxeBuilder({ page }).exclude("iframe").analyze();
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.target.join(" ")} — ${node.failureSummary}`),
  );
}
