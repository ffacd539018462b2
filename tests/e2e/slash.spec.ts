import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./support/host.ts";

const menu = (page: Page): Locator => page.getByRole("listbox", { name: "Blocks" });
const chosen = (page: Page): Locator => menu(page).getByRole("option", { selected: true });

test("a slash in an empty line opens the list of blocks; typing shortens it, Enter takes one", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Slash");
  await newsroom.body.click();
  await page.keyboard.type("/");
  await expect(menu(page)).toBeVisible();
  await expect(chosen(page)).toHaveText(/^Paragraph/);
  await expect(newsroom.body).toBeFocused();
  const active = await chosen(page).getAttribute("id");
  await expect(newsroom.body).toHaveAttribute("aria-activedescendant", active ?? "");
  await page.keyboard.press("ArrowDown");
  await expect(chosen(page)).toHaveText(/^Heading/);
  await page.keyboard.type("crossh");
  await expect(menu(page).getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(menu(page)).toBeHidden();
  await page.keyboard.type("At a glance");
  await expect(newsroom.body.getByRole("heading", { level: 2 })).toHaveText("At a glance");
});

test("one undo takes the command back and brings the typed text back", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Slash");
  await newsroom.body.click();
  await page.keyboard.type("Said: /quo");
  await page.keyboard.press("Tab");
  await expect(newsroom.body.locator("blockquote")).toHaveText("Said: ");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(newsroom.body.locator("blockquote")).toHaveCount(0);
  await expect(newsroom.body).toHaveText("Said: /quo");
  await expect(menu(page)).toBeHidden();
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(newsroom.body.locator("blockquote")).toHaveText("Said: ");
});

test("Escape leaves the slash as text; so do a space after it and a word before it", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Slash");
  await newsroom.body.click();
  await page.keyboard.type("/");
  await expect(menu(page)).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(menu(page)).toBeHidden();
  await page.keyboard.type("b and/or 1 / 2");
  await expect(menu(page)).toBeHidden();
  await expect(newsroom.body).toHaveText("/b and/or 1 / 2");
  await expect(newsroom.body).not.toHaveAttribute("aria-activedescendant");
});

test("the mouse takes an entry, and the caret stays in the text", async ({ newsroom, page }) => {
  await newsroom.newArticle("Slash");
  await newsroom.body.click();
  await page.keyboard.type("/list");
  await menu(page).getByRole("option", { name: "Numbered list" }).click();
  await page.keyboard.type("first");
  await expect(newsroom.body.locator("ol > li")).toHaveText("first");
});

test("it opens neither in words set as code nor while an input method composes", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Slash");
  await newsroom.body.click();
  await page.keyboard.type("`a code` ");
  await page.keyboard.press("ControlOrMeta+Shift+m");
  await page.keyboard.type(" /");
  await expect(menu(page)).toBeHidden();
  await page.keyboard.press("ControlOrMeta+Shift+m");
  await page.keyboard.press("Enter");
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Input.imeSetComposition", { text: "/", selectionStart: 1, selectionEnd: 1 });
  await newsroom.drawn();
  await expect(menu(page)).toBeHidden();
  await devtools.send("Input.insertText", { text: "/" });
  await newsroom.drawn();
  await expect(menu(page)).toBeHidden();
});

test("an empty body says that a slash inserts, and one that cannot be written in does not", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Empty");
  const words = page.locator(".body-placeholder");
  await expect(words).toHaveText("Write here. “/” inserts, “##” makes a heading.");
  await newsroom.body.click();
  await page.keyboard.type("/");
  await expect(page.getByRole("listbox", { name: "Blocks" })).toBeVisible();
  await expect(words).toBeHidden();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Backspace");
  await newsroom.saved();
  await newsroom.article("Empty").getByRole("button").press("Delete");
  await newsroom.button("Show the trash").click();
  const trash = page.getByRole("list", { name: "Trash", exact: true });
  await trash.getByRole("listitem", { name: "Empty" }).getByRole("button").click();
  await expect(newsroom.body).toHaveAttribute("aria-readonly", "true");
  await expect(words).toHaveText("No text");
  await expect(newsroom.body).toHaveAttribute("aria-placeholder", "No text");
});
