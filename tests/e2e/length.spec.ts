import type { CDPSession, Page } from "@playwright/test";
import { findBrowser } from "../../build/find-browser.ts";
import { headlessHost } from "../../electron/platform/host.ts";
import { silentLog } from "../../electron/platform/log.ts";
import { openSettingsStore } from "../../electron/platform/settings-store.ts";
import { openServices } from "../../electron/services/create-services.ts";
import type { Block } from "../../shared/copy/copy.ts";
import { test as base, expect } from "./support/host.ts";
import { Newsroom } from "./support/newsroom.ts";

// 50,000 words, of which the browser lays out only what is in view: nothing else may tell.

// A trace holds every block for every step: minutes of it.
base.use({ trace: "off" });

const count = 1_000;
const words = "the harbour wall at the north pier moves in every storm ".repeat(5).trim();
const blocks: Block[] = Array.from({ length: count }, (_, index) => ({
  type: "paragraph",
  id: `b${index}`,
  // Of unlike lengths, so that no guess of a height is right for all.
  runs: [{ type: "text", text: `Mark${index}. ${words.slice(0, 40 + ((index * 97) % 560))}.` }],
}));

const test = base.extend({
  library: async ({ library }, use) => {
    const { services, close } = await openServices({
      folder: library,
      host: headlessHost("cli"),
      log: silentLog,
      openSettings: openSettingsStore,
    });
    await services.articles.create({
      fields: { headline: "Long" },
      copy: { version: 3, blocks },
    });
    await close();
    await use(library);
  },
  newsroom: async ({ newsroom }, use) => {
    await newsroom.article("Long").getByRole("button").click();
    await expect(newsroom.body.locator("> *")).toHaveCount(count);
    await use(newsroom);
  },
});

test("the text is as long as it will be, and a place stays where it is while one reads", async ({
  newsroom,
  page,
}) => {
  await surveyed(page);
  const whole = await height(page);
  for (let at = 0; at < whole; at += whole / 9) await scrollTo(page, at);
  expect(Math.abs((await height(page)) - whole)).toBeLessThan(2);
  await page.setViewportSize({ width: 900, height: 700 });
  await surveyed(page);
  const narrow = await height(page);
  expect(narrow).not.toBe(whole);
  await scrollTo(page, narrow / 2);
  const block = newsroom.body.locator("> *").nth(count / 2);
  await block.scrollIntoViewIfNeeded();
  const before = (await block.boundingBox())!.y;
  await newsroom.drawn();
  expect((await block.boundingBox())!.y).toBe(before);
});

test("the keys that go far show the caret where they lead, at once after opening", async ({
  newsroom,
  page,
}) => {
  await newsroom.body.locator("p").first().click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" The end.");
  await expect(newsroom.body.locator("> *").last()).toHaveText(/ The end\.$/);
  await expect.poll(() => caretInView(page)).toBe(true);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("PageUp");
  await page.keyboard.press("PageUp");
  await expect.poll(() => caretInView(page)).toBe(true);
  await expect.poll(() => blockAtCaret(page)).toBeLessThan(count - 5);
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("The start. ");
  await expect(newsroom.body.locator("> *").first()).toHaveText(/^The start\. /);
  await expect.poll(() => caretInView(page)).toBe(true);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await expect.poll(() => caretInView(page)).toBe(true);
  await expect.poll(() => blockAtCaret(page)).toBeGreaterThan(5);
});

test("arrows go from block to block also where the caret is out of view", async ({
  newsroom,
  page,
}) => {
  await newsroom.body.locator("p").nth(3).click();
  await page.keyboard.press("End");
  const from = await blockAtCaret(page);
  await scrollTo(page, 60_000);
  await newsroom.drawn();
  for (let i = 0; i < 40 && (await blockAtCaret(page)) === from; i += 1) {
    await page.keyboard.press("ArrowDown");
  }
  expect(await blockAtCaret(page)).toBe(from + 1);
  await scrollTo(page, 60_000);
  await newsroom.drawn();
  await page.keyboard.press("Home");
  while ((await blockAtCaret(page)) === from + 1) await page.keyboard.press("ArrowLeft");
  expect(await blockAtCaret(page)).toBe(from);
  await scrollTo(page, 60_000);
  await page.keyboard.press("Delete");
  await expect(newsroom.body.locator("> *")).toHaveCount(count - 1);
});

test("the browser finds, selects and copies what was never in view", async ({ newsroom, page }) => {
  const found = await page.evaluate(() => {
    // Not in TypeScript's table, though in every browser.
    const { find } = window as unknown as { find(text: string): boolean };
    const isFound = find.call(window, "Mark977.");
    getSelection()!.focusNode!.parentElement!.scrollIntoView({ block: "center" });
    return isFound;
  });
  expect(found).toBe(true);
  await newsroom.drawn();
  expect(await selectedText(page)).toBe("Mark977.");
  expect(await caretInView(page)).toBe(true);

  await newsroom.body.locator("> *").nth(970).click();
  await page.keyboard.press("Home");
  await page.keyboard.press("ControlOrMeta+Shift+Home");
  await newsroom.drawn();
  const [before, after] = await copied(page);
  expect(before).toContain("Mark0.");
  expect(before).toContain("Mark969.");
  expect(before).not.toContain("Mark971.");
  expect(after).toContain("Mark500.");
  await page.keyboard.press("ControlOrMeta+a");
  await newsroom.drawn();
  const [text] = await copied(page);
  expect(text?.match(/Mark\d+\./g)).toHaveLength(count);
  await page.keyboard.press("Delete");
  await expect(newsroom.body).toHaveText("");
});

