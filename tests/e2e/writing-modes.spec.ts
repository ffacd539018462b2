import { violations } from "./support/axe.ts";
import { expect, test } from "./support/host.ts";

const aside = "aside";

test("focus mode closes the panes and lets all but the paragraph written in step back, also next time", async ({
  newsroom,
  page,
}) => {
  const steppedBack = () =>
    page.evaluate((name) => [...(CSS.highlights.get(name) ?? [])].map(String), aside);
  await newsroom.newArticle("Focused");
  await newsroom.body.click();
  for (const line of ["One", "Two", "Three"]) {
    await page.keyboard.type(line);
    await page.keyboard.press("Enter");
  }
  await page.keyboard.press("ControlOrMeta+Alt+z");
  await expect(newsroom.articles).toBeHidden();
  await expect(newsroom.tab("Details")).toHaveCount(0);
  await newsroom.body.getByText("Two").click();
  await expect.poll(steppedBack).toEqual(["One", "Three"]);
  await newsroom.saved();
  await page.reload();
  await newsroom.body.getByText("Two").click();
  await expect.poll(steppedBack).toEqual(["One", "Three"]);
  await page.keyboard.press("ControlOrMeta+Alt+z");
  await expect(newsroom.articles).toBeVisible();
  await expect(newsroom.tab("Details")).toBeVisible();
  await expect.poll(steppedBack).toEqual([]);

  // One right after the other, without waiting for what the first one sets off.
  const typewriter = page.locator("[data-typewriter]");
  for (const [left, on] of [
    [["One", "Three"], 1],
    [[], 0],
  ] as const) {
    await page.keyboard.press("ControlOrMeta+Alt+z");
    await page.keyboard.press("ControlOrMeta+Alt+y");
    await expect(typewriter).toHaveCount(on);
    await expect.poll(steppedBack).toEqual(left);
  }
  await expect(newsroom.articles).toBeVisible();
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`focus mode leaves no empty bar above the page; pointer and keys bring the tools back (${colorScheme})`, async ({
    newsroom,
    page,
  }) => {
    await page.emulateMedia({ colorScheme });
    await newsroom.newArticle("Calm");
    await newsroom.body.click();
    await page.keyboard.type("Words");
    const top = (await newsroom.headline.boundingBox())!.y;
    await page.keyboard.press("ControlOrMeta+Alt+z");
    await expect(newsroom.articles).toBeHidden();
    const bar = page.locator(".bar");
    const tools = page.locator(".page-tools");
    await expect(tools).toHaveCSS("opacity", "0");
    const paper = await page
      .locator("body")
      .evaluate((body) => getComputedStyle(body).backgroundColor);
    await expect(bar).toHaveCSS("background-color", paper);
    await expect(bar).toHaveCSS("border-bottom-color", "rgba(0, 0, 0, 0)");
    await expect(page.locator(".bar__export")).toHaveCSS("opacity", "0");
    await expect(newsroom.saveStatus).toHaveCSS("opacity", "1");
    // What was not there is not in the way either, and the text did not move.
    await expect(tools).toHaveCSS("pointer-events", "none");
    expect((await newsroom.headline.boundingBox())!.y).toBe(top);

    await newsroom.saveStatus.hover();
    await expect(tools).toHaveCSS("opacity", "1");
    await expect(page.locator(".bar__export")).toHaveCSS("opacity", "1");
    await newsroom.button("Bold").hover();
    await expect(tools).toHaveCSS("opacity", "1");
    await newsroom.body.hover();
    await expect(tools).toHaveCSS("opacity", "0");
    await page.keyboard.press("Alt+F10");
    await expect(newsroom.button("Undo")).toBeFocused();
    await expect(tools).toHaveCSS("opacity", "1");
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(newsroom.body).toBeFocused();
    await expect(tools).toHaveCSS("opacity", "0");
  });
}

for (const reducedMotion of ["no-preference", "reduce"] as const) {
  test(`typewriter scrolling keeps the line that is written at one height (${reducedMotion})`, async ({
    newsroom,
    page,
  }) => {
    await page.emulateMedia({ reducedMotion });
    await newsroom.newArticle("Kept");
    await page.keyboard.press("ControlOrMeta+Alt+y");
    await newsroom.body.click();
    for (let line = 0; line < 24; line += 1) {
      await page.keyboard.type(`Line ${line}`);
      await page.keyboard.press("Enter");
    }
    await page.keyboard.type("Here");
    const height = () =>
      page.evaluate(() => Math.round(getSelection()!.getRangeAt(0).getBoundingClientRect().top));
    await expect.poll(async () => Math.abs((await height()) - 415)).toBeLessThan(40);
    await page.keyboard.press("ArrowUp");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.type("x");
    await expect.poll(async () => Math.abs((await height()) - 415)).toBeLessThan(40);
    const line = newsroom.body.getByText("Line 18", { exact: true });
    // What was typed may still be on its way to that height, slower and slower.
    let last = Number.NaN;
    const isStill = async () => {
      const before = last;
      last = (await line.boundingBox())!.y;
      return last === before;
    };
    await expect.poll(isStill, { intervals: [100] }).toBe(true);
    await line.click();
    const before = (await line.boundingBox())!.y;
    await page.waitForTimeout(300); // Time enough to scroll, if it did.
    expect((await line.boundingBox())!.y).toBe(before);
  });
}
