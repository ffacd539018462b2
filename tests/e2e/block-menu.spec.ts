import type { Locator, Page } from "@playwright/test";
import { doc, p } from "../support/copy-builder.ts";
import { slash } from "./support/blocks.ts";
import { paste } from "./support/clipboards.ts";
import { expect, test } from "./support/host.ts";
import type { Newsroom } from "./support/newsroom.ts";
import { openCopy } from "./support/open-copy.ts";

const copy = doc(p("One"), p("Two"), p("Three"));

const handle = (page: Page, name = "Paragraph"): Locator =>
  page.getByRole("button", { name: `Block menu: ${name}`, exact: true });
const item = (page: Page, name: string): Locator => page.getByRole("menuitem", { name });
const blocks = (newsroom: Newsroom): Locator => newsroom.body.locator("> *");

test.describe("in an article of three paragraphs", () => {
  test.beforeEach(({ newsroom, library }) => openCopy(newsroom, library, copy));

  test("the handle beside the block under the pointer opens its menu", async ({
    newsroom,
    page,
  }) => {
    await newsroom.body.getByText("Three").hover();
    await expect(handle(page)).toBeVisible();
    const box = await handle(page).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await handle(page).click();
    await expect(page.getByRole("menu", { name: "Block menu: Paragraph" })).toBeVisible();
    await expect(item(page, "Move up")).toBeFocused();
    await item(page, "Move up").click();
    await expect(blocks(newsroom)).toHaveText(["One", "Three", "Two"]);
    await expect(page.getByRole("log")).toHaveText("Moved up, now 2 of 3.");
    await expect(newsroom.body).toBeFocused();
  });

  test("by keyboard: Alt+Enter opens it, Turn into has a list of its own, Escape goes back a step", async ({
    newsroom,
    page,
  }) => {
    await caretAtEndOf(newsroom, page, "Two");
    await page.keyboard.press("Alt+Enter");
    await expect(item(page, "Move up")).toBeFocused();
    await page.keyboard.press("End");
    await page.keyboard.press("ArrowRight");
    const turn = page.getByRole("menu", { name: "Turn into" });
    await expect(turn).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(item(page, "Duplicate")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("menu")).toHaveCount(0);
    await page.keyboard.type(" more");
    await expect(blocks(newsroom)).toHaveText(["One", "Two more", "Three"]);
    await page.keyboard.press("Alt+Enter");
    await page.keyboard.press("t");
    await page.keyboard.press("Enter");
    await page.keyboard.press("p");
    await expect(turn.getByRole("menuitem", { name: "Pull quote" })).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(newsroom.body.locator(".body-pull-quote")).toHaveText("Two more");
    await expect(page.getByRole("log")).toHaveText("Turned into pull quote.");
    await page.keyboard.type("!");
    await expect(newsroom.body.locator(".body-pull-quote")).toHaveText("Two more!");
  });

  test("a block is dragged to where the line shows, and one undo brings it back", async ({
    newsroom,
    page,
  }) => {
    await dragBelow(newsroom, page, { block: "One", other: "Three" });
    await expect(page.locator(".block-drop")).toBeVisible();
    await page.mouse.up();
    await expect(blocks(newsroom)).toHaveText(["Two", "Three", "One"]);
    await expect(page.locator(".block-drop")).toHaveCount(0);
    await expect(page.getByRole("log")).toHaveText("Moved, now 3 of 3.");
    await newsroom.button("Undo").click();
    await expect(blocks(newsroom)).toHaveText(["One", "Two", "Three"]);
  });

  test("Escape gives a drag up, and a press without one moves nothing", async ({
    newsroom,
    page,
  }) => {
    await dragBelow(newsroom, page, { block: "One", other: "Three" });
    await page.keyboard.press("Escape");
    await page.mouse.up();
    await newsroom.drawn();
    await expect(blocks(newsroom)).toHaveText(["One", "Two", "Three"]);
    await expect(page.getByRole("menu")).toHaveCount(0);
  });

  test("the handle goes while somebody writes and comes back with the arrow keys", async ({
    newsroom,
    page,
  }) => {
    await newsroom.body.getByText("One").click();
    await expect(handle(page)).toBeVisible();
    await page.keyboard.type("x");
    await expect(handle(page)).toHaveCount(0);
    await page.keyboard.press("ArrowDown");
    await expect(handle(page)).toBeVisible();
  });

  test("the handle is beside the caret's block when what was pasted has got its real heights", async ({
    newsroom,
    page,
  }) => {
    await caretAtEndOf(newsroom, page, "Two");
    await expect(handle(page)).toBeVisible();
    const lines = Array.from({ length: 12 }, (_, at) => `<h2>Head ${at}</h2><p>Line ${at}</p>`);
    const html = `${lines.join("")}<p>Kept<span style="mso-hide:all">Hidden</span></p>`;
    await paste(newsroom, { "text/html": html, "text/plain": "Head\nLine" });
    await expect(newsroom.body).toContainText("Line 11");
    await expectBesideCaret(page);
    await page.mouse.move(2, 2);
    await newsroom.button("Paste as plain text").click();
    await expectBesideCaret(page);
  });
});

test("written on from block to block, the handle is beside the caret's block or hidden", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Written on");
  await newsroom.body.click();
  await slash(page, "embed");
  await page.keyboard.type("https://youtu.be/dQw4w9WgXcQ");
  await page.keyboard.press("Enter");
  await expectBesideCaret(page);
  await page.keyboard.press("Control+End");
  for (const name of ["question", "live", "unpublished"]) {
    await slash(page, name);
    await page.keyboard.type("Words");
    await expectBesideCaret(page);
    await page.keyboard.press("Enter");
    await page.keyboard.type("More");
    await expectBesideCaret(page);
    await page.keyboard.press("Control+End");
    await page.keyboard.type("x");
    await expectBesideCaret(page);
    await page.keyboard.press("Enter");
  }
});

/** Whatever it does it has done soon, and then it stays. */
async function expectBesideCaret(page: Page): Promise<void> {
  await page.waitForTimeout(300);
  const off = await page.evaluate(() => {
    const handle = document.querySelector(".block-handle")?.getBoundingClientRect();
    const node = document.getSelection()?.anchorNode;
    const at = node instanceof Element ? node : node?.parentElement;
    const block = (document.querySelector(".body-text > .is-selected") ?? at)
      ?.closest(".body-text > *")
      ?.getBoundingClientRect();
    if (!handle || !block) return 0;
    return Math.max(block.top - handle.bottom, handle.top - block.bottom, 0);
  });
  expect(off).toBe(0);
}

async function caretAtEndOf(newsroom: Newsroom, page: Page, text: string): Promise<void> {
  await newsroom.body.getByText(text).click();
  await page.keyboard.press("End");
}

/** Over the lower half of the other block, the button still held. */
async function dragBelow(
  newsroom: Newsroom,
  page: Page,
  { block, other }: { block: string; other: string },
): Promise<void> {
  await newsroom.body.getByText(block).hover();
  await handle(page).hover();
  await page.mouse.down();
  const box = await newsroom.body.getByText(other).boundingBox();
  await page.mouse.move((box?.x ?? 0) + 20, (box?.y ?? 0) + 25, { steps: 6 });
  await newsroom.drawn();
}
