import { insert, shelf, slash } from "./support/blocks.ts";
import { expect, test } from "./support/host.ts";

test("quotes, dashes and spaces are the language's, in the body and in the headline", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("");
  await newsroom.headline.click();
  await page.keyboard.type(`"Go"-- it's on`);
  await expect(newsroom.headline).toHaveValue("“Go”— it’s on");
  await newsroom.body.click();
  await page.keyboard.type(`"It's on," he said -- 'soon'...`);
  await expect(newsroom.body).toHaveText("“It’s on,” he said — ‘soon’…");

  await page.getByText("Publishing", { exact: true }).click();
  await newsroom.field("Language").fill("fr");
  await newsroom.field("Language").press("Tab");
  await newsroom.body.click();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type(` "Quoi?"`);
  await expect(newsroom.body).toContainText("«\u202fQuoi\u202f?\u202f»");
  await newsroom.saved();
});

test("undo right after brings the typed sign back, in both", async ({ newsroom, page }) => {
  await newsroom.newArticle("It");
  await newsroom.headline.press("End");
  await page.keyboard.type("'");
  await expect(newsroom.headline).toHaveValue("It’");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(newsroom.headline).toHaveValue("It'");
  await page.keyboard.type("s");
  await expect(newsroom.headline).toHaveValue("It's");

  await newsroom.body.click();
  await page.keyboard.type("So...");
  await expect(newsroom.body).toHaveText("So…");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(newsroom.body).toHaveText("So...");
  await page.keyboard.type(" on");
  await expect(newsroom.body).toHaveText("So... on");
});

test("in the headline, undo takes back the words, then the sign, then the words before it", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("");
  await newsroom.headline.click();
  await page.keyboard.type("Vote -- it's on");
  const steps = ["Vote — it’", "Vote — it'", "Vote —", "Vote --", ""];
  for (const step of steps) {
    await page.keyboard.press("ControlOrMeta+z");
    await expect(newsroom.headline).toHaveValue(step);
  }
  for (const step of ["Vote --", "Vote —"]) {
    await page.keyboard.press("ControlOrMeta+Shift+z");
    await expect(newsroom.headline).toHaveValue(step);
  }
  await page.keyboard.press("ControlOrMeta+z");
  await page.keyboard.type(" no");
  await expect(newsroom.headline).toHaveValue("Vote -- no");
});

test("a composition is left alone, and so is everything once it is turned off", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Composed");
  await newsroom.body.click();
  const client = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    client.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await compose("'");
  await compose("'--");
  await client.send("Input.insertText", { text: "'--" });
  await expect(newsroom.body).toHaveText("'--");

  await newsroom.button("Settings").click();
  const tick = page.getByRole("checkbox", { name: "Smart quotes, dashes and spaces" });
  await tick.click();
  await expect(tick).not.toBeChecked();
  await page.keyboard.press("Escape");
  await newsroom.body.click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type(`"It's"`);
  await expect(newsroom.body).toHaveText(`"It's"`);
});

test("lines and forms are typed as the body is, and their undo brings the typed sign back", async ({
  newsroom,
  page,
}) => {
  const { keyboard } = page;
  await newsroom.newArticle("Fields");
  await newsroom.field("Byline").click();
  await keyboard.type("Anne O'Hara");
  await expect(newsroom.field("Byline")).toHaveValue("Anne O’Hara");
  await newsroom.body.click();
  await slash(page, "pull");
  await keyboard.type("Words");
  await keyboard.press("Control+Enter");
  const attribution = page.getByRole("combobox", { name: "Attribution", exact: true });
  await keyboard.type(`Tom "Sky" O'`);
  await expect(attribution).toHaveValue("Tom “Sky” O’");
  await keyboard.press("ControlOrMeta+z");
  await expect(attribution).toHaveValue("Tom “Sky” O'");
  await keyboard.type("Brien");
  await expect(attribution).toHaveValue("Tom “Sky” O'Brien");
  await keyboard.press("Enter");

  await keyboard.press("Control+End");
  await insert(newsroom, "Picture");
  await shelf(page).first().click();
  await keyboard.press("Control+Enter");
  for (const name of ["Alt text", "Credit line"]) {
    const field = page.getByRole("dialog").getByRole("textbox", { name, exact: true });
    await field.fill("");
    await field.pressSequentially(`It's "on"`);
    await expect(field).toHaveValue("It’s “on”");
  }
  await newsroom.button("Done").click();

  await newsroom.field("Place").click();
  await keyboard.type("L'Aquila");
  await expect(newsroom.field("Place")).toHaveValue("L’Aquila");
});

test("addresses, slugs and tags stay as they are typed", async ({ newsroom, page }) => {
  await newsroom.newArticle("Plain");
  await page.getByText("Publishing", { exact: true }).click();
  for (const name of ["Slugline", "Tags", "URL slug"]) {
    await newsroom.field(name).pressSequentially("it's--on");
    await expect(newsroom.field(name)).toHaveValue("it's--on");
  }
  await newsroom.body.click();
  await insert(newsroom, "Embed");
  await newsroom.field("Address").pressSequentially("it's--on");
  await expect(newsroom.field("Address")).toHaveValue("it's--on");
  await newsroom.field("Title").pressSequentially("it's");
  await expect(newsroom.field("Title")).toHaveValue("it’s");
});

test("the names of a byline keep the spaces that were typed", async ({ newsroom, page }) => {
  await newsroom.newArticle("Names");
  await page.getByText("Publishing", { exact: true }).click();
  await newsroom.field("Language").fill("pl");
  await newsroom.field("Language").press("Tab");
  await newsroom.field("Byline").click();
  await page.keyboard.type(`Iwona z Gdyni, Jan "Sum" Nowak`);
  await expect(newsroom.field("Byline")).toHaveValue("Iwona z Gdyni, Jan „Sum” Nowak");
  await page.keyboard.press("Tab");
  await expect(newsroom.field("Name 1")).toHaveValue("Iwona z Gdyni");
});
