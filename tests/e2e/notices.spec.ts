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

test("on a full disk another article does not open, and why is said above the bar, in a small window too", async ({
  newsroom,
  host,
  page,
}) => {
  await page.setViewportSize({ width: 800, height: 600 });
  await newsroom.newArticle("Calm");
  await newsroom.saved();
  await newsroom.newArticle("Storm");
  await newsroom.saved();
  const full = { ok: false, error: { code: "library.full", data: { folder: host.library } } };
  for (const method of ["save", "journal"]) {
    await page.route(`**/rpc/articles.${method}`, (route) => route.fulfill({ json: full }));
  }
  await newsroom.headline.fill("Storm at sea");
  const bar = page.getByRole("alert").filter({ hasText: "A copy of what is in this window" });
  await expect(bar).toContainText("is full");
  await newsroom.article("Calm").getByRole("button").click();
  const said = page.getByText("The article stays open until its text is safe.");
  await expect(said).toBeVisible();
  await expect(newsroom.headline).toHaveValue("Storm at sea");
  const room = async () => {
    const notice = (await page.locator(".notice").boundingBox())!;
    const banner = (await page.locator(".banner").boundingBox())!;
    return banner.y - (notice.y + notice.height);
  };
  // It comes up from below.
  await expect.poll(room).toBeGreaterThanOrEqual(0);
  await expect(page.locator(".notice")).toHaveCount(1);
});
