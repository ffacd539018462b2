import { expect, test } from "./support/host.ts";

test("selected words become a snippet, and come back by its name in palette and slash", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Kept words");
  await newsroom.body.click();
  await page.keyboard.type("Reporting by the harbour desk.");
  await page.keyboard.press("Shift+Home");
  await newsroom.drawn();
  await page.keyboard.press("ControlOrMeta+Shift+p");
  await page.keyboard.type("save snippet");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Save as a snippet" });
  await expect(dialog).toContainText("Reporting by the harbour desk.");
  await expect(newsroom.field("Snippet name")).toBeFocused();
  await page.keyboard.type("Sign-off");
  await page.keyboard.press("Enter");
  await expect(dialog).toHaveCount(0);
  await expect(newsroom.body).toBeFocused();

  await page.keyboard.press("End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("ControlOrMeta+Shift+p");
  await page.keyboard.type("sign-off");
  await page.keyboard.press("Enter");
  await expect(newsroom.body.locator("p")).toHaveText(
    Array(2).fill("Reporting by the harbour desk."),
  );

  await page.keyboard.press("Enter");
  await page.keyboard.type("/snippet");
  await expect(page.getByRole("option", { name: /^Snippet/ })).toBeVisible();
  await page.keyboard.press("Enter");
  const choice = page.getByRole("combobox", { name: "Insert a snippet" });
  await expect(choice).toBeFocused();
  await page.keyboard.type("sign");
  await page.keyboard.press("Enter");
  await expect(newsroom.body.locator("p")).toHaveText(
    Array(3).fill("Reporting by the harbour desk."),
  );
  await page.keyboard.press("ControlOrMeta+z");
  await expect(newsroom.body.locator("p")).toHaveCount(3);
  await expect(newsroom.body.locator("p").last()).not.toContainText("harbour");

  await page.keyboard.type("/sign");
  await expect(page.getByRole("option", { name: "Sign-off" })).toBeVisible();
  await page.keyboard.press("Enter");
  await expect(newsroom.body.locator("p")).toHaveText(
    Array(3).fill("Reporting by the harbour desk."),
  );

  await newsroom.button("Settings").click();
  await newsroom.button("Remove Sign-off").click();
  await expect(newsroom.button("Remove Sign-off")).toHaveCount(0);
});
