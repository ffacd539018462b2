import { expect, test } from "./support/host.ts";

test("what a dialog has to say is said within it, where it can be read and put away", async ({
  newsroom,
  page,
}) => {
  await newsroom.button("Settings").click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Add publication" }).click();
  await dialog.getByRole("textbox", { name: "Publication name" }).fill("The Evening Sample");
  await dialog.getByRole("button", { name: "Save publication" }).click();
  const said = dialog.getByRole("status").filter({ hasText: "The Evening Sample" });
  await expect(said).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "The Evening Sample" })).toHaveCount(1);
  await dialog.getByRole("button", { name: "Dismiss" }).click();
  await expect(said).toHaveCount(0);
  await expect(dialog).toBeVisible();
});
