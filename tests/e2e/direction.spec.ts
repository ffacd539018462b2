import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "@playwright/test";
import { dateline } from "../support/dateline-cli.ts";
import { insert } from "./support/blocks.ts";
import { expect, test } from "./support/host.ts";
import type { Newsroom } from "./support/newsroom.ts";

const languages = [
  {
    code: "ar",
    headline: "إضراب بحّارة العبّارات يوقف الرحلات",
    standfirst: "توقفت الرحلات إلى ثلاث جزر صباح الجمعة.",
    latinFirst: "Reuters: أعلنت شركة Harbour Line وقف الرحلات",
    items: ["الجزيرة الشمالية", "Foula", "الجزيرة الجنوبية"],
    quote: "لن نبحر هذا المساء",
    boxed: "ثلاث سفن في الميناء",
    cells: ["الخط", "السعر"],
    english: "“We sail on Friday,” said the master.",
    typed: 'قال "نعم"',
    quoted: "قال ”نعم“",
  },
  {
    code: "he",
    headline: "שביתת עובדי המעבורות משביתה את ההפלגות",
    standfirst: "ההפלגות לשלושה איים נעצרו ביום שישי.",
    latinFirst: "Reuters: חברת Harbour Line הודיעה על הפסקת ההפלגות",
    items: ["האי הצפוני", "Foula", "האי הדרומי"],
    quote: "לא נפליג הערב",
    boxed: "שלוש ספינות בנמל",
    cells: ["קו", "מחיר"],
    english: "“We sail on Friday,” said the master.",
    typed: 'מפקד צה"ל אמר "כן"',
    quoted: "מפקד צה״ל אמר ”כן”",
  },
] as const;

for (const text of languages) {
  test(`an article in “${text.code}” is written, saved, opened again and exported right to left`, async ({
    newsroom,
    page,
    library,
  }) => {
    const { body } = newsroom;
    await newsroom.newArticle(text.headline);
    await setLanguage(newsroom, text.code);
    await newsroom.standfirst.fill(text.standfirst);
    for (const field of [newsroom.headline, newsroom.standfirst]) {
      await expect(field).toHaveAttribute("lang", text.code);
      await expect(field).toHaveCSS("direction", "rtl");
    }

    await body.click();
    await expect(body).toHaveAttribute("lang", text.code);
    const edge = await body.boundingBox();
    await expect.poll(async () => (await caret(page)).x).toBeCloseTo(edge!.x + edge!.width, -1);
    await page.keyboard.type(text.latinFirst);
    const first = body.locator("p").first();
    await expectCaretAtLeftEnd(page, first);
    expect((await textBox(first)).right).toBeCloseTo(edge!.x + edge!.width, -1);

    await page.keyboard.press("Enter");
    await page.keyboard.type(text.typed);
    const second = body.locator("p").nth(1);
    await expect(second).toHaveText(text.quoted);
    await page.keyboard.press("Home");
    const start = (await textBox(second)).right;
    await expect.poll(async () => (await caret(page)).x).toBeCloseTo(start, 0);
    await page.keyboard.press("ArrowLeft");
    await expect.poll(async () => (await caret(page)).x).toBeLessThan(start - 2);
    await page.keyboard.press("End");
    await expectCaretAtLeftEnd(page, second);
    await page.keyboard.press("Enter");
    await page.keyboard.type(`- ${text.items[0]}`);
    for (const item of text.items.slice(1)) {
      await page.keyboard.press("Enter");
      await page.keyboard.type(item);
    }
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.keyboard.type(`> ${text.quote}`);
    await page.keyboard.press("Enter");
    await page.keyboard.type(text.english);
    await insert(newsroom, "Fact box");
    await page.keyboard.type(text.boxed);
    await page.keyboard.press("Control+End");
    await insert(newsroom, "Table");
    await page.keyboard.press("Enter");
    await page.keyboard.type(text.cells[0]);
    await page.keyboard.press("Tab");
    await page.keyboard.type(text.cells[1]);
    // The left arrow leads on, out of one cell into the next and through that one, also where what
    // End selected is not told yet when the arrow comes, as on a busy machine.
    await page.keyboard.press("Shift+Tab");
    await page.evaluate(holdBackSelection);
    await page.keyboard.press("End");
    const cellAt = () => newsroom.page.evaluate(cellAtCaret);
    await expect.poll(cellAt).toBe(`${text.cells[0]} ${text.cells[0].length}`);
    for (const [key, place] of [
      ["ArrowLeft", `${text.cells[1]} 0`],
      ["ArrowLeft", `${text.cells[1]} 1`],
      ["ArrowRight", `${text.cells[1]} 0`],
      ["ArrowRight", `${text.cells[0]} ${text.cells[0].length}`],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(cellAt).toBe(place);
    }
    await newsroom.saved();

    await expectMirrored(newsroom, text.english);
    await first.hover();
    const handle = page.getByRole("button", { name: /^Block menu/ });
    // It may still stand beside the block before.
    await expect
      .poll(async () => (await handle.boundingBox())?.x)
      .toBeGreaterThanOrEqual(edge!.x + edge!.width);

    await page.reload();
    await newsroom.article(text.headline).click();
    await expect(body).toContainText(text.quote);
    await expectMirrored(newsroom, text.english);

    const listed = await dateline(library, "list", "--json");
    const { id } = JSON.parse(listed.out).find(
      (each: { headline: string }) => each.headline === text.headline,
    );
    const formats = "html,json,markdown,html-fragment";
    const out = join(library, "out");
    const exported = await dateline(
      library,
      "export",
      id,
      "--format",
      formats,
      "--out",
      out,
      "--override",
      "Test",
    );
    expect(exported.err + exported.out).toContain("article.html");
    const file = exported.out.split("\n").find((line) => line.endsWith("article.html"))!;
    expect(JSON.parse(await readFile(file.replace(/html$/, "json"), "utf8")).language).toBe(
      text.code,
    );
    await page.goto("about:blank");
    await page.setContent(await readFile(file, "utf8"));
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl");
    await expect(page.locator("html")).toHaveAttribute("lang", text.code);
    await expectMirroredIn(page.locator("article .body"), text.english);
  });
}

test("the address on an embed runs from left to right, and begins where its card does", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("شحن");
  await newsroom.body.click();
  await insert(newsroom, "Embed");
  await page.getByRole("dialog").getByRole("textbox").first().fill("https://example.org/news/1");
  await page.keyboard.press("Enter");
  const card = newsroom.body.locator(".body-embed");
  const address = card.getByText("https://example.org/news/1");
  for (const [code, side] of [
    ["ar", "right"],
    ["en", "left"],
  ] as const) {
    await setLanguage(newsroom, code);
    await expect(card).toHaveCSS("direction", side === "right" ? "rtl" : "ltr");
    await expect(address).toHaveCSS("direction", "ltr");
    const box = (await card.boundingBox())!;
    const text = await textBox(address);
    const edge = { left: text.left - box.x, right: box.x + box.width - text.right };
    expect(edge[side]).toBeLessThan(30);
  }
});

