import { violations } from "./support/axe.ts";
import { expect, test } from "./support/host.ts";

const palette = "Command palette";

test("the palette finds a command by what people call it and runs it where the caret was", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("From the palette");
  await newsroom.body.click();
  await page.keyboard.type("One two");
  for (let letters = 0; letters < 3; letters += 1) await page.keyboard.press("Shift+ArrowLeft");
  await newsroom.drawn();

  await page.keyboard.press("ControlOrMeta+Shift+p");
  const field = page.getByRole("combobox", { name: palette });
  await expect(field).toBeFocused();
  await page.keyboard.type("strong");
  const bold = page.getByRole("option", { name: /^Bold/ });
  await expect(bold).toHaveAttribute("aria-selected", "true");
  await expect(field).toHaveAttribute("aria-activedescendant", (await bold.getAttribute("id"))!);
  await expect(bold).toContainText(/Ctrl\+B|⌘B/);
  await page.keyboard.press("Enter");

  await expect(field).toHaveCount(0);
  await expect(newsroom.body).toBeFocused();
  await expect(newsroom.body.locator("strong")).toHaveText("two");
  await page.keyboard.type("three");
  await expect(newsroom.body).toHaveText("One three");
});

test("Escape leaves the palette and everything as it was, in a field as in the body", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("As it was");
  await newsroom.headline.press("Home");
  await page.keyboard.press("ControlOrMeta+Shift+p");
  await expect(page.getByRole("combobox", { name: palette })).toBeFocused();
  await page.keyboard.type("trash");
  await page.keyboard.press("Escape");
  await expect(newsroom.headline).toBeFocused();
  await page.keyboard.type("Just ");
  await expect(newsroom.headline).toHaveValue("Just As it was");

  await newsroom.body.click();
  await page.keyboard.type("One two");
  await page.keyboard.press("Home");
  await newsroom.drawn();
  await page.keyboard.press("ControlOrMeta+Shift+p");
  await page.mouse.click(5, 890);
  await page.keyboard.type("Here ");
  await expect(newsroom.body).toHaveText("Here One two");
});

test("the commands used last come first, and one that cannot run says so and does not", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Used last");
  await newsroom.body.click();
  const options = page.getByRole("dialog", { name: palette }).getByRole("option");
  await page.keyboard.press("ControlOrMeta+Shift+p");
  await page.keyboard.type("history");
  await page.keyboard.press("Enter");
  await expect(newsroom.tab("History")).toHaveAttribute("aria-selected", "true");

  await page.keyboard.press("ControlOrMeta+Shift+p");
  await expect(options.first()).toHaveAccessibleName(/^History/);
  await page.keyboard.type("redo");
  await expect(options.first()).toHaveAttribute("aria-disabled", "true");
  await expect(options.first()).toContainText("Not now");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("combobox", { name: palette })).toBeVisible();
  expect(await violations(page, "dialog[open]")).toEqual([]);
});

test("the shortcut sheet is searched, and tells what is typed in the body too", async ({
  newsroom,
  page,
}) => {
  await newsroom.articles.getByRole("button").first().focus();
  await page.keyboard.press("Shift+?");
  const sheet = page.getByRole("dialog", { name: "Keyboard shortcuts" });
  const search = sheet.getByRole("searchbox", { name: "Search shortcuts" });
  await expect(search).toBeFocused();
  await expect(sheet.getByRole("region", { name: "Typed in the body" })).toContainText("##");
  await expect(sheet.getByText("Save now")).toBeVisible();
  expect(await violations(page, "dialog[open]")).toEqual([]);
  await page.keyboard.type("quote");
  await expect(sheet.getByText("Save now")).toHaveCount(0);
  await expect(sheet.getByText("Quote").first()).toBeVisible();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("zebra");
  await expect(sheet.getByText("No shortcut is called that.")).toBeVisible();
  await page.keyboard.press("Escape");
  if (await sheet.isVisible()) await page.keyboard.press("Escape");
  await expect(sheet).toHaveCount(0);

  await newsroom.body.click();
  await page.keyboard.type("?");
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+/");
  await expect(sheet).toBeVisible();
});

test("a new article begins from a template, chosen in a list or in the palette", async ({
  newsroom,
  page,
}) => {
  await page.keyboard.press("ControlOrMeta+Shift+p");
  await page.keyboard.type("from template");
  await page.keyboard.press("Enter");
  const choice = page.getByRole("combobox", { name: "New article from template" });
  await expect(choice).toBeFocused();
  await page.keyboard.type("column");
  await page.keyboard.press("Enter");
  await expect(newsroom.kicker).toHaveValue("Opinion");
  await expect(newsroom.headline).toBeFocused();
  await expect(newsroom.body).toContainText("[TK the claim, in one sentence]");
  await expect(page.getByText("of 900 words")).toBeVisible();
  await expect(newsroom.button("4 TK")).toBeVisible();

  await page.keyboard.press("ControlOrMeta+Shift+p");
  await page.keyboard.type("obituary");
  await page.getByRole("option", { name: /^New article: Obituary/ }).click();
  await expect(newsroom.kicker).toHaveValue("Obituary");
  await newsroom.saved();
});
