import type { Page } from "@playwright/test";
import { expect, test } from "./support/host.ts";
import type { Newsroom } from "./support/newsroom.ts";

// Only what a step changed is drawn anew: the page must never show another text than the editor has.

const edits: readonly (readonly string[])[] = [
  ["Control+Home", "End", "Enter"],
  ["Control+Home", "ArrowDown", "ArrowDown", "ArrowDown", "Home", "Backspace"],
  ["Control+Home", "Control+Shift+ArrowRight", "Control+b"],
  ["Control+Home", "Alt+Shift+ArrowDown"],
  ["Control+End", "Alt+Shift+ArrowUp"],
  ["Control+Home", "ArrowDown", "ArrowDown", "Control+Alt+2"],
  ["Control+Home", "ArrowDown", "Control+Shift+7"],
  ["Control+Home", "ArrowDown", "ArrowDown", "Shift+ArrowDown", "Shift+ArrowDown", "Delete"],
  ["Control+End", "Control+Shift+Home", "Control+i"],
  ["Control+a", "Backspace"],
];

test("undo and redo show every state again as it was, whatever stands beside what they change", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Undo");
  await newsroom.body.click();
  for (let i = 0; i < 9; i += 1) {
    await page.keyboard.insertText(`Line ${i} of the harbour report`);
    if (i < 8) await page.keyboard.press("Enter");
  }
  const states = [await shown(newsroom)];
  for (const keys of edits) {
    await pause(page);
    for (const key of keys) await page.keyboard.press(key);
    const state = await shown(newsroom);
    expect(state, keys.join(" ")).not.toBe(states.at(-1));
    states.push(state);
  }
  for (const state of states.toReversed().slice(1)) {
    await page.keyboard.press("Control+z");
    expect(await shown(newsroom)).toBe(state);
  }
  for (const state of states.slice(1)) {
    await page.keyboard.press("Control+Shift+z");
    expect(await shown(newsroom)).toBe(state);
  }
});

/** Longer than what joins two edits to one step. */
async function pause(page: Page): Promise<void> {
  await page.waitForTimeout(400);
}

/** What is drawn, without what only says how it is laid out. */
async function shown(newsroom: Newsroom): Promise<string> {
  return newsroom.body.evaluate((body) => {
    const copy = body.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll("[style]")) element.removeAttribute("style");
    for (const element of copy.querySelectorAll("[data-far]")) element.removeAttribute("data-far");
    return copy.innerHTML.replaceAll("</", "\n</");
  });
}
