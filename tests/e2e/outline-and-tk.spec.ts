import { violations } from "./support/axe.ts";
import { expect, test } from "./support/host.ts";

test("TK is counted and marked, F8 leads to it, and writing over it counts it off", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("To come");
  await newsroom.body.click();
  await page.keyboard.type("The TK said so.");
  await page.keyboard.press("Enter");
  await page.keyboard.type("On [TK day].");
  await expect(newsroom.button("2 TK")).toBeVisible();
  const marked = () => page.evaluate(() => [...CSS.highlights.get("tk")!].map(String).sort());
  await expect.poll(marked).toEqual(["TK", "TK"]);

  await page.keyboard.press("F8");
  await page.keyboard.type("mayor");
  await expect(newsroom.body).toContainText("The mayor said so.");
  await expect(newsroom.button("1 TK")).toBeVisible();
  await expect.poll(marked).toEqual(["TK"]);

  await newsroom.headline.click();
  await newsroom.button("1 TK").click();
  await expect(newsroom.body).toBeFocused();
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe("TK");
  await page.keyboard.type("that");
  await expect(page.getByRole("button", { name: /TK$/ })).toHaveCount(0);
});

test("a TK in the details is told in the checks, and leads to the line that it stands in", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("To come");
  await newsroom.tab("Details").click();
  await page.getByText("Publishing", { exact: true }).click();
  await newsroom.field("Publisher line").fill("The TK Post");
  await page.getByText("Publishing", { exact: true }).click();
  await newsroom.button("Add a person").click();
  await newsroom.field("Name 1").fill("TK Berg");
  await newsroom.choice("Role 1").selectOption("Editor");

  await newsroom.tab("Checks").click();
  await page.getByRole("button", { name: /“The Post”/ }).click();
  await expect(newsroom.field("Publisher line")).toBeFocused();
  await newsroom.tab("Checks").click();
  await page.getByRole("button", { name: /“Berg”/ }).click();
  await expect(newsroom.field("Name 1")).toBeFocused();
});

test("words after a TK that begins a sentence are printed when somebody said so of each", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("TK dead at the pier");
  await newsroom.body.click();
  await page.keyboard.type("The ferry sank. TK check with Ann.");
  await newsroom.tab("Export").click();
  const reason = newsroom.field("Reason to export all the same");
  await reason.fill("The number comes later");
  const action = page.locator(".export").getByRole("button", { name: "Export", exact: true });
  await expect(action).toBeDisabled();
  await page.getByRole("checkbox", { name: "dead at the pier" }).check();
  await expect(action).toBeDisabled();
  await page.getByRole("checkbox", { name: "check with Ann." }).check();
  await expect(action).toBeEnabled();
  expect(await violations(page, ".inspector")).toEqual([]);

  await newsroom.body.click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(" TK ask Bo.");
  await expect(page.getByRole("checkbox", { name: "ask Bo." })).not.toBeChecked();
  await expect(page.getByRole("checkbox", { name: "check with Ann." })).toBeChecked();
  await expect(action).toBeDisabled();
});

test("the outline leads to a heading and marks the one that is written under", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Outlined");
  await page.keyboard.press("ControlOrMeta+Alt+o");
  await expect(page.getByText("Headings appear here.")).toBeVisible();
  await newsroom.body.click();
  for (const line of ["## First", "One", "### Second", "Two"]) {
    await page.keyboard.type(line);
    await page.keyboard.press("Enter");
  }
  const outline = page.getByRole("navigation", { name: "Headings" });
  const first = outline.getByRole("button", { name: "First" });
  const second = outline.getByRole("button", { name: "Second" });
  await expect(second).toHaveAttribute("aria-current", "location");
  await first.click();
  await expect(newsroom.body).toBeFocused();
  await expect(first).toHaveAttribute("aria-current", "location");
  await page.keyboard.type("The ");
  await expect(outline.getByRole("button", { name: "The First" })).toBeVisible();
  expect(await violations(page, ".inspector")).toEqual([]);
});

test("the words written are shown against those commissioned", async ({ newsroom, page }) => {
  await newsroom.newArticle("Measured");
  await page.getByText("Publishing", { exact: true }).click();
  await newsroom.field("Commissioned length").fill("10");
  await newsroom.body.click();
  await page.keyboard.type("one two three four");
  const bar = page.getByRole("progressbar", { name: "Length against what was commissioned" });
  await expect(bar).toHaveAttribute("value", "4");
  await expect(bar).toHaveAttribute("max", "10");
  await expect(page.getByText("4 of 10 words")).toBeVisible();
});
