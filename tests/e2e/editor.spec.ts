import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/host.ts";
import type { Newsroom } from "./support/newsroom.ts";

// The body as hands and eyes meet it; what needs no page is in tests/renderer.

test("undo takes back what was typed, step by step, and saving in between changes nothing", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Undo");
  await write(newsroom, "First sentence.");
  await newsroom.saved();
  // A pause of a third of a second is what parts two steps of undo; nothing on screen tells of it.
  await page.waitForTimeout(500);
  await page.keyboard.type(" Second sentence.");
  await newsroom.saved();
  await expect(newsroom.body).toHaveText("First sentence. Second sentence.");
  await page.keyboard.press("Control+z");
  await expect(newsroom.body).toHaveText("First sentence.");
  await page.keyboard.press("Control+Shift+z");
  await expect(newsroom.body).toHaveText("First sentence. Second sentence.");
  await page.keyboard.type("!");
  await expect(newsroom.body).toHaveText("First sentence. Second sentence.!");
});

test("Undo serves the field that has the focus", async ({ newsroom, page }) => {
  await newsroom.newArticle("Fields");
  await write(newsroom, "The body.");
  await newsroom.standfirst.click();
  await page.keyboard.type("Typed here");
  await newsroom.button("Undo").click();
  await expect(newsroom.standfirst).not.toHaveValue("Typed here");
  await expect(newsroom.body).toHaveText("The body.");
  await newsroom.body.click();
  await newsroom.button("Undo").click();
  await expect(newsroom.body).not.toHaveText("The body.");
});

test("undo in a field takes back what was typed in one go, and redo brings it again", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Council");
  // What the page draws anew once typing has paused.
  await newsroom.saved();
  const slug = page.locator('[data-field="urlSlug"]');
  await expect(slug).toHaveAttribute("placeholder", "council");
  const undone = async (field: Locator, before: string) => {
    await field.press("End");
    await page.keyboard.type(" votes tonight");
    await expect(field).toHaveValue(`${before} votes tonight`);
    await page.keyboard.press("ControlOrMeta+z");
    await expect(field).toHaveValue(before);
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await expect(field).toHaveValue(`${before} votes tonight`);
  };
  await undone(newsroom.headline, "Council");
  await undone(newsroom.standfirst, "");
  await undone(newsroom.field("Slugline"), "");
  await undone(newsroom.field("Tags"), "");
});

test("a link is made, mended, refused and taken away by keyboard", async ({ newsroom, page }) => {
  await newsroom.newArticle("Links");
  await write(newsroom, "Read the plan");
  await selectBack(newsroom, "plan".length);
  await page.keyboard.press("Control+k");
  const address = newsroom.field("Address");
  await expect(address).toBeFocused();
  await page.keyboard.type("javascript:alert(1)");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toContainText("not an address");
  await address.fill("example.org/plan");
  await page.keyboard.press("Enter");
  const link = newsroom.body.getByRole("link", { name: "plan" });
  await expect(link).toHaveAttribute("href", "https://example.org/plan");
  await expect(newsroom.body).toBeFocused();

  await page.keyboard.press("Control+k");
  await expect(address).toHaveValue("https://example.org/plan");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog", { name: "Link" })).toHaveCount(0);
  await expect(newsroom.body).toBeFocused();

  await page.keyboard.press("Control+k");
  await newsroom.button("Unlink").click();
  await expect(link).toHaveCount(0);
  await expect(newsroom.body).toHaveText("Read the plan");
});

test("the toolbar is one stop of the Tab key and shows what holds at the caret", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Toolbar");
  await write(newsroom, "Words");
  await selectBack(newsroom, "Words".length);
  await newsroom.button("Undo").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(newsroom.button("Bold")).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(newsroom.button("Bold")).toHaveAttribute("aria-pressed", "true");
  await expect(newsroom.body.locator("strong")).toHaveText("Words");
  await newsroom.button("Heading").click();
  await expect(newsroom.button("Heading")).toHaveAttribute("aria-pressed", "true");
  await expect(newsroom.body.getByRole("heading", { level: 2 })).toHaveText("Words");
});

