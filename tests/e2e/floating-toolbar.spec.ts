import type { Page } from "@playwright/test";
import { violations } from "./support/axe.ts";
import { expect, test } from "./support/host.ts";
import type { Newsroom } from "./support/newsroom.ts";

// Until it is entered it is for the pointer alone: the names belong to the toolbar above the page.
const toolbarOf = (page: Page) => page.locator(".floating-toolbar");

async function select(newsroom: Newsroom, text: string, letters: number): Promise<void> {
  await newsroom.newArticle("Selected");
  await newsroom.body.click();
  await newsroom.page.keyboard.type(text);
  for (let at = 0; at < letters; at += 1) await newsroom.page.keyboard.press("Shift+ArrowLeft");
}

test("selected by keys: the toolbar comes when the selection rests, and by Alt+F10 one is in it", async ({
  newsroom,
  page,
}) => {
  const toolbar = toolbarOf(page);
  await select(newsroom, "One two", 3);
  await expect(toolbar).toBeVisible();
  await expect(newsroom.button("Bold")).toHaveCount(1);
  const selected = await page.evaluate(() => {
    const { top, bottom } = getSelection()!.getRangeAt(0).getBoundingClientRect();
    return { top, bottom };
  });
  const box = (await toolbar.boundingBox())!;
  expect(box.y + box.height <= selected.top || box.y >= selected.bottom).toBe(true);

  await page.keyboard.press("Alt+F10");
  const buttons = toolbar.getByRole("button");
  await expect(buttons.first()).toBeFocused();
  await expect(page.getByRole("toolbar", { name: "Selected words" })).toBeVisible();
  await expect(toolbar.locator('[tabindex="0"]')).toHaveCount(1);
  await page.keyboard.press("ArrowRight");
  await expect(toolbar.getByRole("button", { name: "Italic" })).toBeFocused();
  expect(await violations(page, ".body-editor")).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(newsroom.body).toBeFocused();
  await expect(toolbar).toBeVisible();
  await page.keyboard.press("Alt+F10");
  await expect(toolbar.getByRole("button", { name: "Italic" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(newsroom.body.locator("em")).toHaveText("two");
  await page.keyboard.press("Escape");
  await expect(newsroom.body).toBeFocused();
  await expect(toolbar).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(toolbar).toBeHidden();
  await page.keyboard.type("three");
  await expect(newsroom.body).toHaveText("One three");
});

test("selected with the mouse: it comes on release, its buttons serve the words, typing ends it", async ({
  newsroom,
  page,
}) => {
  const toolbar = toolbarOf(page);
  await select(newsroom, "Harbour", 0);
  await newsroom.body.getByText("Harbour").dblclick();
  await expect(toolbar).toBeVisible();
  await toolbar.getByRole("button", { name: "Heading", includeHidden: true }).click();
  await expect(newsroom.body.getByRole("heading")).toHaveText("Harbour");
  await expect(toolbar).toBeVisible();
  await toolbar.getByRole("button", { name: "Link", includeHidden: true }).click();
  await expect(toolbar).toHaveCount(0);
  await expect(newsroom.field("Address")).toBeFocused();
  await page.keyboard.type("example.org");
  await page.keyboard.press("Enter");
  await expect(newsroom.body.getByRole("link")).toHaveAttribute("href", "https://example.org");

  await newsroom.body.getByText("Harbour").dblclick();
  await expect(toolbar).toBeVisible();
  await page.keyboard.type("Port");
  await expect(toolbar).toBeHidden();
});

test("where nothing is selected there is none, and Alt+F10 leads to the one above the page", async ({
  newsroom,
  page,
}) => {
  await select(newsroom, "One two", 0);
  await page.waitForTimeout(400); // Longer than a selection takes to settle.
  await expect(toolbarOf(page)).toBeHidden();
  await page.keyboard.press("Alt+F10");
  await expect(page.getByRole("toolbar", { name: "Formatting" }).locator(":focus")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.keyboard.type(" three");
  await expect(newsroom.body).toHaveText("One two three");
});

test("a link is changed, copied, opened and taken away; an address without a reader is refused", async ({
  newsroom,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await select(newsroom, "One two", 3);
  await page.keyboard.press("ControlOrMeta+k");
  const field = page.getByRole("textbox", { name: "Address" });
  await field.fill("javascript:alert(1)");
  await page.keyboard.press("Enter");
  await expect(page.getByText("not an address a reader can be sent to")).toBeVisible();
  await expect(newsroom.body.getByRole("link")).toHaveCount(0);
  await field.fill("example.org/two");
  await page.keyboard.press("Enter");
  await expect(newsroom.body.getByRole("link")).toHaveAttribute("href", "https://example.org/two");

  await page.keyboard.press("ControlOrMeta+k");
  await newsroom.button("Copy address").click();
  await expect(page.getByText("The address is on the clipboard.")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("https://example.org/two");
  await expect(newsroom.button("Open")).toBeEnabled();
  await newsroom.button("Unlink").click();
  await expect(newsroom.body.getByRole("link")).toHaveCount(0);
  await expect(newsroom.body).toHaveText("One two");
});

test("an address pasted over words links them, and one undo takes the link back", async ({
  newsroom,
  page,
}) => {
  await select(newsroom, "One two", 3);
  await newsroom.drawn();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "https://example.org/two");
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
    );
  });
  await expect(newsroom.body.getByRole("link", { name: "two" })).toHaveAttribute(
    "href",
    "https://example.org/two",
  );
  await page.keyboard.press("ControlOrMeta+z");
  await expect(newsroom.body.getByRole("link")).toHaveCount(0);
  await expect(newsroom.body).toHaveText("One two");
});
