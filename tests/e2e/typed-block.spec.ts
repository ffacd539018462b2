import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/host.ts";

// A paragraph that is typed in has a height of its own, so that nothing else is laid out for a letter.

const sentence =
  "The harbour wall at the north pier moves in every storm that comes from the west. ";

test("a paragraph is as high as its lines at every key, and the next one stands below it", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Pier");
  await newsroom.body.click();
  await page.keyboard.type("First.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Below it.");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("End");
  const block = newsroom.body.locator("p").first();
  await countIslands(block);
  const heights = new Set<number>();
  for (const word of sentence.repeat(2).split(/(?<= )/)) {
    await page.keyboard.type(word);
    heights.add(await expectNatural(page, block));
  }
  // One for each number of lines, and maybe one more for a moment's rest.
  expect(await islands(page)).toBeGreaterThanOrEqual(heights.size);
  expect(heights.size).toBeGreaterThan(2);
  const lines = Math.max(...heights);

  for (let i = 0; i < 8; i += 1) {
    for (let letter = 0; letter < 8; letter += 1) await page.keyboard.press("Backspace");
    await expectNatural(page, block);
  }
  expect((await block.boundingBox())!.height).toBeLessThan(lines);
  await expect(block).not.toHaveAttribute("data-typed");

  await page.keyboard.type("End");
  await page.keyboard.press("Shift+Home");
  await page.keyboard.press("Control+b");
  await expectNatural(page, block);
  await expect(block).not.toHaveAttribute("data-typed");
});

test("lines that become narrower are as many as they need, and printed it is whole", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Pier");
  await newsroom.body.click();
  await page.keyboard.type(sentence.repeat(2));
  const block = newsroom.body.locator("p").first();
  await countIslands(block);
  const { height } = (await block.boundingBox())!;

  await page.setViewportSize({ width: 480, height: 700 });
  await expect(block).not.toHaveAttribute("data-typed");
  expect(await expectNatural(page, block)).toBeGreaterThan(height);
  await page.keyboard.type("On and on.");
  expect(await islands(page)).toBeGreaterThan(0);
  await expectNatural(page, block);

  await block.evaluate((element) => element.setAttribute("data-typed", ""));
  await expect(block).toHaveCSS("contain", "strict");
  await page.emulateMedia({ media: "print" });
  await expect(block).not.toHaveCSS("contain", "strict");
  await page.emulateMedia({ media: null });
  await page.keyboard.type("Still.");
  await newsroom.headline.focus();
  await expect(block).not.toHaveAttribute("data-typed", { timeout: 500 });
});

/** From now on counts how often the block is set apart. */
async function countIslands(block: Locator): Promise<void> {
  await block.evaluate((element) => {
    window.islands = 0;
    new MutationObserver(() => {
      if (element.hasAttribute("data-typed")) window.islands += 1;
    }).observe(element, { attributeFilter: ["data-typed"] });
  });
}

async function islands(page: Page): Promise<number> {
  return page.evaluate(() => window.islands);
}

declare global {
  interface Window {
    islands: number;
  }
}

/** Holds that the block is as high as its text needs, and gives that height. */
async function expectNatural(page: Page, block: Locator): Promise<number> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  const { own, needed, gap } = await block.evaluate((element) => {
    const shown = element.getBoundingClientRect();
    const next = element.nextElementSibling?.getBoundingClientRect();
    const typed = element.getAttribute("data-typed");
    element.removeAttribute("data-typed");
    const natural = element.getBoundingClientRect().height;
    if (typed !== null) element.setAttribute("data-typed", typed);
    return { own: shown.height, needed: natural, gap: next ? next.top - shown.bottom : 0 };
  });
  expect(own).toBeCloseTo(needed, 1);
  expect(gap).toBeGreaterThanOrEqual(0);
  return own;
}
