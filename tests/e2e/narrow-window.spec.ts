import type { Page } from "@playwright/test";
import { violations } from "./support/axe.ts";
import { expect, test } from "./support/host.ts";

/** What of the toolbar is not in its one line, or not wholly in view; runs in the page. */
function outOfLine(): string[] {
  const toolbar = document.querySelector(".editor-toolbar")!;
  const { left, right } = toolbar.getBoundingClientRect();
  const buttons = [...toolbar.querySelectorAll("button")];
  const line = buttons[0]!.getBoundingClientRect().top;
  return buttons
    .filter((button) => {
      const place = button.getBoundingClientRect();
      return place.top !== line || place.left < left || place.right > right;
    })
    .map((button) => button.ariaLabel ?? button.textContent);
}

const nameOfFocus = (page: Page) =>
  page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("the toolbar stays one line in any window; what has no room is in the menu More", async ({
      newsroom,
      page,
    }) => {
      await newsroom.newArticle("Narrow");
      await newsroom.body.click();
      const buttons = page.locator(".editor-toolbar > button");
      const count = await buttons.count();
      // Over 800 px the list of articles stands beside the page. At 900 the rule alone has no room.
      for (const [width, isRoom] of [
        [1280, true],
        [900, true],
        [800, false],
        [700, true],
        [500, false],
        [400, false],
      ] as const) {
        await page.setViewportSize({ width, height: 700 });
        await expect.poll(() => page.evaluate(outOfLine), `${width} px`).toEqual([]);
        const more = newsroom.button("More");
        await expect(more, `${width} px`).toHaveCount(isRoom ? 0 : 1);
        expect(await violations(page, ".page-tools"), `${width} px`).toEqual([]);
        if (isRoom) continue;
        await more.click();
        const menu = page.getByRole("menu", { name: "More" });
        // The rule is in the menu Insert already.
        const inMenu = await menu.getByRole("menuitemcheckbox").count();
        expect((await buttons.count()) + inMenu, `${width} px`).toBe(count - 1);
        await expect(menu).toBeInViewport({ ratio: 1 });
        expect(await violations(page, ".page-tools"), `menu at ${width} px`).toEqual([]);
        await page.keyboard.press("Escape");
        await expect(more).toBeFocused();
      }
    });
  });
}

test("the menu More is reached and used by keyboard, and tells what holds at the caret", async ({
  newsroom,
  page,
}) => {
  await page.setViewportSize({ width: 800, height: 700 });
  await newsroom.newArticle("Narrow");
  await newsroom.body.click();
  await page.keyboard.type("CO2");
  await page.keyboard.press("Shift+ArrowLeft");
  await newsroom.button("Bold").focus();
  await page.keyboard.press("End");
  expect(await nameOfFocus(page)).toBe("Insert");
  await page.keyboard.press("ArrowLeft");
  await expect(newsroom.button("More")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  const sub = page.getByRole("menuitemcheckbox", { name: "Subscript" });
  await page.keyboard.type("sub");
  await expect(sub).toBeFocused();
  await expect(sub).toHaveAttribute("aria-checked", "false");
  await page.keyboard.press("Enter");
  await expect(newsroom.body.locator("sub")).toHaveText("2");
  await expect(newsroom.body).toBeFocused();
  await newsroom.button("More").click();
  await expect(sub).toHaveAttribute("aria-checked", "true");
  await page.keyboard.press("Escape");

  // The button that was reached goes into the menu; Tab still finds the toolbar.
  await page.setViewportSize({ width: 700, height: 700 });
  await newsroom.button("Subscript").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowLeft");
  await page.setViewportSize({ width: 500, height: 700 });
  await expect(newsroom.button("Subscript")).toHaveCount(0);
  await expect(page.locator('.editor-toolbar > button[tabindex="0"]')).toHaveCount(1);
});
