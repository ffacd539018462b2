import type { Page } from "@playwright/test";
import { gallery, galleryPicture, quay } from "../support/block-builder.ts";
import { doc } from "../support/copy-builder.ts";
import { violations } from "./support/axe.ts";
import { slash } from "./support/blocks.ts";
import { expect, test } from "./support/host.ts";
import type { Newsroom } from "./support/newsroom.ts";
import { everyBlock, openCopy } from "./support/open-copy.ts";

/** Every line of the article from top to bottom; what has none is selected as a whole. */
const stops = [
  "First words",
  "A heading",
  "A quote",
  "An item",
  "Within it",
  "Another",
  "Of a picture",
  "One of two",
  "Of both",
  "Never again",
  "Ferries",
  "In a box",
  "Boxed",
  "Route",
  "North",
  "(embed)",
  "let a",
  "(rule)",
  "Why so",
  "Because",
  "Docked",
  "All safe",
  "Last words",
];

test("the arrow keys go into every block and out again, down and up", async ({
  newsroom,
  page,
  library,
}) => {
  test.setTimeout(120_000);
  await openCopy(newsroom, library, everyBlock);
  await newsroom.body.focus();
  await page.keyboard.press("ControlOrMeta+Home");
  for (const stop of stops) await walkTo(newsroom, page, "ArrowDown", stop);
  // Upwards the caret comes into the last cell of a row and the last picture of a gallery.
  const up = { Boxed: "cell", Route: "Fare", North: "12", "One of two": "Two of two" };
  for (const stop of stops.toReversed()) {
    await walkTo(newsroom, page, "ArrowUp", up[stop as keyof typeof up] ?? stop);
  }
});

test("every block is moved and written in where the caret came by keys", async ({
  newsroom,
  page,
  library,
}) => {
  test.setTimeout(180_000);
  await openCopy(newsroom, library, everyBlock);
  await newsroom.body.focus();
  await page.keyboard.press("ControlOrMeta+Home");
  const said = page.getByRole("log");
  for (const stop of stops) {
    await walkTo(newsroom, page, "ArrowDown", stop);
    // What was said of the block before is not what is waited for.
    await said.evaluate((log) => log.firstElementChild?.setAttribute("data-before", ""));
    await page.keyboard.press("Alt+Shift+ArrowDown");
    await expect(said.locator(":not([data-before])"), stop).toHaveCount(1);
    await expect(said, stop).toHaveText(/^(?:Moved down, now \d+ of \d+|Already last.*)\.$/);
    const moved = /^Moved/.test((await said.textContent()) ?? "");
    if (moved) {
      await page.keyboard.press("Alt+Shift+ArrowUp");
      await expect(said, stop).toHaveText(/^Moved up, now \d+ of \d+\.$/);
    }
    if (stop.startsWith("(")) continue;
    await page.keyboard.press("End");
    await page.keyboard.type("+");
    await expect(newsroom.body, stop).toContainText(/\+/);
    await expect.poll(() => whereabouts(page), { message: stop }).toContain("+");
    await page.keyboard.press("Backspace");
  }
  await newsroom.saved();
});