test("letters typed with an input method or with AltGr are letters, not commands", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Letters");
  await write(newsroom, "");
  const cdp = await page.context().newCDPSession(page);
  await cdp.send("Input.imeSetComposition", { text: "に", selectionStart: 1, selectionEnd: 1 });
  await cdp.send("Input.imeSetComposition", { text: "日本", selectionStart: 2, selectionEnd: 2 });
  await cdp.send("Input.insertText", { text: "日本" });
  await expect(newsroom.body).toHaveText("日本");
  await page.evaluate(() => {
    const init = { key: "2", code: "Digit2", ctrlKey: true, altKey: true, bubbles: true };
    const event = new KeyboardEvent("keydown", { ...init, modifierAltGraph: true });
    document.activeElement?.dispatchEvent(event);
  });
  await expect(newsroom.body.getByRole("heading")).toHaveCount(0);
});

test("what is out of view is still found, selected and copied", async ({
  newsroom,
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await newsroom.newArticle("Long");
  await write(newsroom, "");
  const paragraphs = Array.from({ length: 120 }, (_, at) => `Paragraph ${at} of a long article.`);
  await pasteText(page, paragraphs.join("\n\n"));
  await expect(newsroom.body.locator("p")).toHaveCount(120);
  await newsroom.saved();
  await page.evaluate(() => document.querySelector(".body-text p")?.scrollIntoView());

  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  const copied = () => page.evaluate(() => navigator.clipboard.readText());
  await expect.poll(copied).toBe(paragraphs.join("\n\n"));
  const found = await page.evaluate(() => {
    getSelection()?.collapse(document.body, 0);
    const find = (window as unknown as { find(text: string): boolean }).find("Paragraph 111 of");
    return find && getSelection()?.toString();
  });
  expect(found).toBe("Paragraph 111 of");
});

async function write(newsroom: Newsroom, text: string): Promise<void> {
  await newsroom.body.click();
  await newsroom.page.keyboard.type(text);
}

async function selectBack(newsroom: Newsroom, letters: number): Promise<void> {
  for (let i = 0; i < letters; i += 1) await newsroom.page.keyboard.press("Shift+ArrowLeft");
  await newsroom.drawn();
}

async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", given);
    const event = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

test("the caret goes to the very end of a long article, seen or not, and back", async ({
  newsroom,
  page,
}) => {
  await newsroom.body.locator("p").first().click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" The end.");
  await expect(newsroom.body.locator("> *").last()).toHaveText(/ The end\.$/);
  await page.keyboard.press("ControlOrMeta+Home");
  await page.keyboard.type("The start. ");
  await expect(newsroom.body.locator("> *").first()).toHaveText(/^The start\. /);
  await page.keyboard.press("ControlOrMeta+Shift+End");
  await page.keyboard.press("Delete");
  await expect(newsroom.body).toHaveText("The start. ", { useInnerText: true });
});

test("a key acts on what is selected at that moment, told or not", async ({ newsroom, page }) => {
  await newsroom.newArticle("At once");
  await write(newsroom, "One two three");
  await newsroom.drawn();
  await newsroom.body.evaluate((body) => {
    const text = body.querySelector("span")!.firstChild!;
    // In one task, so that the browser has had no time to tell of the new selection.
    getSelection()!.setBaseAndExtent(text, 0, text, "One ".length);
    const key = { key: "Delete", code: "Delete", keyCode: 46, bubbles: true, cancelable: true };
    body.dispatchEvent(new KeyboardEvent("keydown", key));
  });
  await expect(newsroom.body).toHaveText("two three");
  await page.keyboard.press("Control+z");
  await expect(newsroom.body).toHaveText("One two three");
});