test("a word is dragged to where another block begins", async ({ newsroom, page }) => {
  const source = newsroom.body.locator("p").nth(400);
  await source.scrollIntoViewIfNeeded();
  await newsroom.drawn();
  const box = (await source.boundingBox())!;
  await page.mouse.dblclick(box.x + 20, box.y + 12);
  const word = await selectedText(page);
  const goal = newsroom.body.locator("p").nth(402);
  const to = (await goal.boundingBox())!;
  await page.mouse.move(box.x + 22, box.y + 12);
  await page.mouse.down();
  await page.mouse.move(box.x + 40, box.y + 20, { steps: 3 });
  await page.mouse.move(to.x + 2, to.y + 12, { steps: 6 });
  await page.mouse.up();
  await expect(goal).toContainText(word.trim());
  expect((await goal.textContent())!.indexOf(word.trim())).toBeLessThan(10);
});

test("an input method composes in a block that was out of view a moment ago", async ({
  newsroom,
  page,
}) => {
  const cdp = await page.context().newCDPSession(page);
  await newsroom.body.locator("p").first().click();
  await page.keyboard.press("ControlOrMeta+End");
  for (const text of ["に", "にほ", "にほん"]) await compose(cdp, text);
  await scrollTo(page, 0);
  await newsroom.drawn();
  await compose(cdp, "にほんご");
  await cdp.send("Input.insertText", { text: "日本語" });
  await expect(newsroom.body.locator("> *").last()).toHaveText(/\.日本語$/);
  await newsroom.drawn();
  await page.keyboard.press("ControlOrMeta+z");
  await expect(newsroom.body.locator("> *").last()).toHaveText(/\.$/);
});

test("nothing that changes beside the text goes through the text", async ({ newsroom, page }) => {
  await newsroom.body.locator("p").nth(3).click();
  const looks = await newsroom.body
    .locator("> *")
    .last()
    .evaluateHandle((block) => {
      const seen = { times: 0 };
      const { firstChild } = block;
      Object.defineProperty(block, "firstChild", {
        get() {
          seen.times += 1;
          return firstChild;
        },
      });
      return seen;
    });
  await page.keyboard.type("a");
  await newsroom.saved();
  expect(await looks.evaluate(({ times }) => times)).toBe(0);
});

test("printed, all of it is there", async ({ newsroom, page }) => {
  const last = newsroom.body.locator("> *").last();
  await expect(last).toHaveCSS("content-visibility", "auto");
  await page.emulateMedia({ media: "print" });
  await expect(last).toHaveCSS("content-visibility", "visible");
  expect(
    await last.evaluate((block) =>
      block.firstElementChild!.checkVisibility({ contentVisibilityAuto: true }),
    ),
  ).toBe(true);
});

test("read out, all of it is there", async ({ playwright, host }) => {
  // As it is when a screen reader runs; without, the browser makes its tree of what is drawn.
  const browser = await playwright.chromium.launch({
    executablePath: await findBrowser(),
    args: ["--no-sandbox", "--force-renderer-accessibility"],
  });
  const page = await browser.newPage();
  const newsroom = new Newsroom(page);
  await newsroom.open(host.address);
  await newsroom.article("Long").getByRole("button").click();
  await expect(newsroom.body.locator("> *")).toHaveCount(count);
  const cdp = await page.context().newCDPSession(page);
  const spoken = async () => {
    const { nodes } = await cdp.send("Accessibility.getFullAXTree");
    const texts = nodes.filter(({ role }) => role?.value === "StaticText");
    return texts.filter(({ name }) => /^Mark\d+\./.test(String(name?.value))).length;
  };
  await expect.poll(spoken, { timeout: 20_000 }).toBe(count);
  await browser.close();
});

async function surveyed(page: Page): Promise<void> {
  let before = -1;
  await expect
    .poll(
      async () => {
        const now = await height(page);
        const same = now === before;
        before = now;
        return same;
      },
      { intervals: [700], timeout: 20_000 },
    )
    .toBe(true);
}

async function height(page: Page): Promise<number> {
  return page.locator(".page-scroll").evaluate((element) => element.scrollHeight);
}

async function scrollTo(page: Page, top: number): Promise<void> {
  await page.locator(".page-scroll").evaluate(
    (element, to) =>
      new Promise<void>((resolve) => {
        element.scrollTop = to;
        requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
      }),
    top,
  );
}

async function caretInView(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const { top, bottom } = getSelection()!.getRangeAt(0).getBoundingClientRect();
    const frame = document.querySelector(".page-scroll")!.getBoundingClientRect();
    return bottom > frame.top && top < frame.bottom && bottom > 0;
  });
}

async function blockAtCaret(page: Page): Promise<number> {
  return page.evaluate(() => {
    const body = document.querySelector(".body-text")!;
    const focus = getSelection()!.focusNode;
    return [...body.children].findIndex((block) => block.contains(focus));
  });
}

async function selectedText(page: Page): Promise<string> {
  return page.evaluate(() => getSelection()!.toString());
}

/** What a copy would put on the clipboard: plain text and HTML. */
async function copied(page: Page): Promise<[string, string]> {
  return page.evaluate(() => {
    const clipboardData = new DataTransfer();
    const event = new ClipboardEvent("copy", { clipboardData, bubbles: true, cancelable: true });
    document.querySelector(".body-text")!.dispatchEvent(event);
    return [clipboardData.getData("text/plain"), clipboardData.getData("text/html")];
  });
}

async function compose(cdp: CDPSession, text: string): Promise<void> {
  await cdp.send("Input.imeSetComposition", {
    text,
    selectionStart: text.length,
    selectionEnd: text.length,
  });
}
