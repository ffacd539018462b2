import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { aPng } from "../support/picture-builder.ts";
import { choose, insert, slash } from "./support/blocks.ts";
import { expect, test } from "./support/host.ts";

test("a picture is chosen, described and replaced, and a gallery put in order by keys and by hand", async ({
  newsroom,
  library,
  page,
}) => {
  const [quay, dawn] = [join(library, "quay.png"), join(library, "dawn.png")];
  await writeFile(quay, aPng(600, 300));
  await writeFile(dawn, aPng(300, 300));
  await newsroom.newArticle("Pictures");
  await newsroom.body.click();
  await insert(newsroom, "Picture");
  await choose(page, "Choose file", [quay]);
  const picture = newsroom.body.locator(".body-picture");
  await expect(picture).toContainText("Alt text is missing");
  await page.keyboard.type("The quay");

  // Facts are edited where they stand, or with the keyboard; Escape changes nothing.
  await picture.getByText("Alt text is missing").click();
  await newsroom.field("Alt text").fill("thrown away");
  await page.keyboard.press("Escape");
  await expect(newsroom.body).toBeFocused();
  await expect(picture).toContainText("Alt text is missing");
  await page.keyboard.press("Control+Enter");
  await expect(newsroom.field("Alt text")).toBeFocused();
  await page.keyboard.type("A quay at night");
  await page.keyboard.press("Tab");
  await page.keyboard.type("Ana Ruiz");
  await page.keyboard.press("Enter");
  await expect(picture).toContainText("Ana Ruiz");
  await expect(picture.getByRole("img", { name: "A quay at night" })).toBeVisible();

  const tools = page.getByRole("toolbar", { name: "Picture tools" });
  await tools.getByRole("button", { name: "Wide" }).click();
  await expect(picture).toHaveAttribute("data-width", "wide");
  const before = await picture.locator("img").getAttribute("src");
  await tools.getByRole("button", { name: "Replace picture" }).click();
  await choose(page, "Choose file", [dawn]);
  await expect(picture.locator("img")).not.toHaveAttribute("src", before ?? "");
  await expect(picture).toContainText("The quay");
  await expect(picture).toContainText("A quay at night");

  await page.keyboard.press("Control+End");
  await insert(newsroom, "Gallery");
  await choose(page, "Choose files", [quay, dawn]);
  await newsroom.field("Credit line of picture 1").fill("first");
  await newsroom.field("Credit line of picture 2").fill("second");
  await newsroom.button("Insert gallery").click();
  const credits = newsroom.body.locator(".body-gallery .body-facts__credit");
  await expect(credits).toHaveText(["first", "second"]);
  await page.keyboard.press("Control+Enter");
  await newsroom.button("Move picture 1 later").press("Enter");
  await newsroom.button("Done").click();
  await expect(credits).toHaveText(["second", "first"]);

  await page.keyboard.press("Control+Enter");
  const rows = page.locator(".gallery-row");
  // Once it is hovered it is known to have come to rest.
  await rows.nth(1).hover();
  const [from, to] = [await rows.nth(1).boundingBox(), await rows.nth(0).boundingBox()];
  await page.mouse.move(from!.x + 8, from!.y + from!.height / 2);
  await page.mouse.down();
  await page.mouse.move(to!.x + 8, to!.y + 4, { steps: 5 });
  await page.mouse.up();
  await newsroom.button("Done").click();
  await expect(credits).toHaveText(["first", "second"]);
  await page.keyboard.press("Control+z");
  await expect(credits).toHaveText(["second", "first"]);
});

test("the Insert menu is opened, searched and left by keyboard", async ({ newsroom, page }) => {
  await newsroom.newArticle("Menu");
  await newsroom.body.click();
  const button = newsroom.button("Insert");
  await button.focus();
  await page.keyboard.press("ArrowDown");
  const item = (name: string) => page.getByRole("menuitem", { name, exact: true });
  await expect(item("Rule")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await expect(page.getByRole("menuitem").last()).toBeFocused();
  await page.keyboard.type("fa");
  await expect(item("Fact box")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(button).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.type("pull");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Said");
  await expect(newsroom.body.locator(".body-pull-quote")).toHaveText("Said");
});

test("the tools of a table are reached, used and left by keyboard", async ({ newsroom, page }) => {
  await newsroom.newArticle("Table");
  await newsroom.body.click();
  await slash(page, "table");
  // A column as narrow as one letter is none: Lexical would let words break anywhere.
  await expect(newsroom.body.locator("td, th").first()).toHaveCSS("word-break", "normal");
  const rows = newsroom.body.getByRole("row");
  await expect(rows).toHaveCount(3);
  await expect(rows.first().getByRole("columnheader")).toHaveCount(3);
  await page.keyboard.type("Route");
  await page.keyboard.press("Control+Enter");
  await expect(newsroom.button("Insert row above")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(newsroom.button("Insert row below")).toBeFocused();
  await expect(rows).toHaveCount(5);
  await expect(page.getByText("Row added below.")).toHaveCount(1);
  await page.keyboard.press("Escape");
  await page.keyboard.type(" 1");
  await expect(rows.first()).toContainText("Route 1");
  await page.keyboard.press("Control+Enter");
  await newsroom.button("Delete table").press("Enter");
  await expect(rows).toHaveCount(0);
  await page.keyboard.type("On");
  await expect(newsroom.body).toHaveText("On");
});

test("a box that was made this moment is laid out, so that the next letter stands in it", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Box");
  await newsroom.body.click();
  await page.keyboard.type("Before");
  await page.keyboard.press("Enter");
  await insert(newsroom, "Fact box");
  await page.keyboard.type("Title");
  const box = newsroom.body.locator("> .body-fact-box");
  await expect(box).toContainText("Title");
  // Left to itself the browser puts no caret into what it has not yet found to be in view.
  await expect(box).toHaveCSS("content-visibility", "visible");
});
