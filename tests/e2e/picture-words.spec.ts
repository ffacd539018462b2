import { fileURLToPath } from "node:url";
import { insert, shelf } from "./support/blocks.ts";
import { expect, test } from "./support/host.ts";

const picture = fileURLToPath(new URL("../fixtures/quay.png", import.meta.url));

test("a picture that is chosen again comes with the alt text and credit line written for it", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("First");
  await newsroom.choosePicture(picture);
  await newsroom.field("Alt text").fill("A stone quay");
  await newsroom.field("Credit line").fill("Ann Example");
  await newsroom.saved();

  await newsroom.newArticle("Second");
  await newsroom.body.click();
  await page.keyboard.type("Words");
  await insert(newsroom, "Picture");
  await shelf(page).first().click();
  await page.keyboard.type("The quay");
  const figure = newsroom.body.locator("figure");
  await expect(figure).toContainText("Ann Example");
  await expect(figure).toContainText("A stone quay");
  await expect(figure.locator("figcaption, .body-caption").first()).toHaveText("The quay");

  await page.keyboard.press("Control+Enter");
  await newsroom.field("Alt text").fill("The quay from the sea");
  await newsroom.button("Done").click();
  await newsroom.choosePicture(picture);
  await expect(newsroom.leadImage.getByRole("textbox", { name: "Alt text" })).toHaveValue(
    "The quay from the sea",
  );
  await expect(newsroom.field("Credit line")).toHaveValue("Ann Example");

  await newsroom.body.getByText("Words").click();
  await insert(newsroom, "Gallery");
  await shelf(page).first().click();
  await expect(newsroom.field("Alt text of picture 1")).toHaveValue("The quay from the sea");
  await newsroom.field("Credit line of picture 1").fill("Ola Berg");
  await newsroom.button("Insert gallery").click();
  await expect(newsroom.body.locator(".body-gallery")).toContainText("Ola Berg");
  await newsroom.saved();
});

test("a picture that takes another's place brings its own words, and one undo takes both back", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("First");
  await newsroom.choosePicture(picture);
  await newsroom.field("Alt text").fill("A stone quay");
  await newsroom.saved();

  await newsroom.newArticle("Second");
  await newsroom.body.click();
  await insert(newsroom, "Picture");
  await shelf(page).last().click();
  await page.keyboard.press("Control+Enter");
  await newsroom.field("Alt text").fill("Another picture");
  await newsroom.field("Credit line").fill("Ola Berg");
  await newsroom.button("Done").click();
  const figure = newsroom.body.locator("figure");
  await expect(figure).toContainText("Another picture");

  await newsroom.button("Replace picture").click();
  await shelf(page).first().click();
  await expect(figure).toContainText("A stone quay");
  await expect(figure).toContainText("Ola Berg");
  await page.keyboard.press("Control+z");
  await expect(figure).toContainText("Another picture");
  await expect(figure).not.toContainText("A stone quay");
});
