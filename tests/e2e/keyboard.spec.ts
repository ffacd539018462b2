import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/host.ts";

const picture = fileURLToPath(new URL("../fixtures/quay.png", import.meta.url));

test("the whole job is done without a mouse", async ({ newsroom, page, library }) => {
  // Some hundred presses of Tab, each looked at: slow on a busy machine.
  test.setTimeout(240_000);
  await page.keyboard.press("ControlOrMeta+Alt+n");
  await expect(newsroom.headline).toHaveValue("");

  await tabTo(page, "Headline");
  await page.keyboard.type("Ferry timetable changes in March");
  await tabTo(page, "Standfirst");
  await page.keyboard.type("Two more boats in the morning, one less at night.");

  await tabTo(page, "Article body");
  await page.keyboard.type("The company will run ");
  await page.keyboard.press("ControlOrMeta+b");
  await page.keyboard.type("two more boats");
  await page.keyboard.press("ControlOrMeta+b");
  await page.keyboard.type(" before nine.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("## At a glance");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- From 3 March");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Not on Sundays");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("All times");
  await page.keyboard.press("ControlOrMeta+Shift+ArrowLeft");
  await newsroom.drawn();
  await page.keyboard.press("ControlOrMeta+k");
  await expect(newsroom.field("Address")).toBeFocused();
  await page.keyboard.type("https://example.org/times");
  await page.keyboard.press("Enter");
  await expect(newsroom.body.getByRole("link")).toHaveCount(1);

  await tabTo(page, "Category");
  await page.keyboard.type("Business");
  await expect(newsroom.choice("Category")).toHaveValue("business");
  await tabTo(page, "Disclaimer");
  await page.keyboard.type("Agency copy");
  await expect(newsroom.choice("Disclaimer")).toHaveValue("agency");

  const chooser = page.waitForEvent("filechooser");
  await tabTo(page, "Choose picture");
  await page.keyboard.press("Enter");
  await (await chooser).setFiles(picture);
  await expect(newsroom.leadImage.getByRole("img")).toBeVisible();
  for (const [name, text] of [
    ["Caption", "The morning boat."],
    ["Alt text", "A quay in the morning."],
    ["Credit line", "Ann Example"],
  ] as const) {
    await tabTo(page, name);
    await page.keyboard.type(text);
  }
  await newsroom.saved();

  await page.reload();
  await expect(newsroom.headline).toHaveValue("Ferry timetable changes in March");

  const out = join(library, "by-keyboard");
  await page.keyboard.press("ControlOrMeta+e");
  await tabTo(page, "Export folder");
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(out);
  await tabTo(page, "Export");
  await page.keyboard.press("Enter");
  await expect(page.getByText("manifest.json").first()).toBeVisible();

  const folder = join(out, "ferry-timetable-changes-in-march");
  const article = JSON.parse(await readFile(join(folder, "article.json"), "utf8"));
  expect(article).toMatchObject({
    headline: "Ferry timetable changes in March",
    standfirst: "Two more boats in the morning, one less at night.",
    category: { name: "Business" },
    leadImage: { caption: "The morning boat.", credit: "Ann Example" },
  });
  expect(await readFile(join(folder, "article.html"), "utf8")).toContain(
    "<strong>two more boats</strong>",
  );
});

/** Presses Tab until the control of that accessible name has the focus; fails when none comes. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    if ((await focused.count()) === 1 && (await accessibleName(page)) === name) return;
  }
  throw new Error(`the keyboard does not reach “${name}”`);
}

async function accessibleName(page: Page): Promise<string> {
  const snapshot = await page.locator(":focus").ariaSnapshot();
  return /^- \w+ "([^"]*)"/.exec(snapshot)?.[1] ?? "";
}