test("an embed is selected, moved, edited, left by Escape and written on after by Enter", async ({
  newsroom,
  page,
  library,
}) => {
  await openCopy(newsroom, library, everyBlock);
  await newsroom.body.focus();
  await newsroom.body.getByText("North").click();
  await walkTo(newsroom, page, "ArrowDown", "(embed)");
  const card = newsroom.body.locator(".body-embed");
  await expect(card).toHaveClass(/is-selected/);
  await page.keyboard.press("Escape");
  await expect(card).not.toHaveClass(/is-selected/);
  await expect.poll(() => whereabouts(page)).toContain("let a");
  await walkTo(newsroom, page, "ArrowUp", "(embed)");
  await page.keyboard.press("ControlOrMeta+Enter");
  await expect(page.getByRole("textbox", { name: /^Address/ })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(newsroom.body).toBeFocused();
  await expect(card).toHaveClass(/is-selected/);
  await page.keyboard.press("Enter");
  await page.keyboard.type("Below the film");
  await expect(newsroom.body.locator(".body-embed + p")).toHaveText("Below the film");
  await walkTo(newsroom, page, "ArrowUp", "(embed)");
  await page.keyboard.press("Delete");
  await expect(card).toHaveCount(0);
});

for (const [block, form, name] of [
  ["pull", "Attribution", "Anne O’Hara"],
  ["question", "Speaker", "Mara Lund"],
  ["preformatted", "Language", "cobol"],
] as const) {
  test(`what is typed on the button “${form}” after Tab stands in its form from the first letter`, async ({
    newsroom,
    page,
  }) => {
    await newsroom.newArticle("Letters");
    await newsroom.body.click();
    await slash(page, block);
    await page.keyboard.type("Words");
    await expect(newsroom.button(form)).toBeVisible();
    await page.keyboard.press("Tab");
    await expect(newsroom.button(form)).toBeFocused();
    await page.keyboard.type(name);
    await expect(page.getByRole("combobox", { name: form, exact: true })).toHaveValue(name);
    await page.keyboard.press("Enter");
    await expect(newsroom.body).toBeFocused();
    await expect(newsroom.button(`${form}: ${name}`)).toBeVisible();
  });
}

test("what is typed on the button of a gallery is the first alt text that is missing", async ({
  newsroom,
  page,
  library,
}) => {
  const [first, second] = [galleryPicture(quay, "One"), galleryPicture(quay, "Two")];
  await openCopy(newsroom, library, doc(gallery("Both", { ...first, alt: "A quay" }, second)));
  await newsroom.body.getByText("Both").click();
  await expect(
    newsroom.button("Pictures, alt text and credits: 1 picture has no alt text"),
  ).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.type("Nets drying");
  await expect(newsroom.field("Alt text of picture 2")).toHaveValue("Nets drying");
  await page.keyboard.press("Enter");
  await expect(newsroom.body).toBeFocused();
  await expect(newsroom.body.getByText("Nets drying")).toBeVisible();

  await page.keyboard.press("Tab");
  await page.keyboard.type("W");
  await expect(newsroom.field("Alt text of picture 1")).toHaveValue("W");
  await expect(newsroom.field("Alt text of picture 2")).toHaveValue("Nets drying");
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("axe finds no violation with every block shown and each menu open", async ({
      newsroom,
      page,
      library,
    }) => {
      test.setTimeout(120_000);
      await openCopy(newsroom, library, everyBlock);
      await newsroom.body.getByText("North").click();
      await newsroom.drawn();
      expect(await violations(page), "in a table").toEqual([]);
      await walkTo(newsroom, page, "ArrowDown", "(embed)");
      expect(await violations(page), "embed selected").toEqual([]);
      await newsroom.body.getByText("A heading").click();
      await page.keyboard.press("End");
      await page.keyboard.press("Alt+Enter");
      await expect(page.getByRole("menu")).toBeVisible();
      expect(await violations(page), "block menu").toEqual([]);
      await page.keyboard.press("t");
      await page.keyboard.press("Enter");
      await expect(page.getByRole("menu", { name: "Turn into" })).toBeVisible();
      expect(await violations(page), "turn into").toEqual([]);
      await page.keyboard.press("Escape");
      await page.keyboard.press("Escape");
      await page.keyboard.type(" /");
      await expect(page.getByRole("listbox", { name: "Blocks" })).toBeVisible();
      expect(await violations(page), "slash menu").toEqual([]);
    });
  });
}

/** Presses the key until the caret is there; fails when it does not come by. */
async function walkTo(
  newsroom: Newsroom,
  page: Page,
  key: "ArrowDown" | "ArrowUp",
  stop: string,
): Promise<void> {
  const passed: string[] = [];
  for (let presses = 0; presses < 12; presses += 1) {
    const now = await whereabouts(page);
    if (now.startsWith(stop)) return;
    passed.push(now);
    await page.keyboard.press(key);
    await newsroom.drawn();
  }
  throw new Error(`${key} does not come to “${stop}”, but to ${passed.join(", ")}`);
}

/** The line that the caret is in, or what is selected as a whole. */
function whereabouts(page: Page): Promise<string> {
  return page.evaluate(() => {
    const picked = document.querySelector(".body-text > .is-selected");
    if (picked) return picked.matches("hr") ? "(rule)" : "(embed)";
    const node = document.getSelection()?.anchorNode;
    const element = node instanceof Element ? node : node?.parentElement;
    const line = element?.closest("p, h2, blockquote, li, figcaption, pre, .body-title");
    return line?.textContent ?? "";
  });
}
