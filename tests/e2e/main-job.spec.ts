import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "./support/host.ts";

const picture = fileURLToPath(new URL("../fixtures/quay.png", import.meta.url));

test("an article is written, saved, found again after a reload, and leaves as html and json", async ({
  newsroom,
  page,
  library,
}) => {
  await newsroom.newArticle("Council votes to mend the old quay");
  await newsroom.standfirst.fill("Work starts in spring and takes two years.");

  await newsroom.body.click();
  await page.keyboard.type("The council voted on Tuesday to mend the ");
  await newsroom.button("Bold").click();
  await page.keyboard.type("old quay");
  await newsroom.button("Bold").click();
  await page.keyboard.type(".");
  await page.keyboard.press("Enter");
  await page.keyboard.type("## What happens next");
  await page.keyboard.press("Enter");
  await page.keyboard.type("- Divers look at the piles");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Builders are asked for offers");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await page.keyboard.type("The plan is online.");
  for (let i = 0; i < "online.".length; i += 1) await page.keyboard.press("Shift+ArrowLeft");
  await newsroom.drawn();
  await newsroom.button("Link").click();
  await newsroom.field("Address").fill("https://example.org/quay");
  await page.keyboard.press("Enter");

  await newsroom.choice("Category").selectOption({ label: "Politics" });
  await newsroom.choice("Disclaimer").selectOption({ label: "Views of the author" });
  await newsroom.choosePicture(picture);
  await newsroom.field("Caption").fill("The quay at low tide.");
  await newsroom.field("Alt text").fill("A stone quay above wet sand.");
  await newsroom.field("Credit line").fill("Ann Example");
  await newsroom.saved();

  await page.reload();
  await expect(newsroom.headline).toHaveValue("Council votes to mend the old quay");
  await expect(newsroom.standfirst).toHaveValue("Work starts in spring and takes two years.");
  await expect(newsroom.body.getByRole("heading", { name: "What happens next" })).toBeVisible();
  await expect(newsroom.body.getByRole("listitem")).toHaveCount(2);
  await expect(newsroom.body.getByRole("link", { name: "online." })).toHaveAttribute(
    "href",
    "https://example.org/quay",
  );
  await expect(newsroom.body.locator("strong")).toHaveText("old quay");
  await expect(newsroom.choice("Category")).toHaveValue("politics");
  await expect(newsroom.field("Caption")).toHaveValue("The quay at low tide.");
  await expect(newsroom.field("Alt text")).toHaveValue("A stone quay above wet sand.");
  await expect(newsroom.field("Credit line")).toHaveValue("Ann Example");
  await expect(newsroom.leadImage.getByRole("img")).toBeVisible();

  const out = join(library, "out");
  const shown = page.waitForResponse(/\/preview\/[^/]+\/images\//);
  await newsroom.button("Export").click();
  expect((await shown).status()).toBe(200);
  await newsroom.field("Export folder").fill(out);
  await newsroom.button("Export").click();
  await expect(page.getByText("manifest.json").first()).toBeVisible();

  const folder = join(out, "council-votes-to-mend-the-old-quay");
  const article = JSON.parse(await readFile(join(folder, "article.json"), "utf8"));
  expect(article.headline).toBe("Council votes to mend the old quay");
  expect(article.standfirst).toBe("Work starts in spring and takes two years.");
  expect(article.category).toMatchObject({ name: "Politics", mediaTopic: "medtop:11000000" });
  expect(article.disclaimers).toHaveLength(1);
  expect(article.leadImage).toMatchObject({
    caption: "The quay at low tide.",
    alt: "A stone quay above wet sand.",
    credit: "Ann Example",
  });
  expect(article.copy.blocks.map((block: { type: string }) => block.type)).toEqual([
    "paragraph",
    "heading",
    "list",
    "paragraph",
  ]);

  const html = await readFile(join(folder, "article.html"), "utf8");
  expect(html).toContain("<strong>old quay</strong>");
  expect(html).toContain("What happens next</h2>");
  expect(html).toContain('<a href="https://example.org/quay"');
  const images = await readdir(join(folder, "images"));
  expect(images).toHaveLength(1);
  expect(html).toContain(`images/${images[0]}`);

  const manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  for (const file of manifest.files) {
    const bytes = await readFile(join(folder, file.path));
    expect(file.sha256, file.path).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
});
