import { expect, type Locator, type Page } from "@playwright/test";
import type { Newsroom } from "./newsroom.ts";

/** Makes a block with the slash list. */
export async function slash(page: Page, text: string): Promise<void> {
  await page.keyboard.type(`/${text}`);
  await expect(page.getByRole("listbox", { name: "Blocks" })).toBeVisible();
  await page.keyboard.press("Enter");
}

/** Makes a block with the Insert menu. */
export async function insert(newsroom: Newsroom, label: string): Promise<void> {
  await newsroom.button("Insert").click();
  await newsroom.page.getByRole("menuitem", { name: label, exact: true }).click();
}

/** Fills in the one-line form of the block at the caret. */
export async function fillIn(page: Page, name: string, text: string): Promise<void> {
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("dialog", { name })).toBeVisible();
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog", { name })).toHaveCount(0);
}

/** The pictures that a form offers. */
export const shelf = (page: Page): Locator =>
  page.getByRole("region", { name: "From the library" }).getByRole("button");

/** Chooses files with that button. */
export async function choose(page: Page, button: string, files: string[]): Promise<void> {
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: button, exact: true }).click();
  await (await chooser).setFiles(files);
}