test("another language turns the article at once, and back", async ({ newsroom, page }) => {
  await newsroom.newArticle("Ferries");
  await newsroom.body.click();
  await page.keyboard.type("The ferry stays.");
  const line = newsroom.body.locator("p").first();
  await expect(line).toHaveCSS("direction", "ltr");
  await setLanguage(newsroom, "fa");
  await expect(newsroom.body).toHaveCSS("direction", "rtl");
  await expect(newsroom.headline).toHaveAttribute("lang", "fa");
  // Its own words run as before.
  await expect(line).toHaveCSS("direction", "ltr");
  await setLanguage(newsroom, "en-GB");
  await expect(newsroom.body).toHaveCSS("direction", "ltr");
  await newsroom.saved();
  // The interface is in its own language all along.
  await expect(page.locator("html")).toHaveCSS("direction", "ltr");
});

async function setLanguage(newsroom: Newsroom, code: string): Promise<void> {
  await newsroom.tab("Details").click();
  const field = newsroom.field("Language");
  if (!(await field.isVisible()))
    await newsroom.page.getByText("Publishing", { exact: true }).click();
  await field.fill(code);
  await expect(field).toHaveCSS("direction", "ltr");
}

async function expectMirrored(newsroom: Newsroom, english: string): Promise<void> {
  await expectMirroredIn(newsroom.body, english);
}

/** Markers, bars and columns begin at the right; what is in English runs its own way. */
async function expectMirroredIn(body: Locator, english: string): Promise<void> {
  const paragraph = (await body.locator("p").first().boundingBox())!;
  const right = paragraph.x + paragraph.width;
  for (const item of await body.locator("ul > li").all()) {
    const { right: end, left } = await textBox(item);
    // Room for the marker is at the right, also of an item that is one Latin word.
    expect(end).toBeLessThan(right - 10);
    expect(end).toBeGreaterThan(right - 60);
    expect(left).toBeGreaterThan(paragraph.x);
  }
  const quote = body.locator("blockquote").first();
  await expect(quote).toHaveCSS("border-right-width", "3px");
  await expect(quote).toHaveCSS("border-left-width", "0px");
  const [a, b] = await Promise.all(
    [0, 1].map((at) => body.locator(":is(td, th)").nth(at).boundingBox()),
  );
  expect(a!.x).toBeGreaterThan(b!.x);
  const own = body.getByText(english);
  await expect(own).toHaveCSS("direction", "ltr");
  expect((await textBox(own)).left).toBeLessThan(paragraph.x + 5);
}

async function expectCaretAtLeftEnd(page: Page, line: Locator): Promise<void> {
  const away = async () => Math.abs((await caret(page)).x - (await textBox(line)).left);
  await expect.poll(away).toBeLessThan(3);
}

function caret(page: Page): Promise<{ x: number }> {
  return page.evaluate(() => {
    const range = getSelection()!.getRangeAt(0);
    const rect = range.getClientRects()[0];
    if (rect) return { x: rect.left };
    // An empty line has no rectangle: the caret is at its start.
    const at = range.startContainer;
    const element = at instanceof Element ? at : at.parentElement!;
    const box = element.getBoundingClientRect();
    return { x: getComputedStyle(element).direction === "rtl" ? box.right : box.left };
  });
}

/** From now on the browser does not tell what is selected, until an arrow is pressed. */
function holdBackSelection(): void {
  const hold = (event: Event) => {
    if (event.isTrusted) event.stopImmediatePropagation();
  };
  const release = ({ key }: KeyboardEvent) => {
    if (!key.startsWith("Arrow")) return;
    window.removeEventListener("selectionchange", hold, { capture: true });
    window.removeEventListener("keydown", release, { capture: true });
  };
  window.addEventListener("selectionchange", hold, { capture: true });
  window.addEventListener("keydown", release, { capture: true });
}

/** The text of the cell that the caret is in, and where in it. */
function cellAtCaret(): string {
  const { anchorNode, anchorOffset } = getSelection()!;
  const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement;
  return `${element?.closest("td, th")?.textContent} ${anchorOffset}`;
}

/** What the text of an element takes, whatever its box does. */
function textBox(element: Locator): Promise<{ left: number; right: number }> {
  return element.evaluate((node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = [...range.getClientRects()].filter(({ width }) => width > 0);
    return {
      left: Math.min(...rects.map(({ left }) => left)),
      right: Math.max(...rects.map(({ right }) => right)),
    };
  });
}
