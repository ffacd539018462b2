import { readFileSync } from "node:fs";
import { violations } from "./support/axe.ts";
import { drop, paste, shownCopy } from "./support/clipboards.ts";
import { expect, test } from "./support/host.ts";
import { Newsroom } from "./support/newsroom.ts";

const comment = (text: string) => `<div style="mso-element:comment"><p>${text}</p></div>`;
const item = (text: string) =>
  `<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>${text}</p>`;

/** As Word sends it: remarks, what was struck, and what was hidden come along. */
const word = {
  "text/html": `<html><body><h2>Fares</h2><p>Fares rise <b>again</b>.<del cite="x" datetime="2024-11-15T12:00">Not for print.</del></p>
    <p>See <a href="https://example.org/">the list</a>.<span style="mso-hide:all">Embargoed name.</span></p>
    ${item("North")}${item("South")}${comment("Check this")}${comment("And this")}${comment("Lawyer?")}</body></html>`,
  "text/plain": "Fares\nFares rise again.\nNot for print. Embargoed name.",
};

test("a paste with something to tell gives a receipt that is read out, reached by F6 and never in the way", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Receipt");
  await newsroom.body.click();
  await page.keyboard.type("Before. ");
  await paste(newsroom, word);
  const receipt = page.getByRole("region", { name: "What was pasted" });
  await expect(receipt).toContainText(
    "1 deleted passage, 1 hidden passage and 3 comments of the source were left out.",
  );
  await expect(receipt).toContainText("Word list rebuilt.");
  await expect(receipt).toContainText("Kept: 1 heading, 1 list and 1 link.");
  await expect(page.getByRole("log")).toContainText("3 comments of the source were left out.");
  await expect(newsroom.body).toBeFocused();

  await page.keyboard.press("F6");
  await expect(receipt.getByRole("button", { name: "Paste as plain text" })).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(receipt.getByRole("button", { name: "Undo" })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(newsroom.body).toBeFocused();

  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    expect(await violations(page)).toEqual([]);
  }
  await page.setViewportSize({ width: 900, height: 640 });
  const box = (await receipt.boundingBox())!;
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(900);

  await page.keyboard.type("More");
  await expect(receipt).toContainText("Word list rebuilt.");
  await expect(receipt.getByRole("button", { name: "Undo" })).toHaveCount(0);
  await receipt.getByRole("button", { name: "Dismiss" }).click();
  await expect(receipt).toHaveCount(0);
  await expect(newsroom.body).toBeFocused();
});

test("its buttons take back the paste, or make plain text of it in one step of undo", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Receipt");
  await newsroom.body.click();
  await page.keyboard.type("Before. ");
  const before = await shownCopy(newsroom);
  const receipt = page.getByRole("region", { name: "What was pasted" });

  await paste(newsroom, word);
  await receipt.getByRole("button", { name: "Undo" }).click();
  await expect(receipt).toHaveCount(0);
  expect(await shownCopy(newsroom)).toEqual(before);

  await paste(newsroom, word);
  await page.keyboard.press("F6");
  await page.keyboard.press("Enter");
  await expect(receipt).toHaveCount(0);
  await expect(newsroom.body).toBeFocused();
  const { blocks } = await shownCopy(newsroom);
  expect(new Set(blocks.map(({ type }) => type))).toEqual(new Set(["paragraph"]));
  expect(JSON.stringify(blocks)).not.toMatch(/Not for print|Embargoed|Lawyer|bold|https/);
  await page.keyboard.type(" On");
  await expect(newsroom.body).toContainText("South On");
  await page.keyboard.press("Control+z");
  await page.keyboard.press("Control+z");
  expect(await shownCopy(newsroom)).toEqual(before);
});

test("a paste without anything to tell gives none, and a receipt goes when writing goes on", async ({
  host,
  page,
}) => {
  await page.clock.install();
  const newsroom = new Newsroom(page);
  await newsroom.open(host.address);
  await newsroom.newArticle("Receipt");
  await newsroom.body.click();
  const receipt = page.getByRole("region", { name: "What was pasted" });
  await paste(newsroom, { "text/html": "<h2>Fares</h2><p>Fares <b>rise</b>.</p>" });
  await newsroom.drawn();
  await expect(receipt).toHaveCount(0);
  await paste(newsroom, word);
  await expect(receipt).toBeVisible();
  await page.keyboard.press("Enter");
  await page.keyboard.type("On it goes.");
  await receipt.hover();
  // Longer than it would stay if nobody pointed at it.
  await page.clock.fastForward(10_500);
  await newsroom.drawn();
  await expect(receipt).toBeVisible();
  await page.mouse.move(5, 5);
  await newsroom.drawn();
  await page.clock.fastForward(2500);
  await expect(receipt).toHaveCount(0);
});

test("a drop and a paste with pictures of its own are taken back whole by it as well", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Receipt");
  await newsroom.body.click();
  await page.keyboard.type("Before. ");
  const before = await shownCopy(newsroom);
  const receipt = page.getByRole("region", { name: "What was pasted" });
  const quay = readFileSync(new URL("../fixtures/quay.png", import.meta.url)).toString("base64");
  const hidden = `<p>Shown<span style="mso-hide:all">not</span></p>`;

  await paste(newsroom, { "text/html": `${hidden}<img src="data:image/png;base64,${quay}">` });
  await expect(receipt).toContainText("Kept: 1 picture.");
  await receipt.getByRole("button", { name: "Undo" }).click();
  expect(await shownCopy(newsroom)).toEqual(before);

  await drop(page, newsroom.body, "text/html", hidden);
  await expect(newsroom.body).toContainText("Shown");
  await expect(newsroom.body).toBeFocused();
  await receipt.getByRole("button", { name: "Undo" }).click();
  expect(await shownCopy(newsroom)).toEqual(before);
});
