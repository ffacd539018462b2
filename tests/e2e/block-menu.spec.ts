import type { Locator, Page } from "@playwright/test";
import { doc, p } from "../support/copy-builder.ts";
import { expect, test } from "./support/host.ts";
import type { Newsroom } from "./support/newsroom.ts";
import { openCopy } from "./support/open-copy.ts";

const copy = doc(p("One"), p("Two"), p("Three"));

const handle = (page: Page, name = "Paragraph"): Locator =>
  page.getByRole("button", { name: `Block menu: ${name}`, exact: true });
const item = (page: Page, name: string): Locator => page.getByRole("menuitem", { name });
const blocks = (newsroom: Newsroom): Locator => newsroom.body.locator("> *");

test("the handle beside the block under the pointer opens its menu", async ({
  newsroom,
  page,
  library,
}) => {
  await openCopy(newsroom, library, copy);
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
  library,
}) => {
  await openCopy(newsroom, library, copy);
  await newsroom.body.getByText("Two").click();
  await page.keyboard.press("End");
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
  library,
}) => {
  await openCopy(newsroom, library, copy);
  await grab(newsroom, page, "One");
  const last = await newsroom.body.getByText("Three").boundingBox();
  await page.mouse.move((last?.x ?? 0) + 20, (last?.y ?? 0) + 25, { steps: 6 });
  await newsroom.drawn();
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
  library,
}) => {
  await openCopy(newsroom, library, copy);
  await grab(newsroom, page, "One");
  const last = await newsroom.body.getByText("Three").boundingBox();
  await page.mouse.move((last?.x ?? 0) + 20, (last?.y ?? 0) + 25, { steps: 6 });
  await newsroom.drawn();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await newsroom.drawn();
  await expect(blocks(newsroom)).toHaveText(["One", "Two", "Three"]);
  await expect(page.getByRole("menu")).toHaveCount(0);
});

test("the handle goes while somebody writes and comes back with the arrow keys", async ({
  newsroom,
  page,
  library,
}) => {
  await openCopy(newsroom, library, copy);
  await newsroom.body.getByText("One").click();
  await expect(handle(page)).toBeVisible();
  await page.keyboard.type("x");
  await expect(handle(page)).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await expect(handle(page)).toBeVisible();
});

async function grab(newsroom: Newsroom, page: Page, text: string): Promise<void> {
  await newsroom.body.getByText(text).hover();
  await handle(page).hover();
  await page.mouse.down();
}
