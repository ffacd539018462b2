import { violations } from "./support/axe.ts";
import { paste } from "./support/clipboards.ts";
import { expect, test } from "./support/host.ts";

const levels = [1, 2, 3, 4, 5, 6] as const;

test("pasted headings keep their levels, are in the outline, and are told and turned where unusual", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Levels");
  await newsroom.body.click();
  const html = levels.map((level) => `<h${level}>Level ${level}</h${level}><p>Words.</p>`).join("");
  await paste(newsroom, { "text/html": html });
  for (const level of levels) {
    const heading = newsroom.body.getByRole("heading", { level, name: `Level ${level}` });
    await expect(heading).toBeVisible();
  }

  await page.keyboard.press("Enter");
  await paste(newsroom, { "text/html": "<ol><li><h3>Numbered</h3></li><li>Words.</li></ol>" });
  const item = newsroom.body.getByRole("listitem").first();
  await expect(item).toHaveAttribute("data-heading", "3");
  await expect(item).toHaveCSS("font-weight", "640");

  await page.keyboard.press("ControlOrMeta+Alt+o");
  const outline = page.getByRole("navigation", { name: "Headings" }).getByRole("button");
  await expect(outline).toHaveText([...levels.map((level) => `Level ${level}`), "Numbered"]);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page, ".body-text")).toEqual([]);
  }

  await page.getByRole("tab", { name: "Checks" }).click();
  const told = page.getByRole("button", { name: /The heading “Level \d” is of level/ });
  await expect(told).toHaveCount(3);
  await told.first().click();
  await expect(newsroom.body).toBeFocused();
  await page.keyboard.press("ControlOrMeta+Alt+2");
  await expect(newsroom.body.getByRole("heading", { level: 2, name: "Level 1" })).toBeVisible();
  await expect(told).toHaveCount(2);
});
