import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { marked } from "marked";
import { dateline } from "../support/dateline-cli.ts";
import { markOf, type Payload, payloads } from "../support/payloads.ts";
import {
  docxFiles,
  htmlFiles,
  jsonFiles,
  markdownFiles,
  markdownPayloads,
  spelt,
} from "../support/payloads-documents.ts";
import { hostileAddresses } from "../support/payloads-links.ts";
import { forgedClipboard, forgedNodes } from "../support/payloads-nodes.ts";
import { drop, pasteAll } from "./support/clipboards.ts";
import { expect, test } from "./support/host.ts";
import {
  dangersIn,
  firedIn,
  listDangers,
  numbersAsked,
  provoke,
  watch,
} from "./support/hostile.ts";

test.use({ trace: "off" });

/** Most payloads fire as they are parsed; the others wait for somebody to touch or follow them. */
const touchSoon = `setTimeout(() => (${provoke})(document.body), 200)`;

test("raw in a page the payloads do fire: what is tested for below can happen", async ({
  context,
}) => {
  // One that stays, lest the browser think its last window closed and end.
  await context.newPage();
  const raw = new Map(payloads.map(({ number, html }) => [number, html]));
  markdownPayloads.forEach((text, at) => {
    raw.set(2000 + at, marked.parse(text, { async: false }));
  });
  const seen = await watch(context, undefined);
  const blank = "http://blank.test/";
  const given = [...raw.keys()];
  await context.route(`${blank}**`, (route) => {
    const { pathname } = new URL(route.request().url());
    const frames = /^\/from-(\d+)$/.exec(pathname);
    const number = /^\/(\d+)$/.exec(pathname);
    const body = frames
      ? given
          .slice(Number(frames[1]), Number(frames[1]) + 50)
          .map((each) => `<iframe src="/${each}"></iframe>`)
          .join("")
      : `<!doctype html><body>${(number && raw.get(Number(number[1]))) ?? ""}<script>${touchSoon}</script>`;
    return route.fulfill({ contentType: "text/html; charset=utf-8", body });
  });
  const fired = new Set<number>();
  for (let at = 0; at < given.length; at += 50) {
    // A page of its own for each: some lead the window away or hold on to it.
    const page = await context.newPage();
    await page.goto(`${blank}from-${at}`, { waitUntil: "commit" });
    await page.waitForTimeout(900);
    for (const each of await firedIn(page).catch(() => [])) fired.add(each);
    await page.close();
  }
  for (const each of numbersAsked(seen.asked)) fired.add(each);
  console.log(`${raw.size} payloads, of which ${fired.size} fire when put in raw`);
  expect(raw.size).toBeGreaterThanOrEqual(150);
  expect(fired.size).toBeGreaterThanOrEqual(100);
});

test("pasted they leave neither script, request nor link that leads somewhere bad", async ({
  newsroom,
  page,
  context,
}) => {
  const seen = await watch(context, new URL(page.url()).host);
  await page.reload();
  const bad: string[] = [];
  // What the page's policy refuses was asked for: the browser has parsed what came from outside.
  const refused: string[] = [];
  page.on("console", (said) => {
    if (/Content Security Policy/.test(said.text())) refused.push(said.text().slice(0, 120));
  });
  const check = async () => {
    bad.push(...(await dangersIn(page, ".body-text")));
    expect(await firedIn(page)).toEqual([]);
    await newsroom.saved();
  };
  const open = async (headline: string) => {
    await newsroom.newArticle(headline);
    await newsroom.body.click();
  };
  for (let at = 0; at < payloads.length; at += 110) {
    const batch = payloads.slice(at, at + 110);
    await open(`Pasted ${at}`);
    await newsroom.body.evaluate(
      pasteAll,
      together(batch, 5).map((some) => ({ "text/html": some.map(withMark).join("") })),
    );
    // What has pictures in itself comes in when the library has taken them.
    const missing = async () => {
      const text = await newsroom.body.evaluate((body) => body.textContent);
      return batch.filter((one) => !text.includes(markOf(one))).map(({ name }) => name);
    };
    await expect.poll(missing).toEqual([]);
    await check();
  }

  await open("Pasted as text");
  const texts = payloads.map(({ html }) => html.replace(/\s+/g, " "));
  await newsroom.body.evaluate(pasteAll, [
    { "text/plain": texts.join("\n\n") },
    ...hostileAddresses.map((address) => ({ "text/uri-list": spelt(address, 1) })),
  ]);
  expect(await newsroom.body.evaluate((body) => body.textContent)).toContain(texts.at(-1)!);
  await check();

  await open("Pasted as nodes");
  await newsroom.body.evaluate(
    pasteAll,
    forgedNodes.map((each) => ({
      "application/x-lexical-editor": forgedClipboard(each),
      "text/html": `<p>${each.mark}</p>`,
    })),
  );
  const shown = await newsroom.body.evaluate((body) => body.textContent);
  for (const { mark } of forgedNodes) if (!shown.includes(mark)) bad.push(`not taken in: ${mark}`);
  await check();

  await open("Dropped");
  const dropped = payloads.filter(({ alone }) => !alone);
  await drop(page, newsroom.body, "text/html", dropped.map(withMark).join(""));
  await newsroom.drawn();
  const fallen = await newsroom.body.evaluate((body) => body.textContent);
  for (const one of dropped) if (!fallen.includes(markOf(one))) bad.push(`lost: ${one.name}`);
  expect(refused).toEqual([]);
  await check();
  expect(bad).toEqual([]);
  expect(seen).toEqual({ asked: [], told: [] });
});

test("imported, opened, previewed and exported they do nothing either", async ({
  newsroom,
  page,
  context,
  browser,
  library,
}) => {
  test.setTimeout(120_000);
  page.setDefaultTimeout(10_000);
  const own = [...jsonFiles(), ...docxFiles(), ...markdownFiles().slice(0, 1)];
  const pages = [...htmlFiles(), ...markdownFiles().slice(1)];
  const imported: Imported[] = [];
  // The list shows the last first: those that are opened below come in after the others.
  for (const [name, files] of Object.entries({ pages, own })) {
    const folder = join(library, name);
    await mkdir(folder);
    for (const { name, bytes } of files) await writeFile(join(folder, name), bytes);
    const run = JSON.parse((await dateline(library, "import", "--json", folder)).out);
    expect(run.failed).toEqual([]);
    expect(run.imported).toHaveLength(files.length);
    imported.push(...run.imported);
  }

  const seen = await watch(context, new URL(page.url()).host);
  await page.reload();
  const bad: string[] = [];
  for (const { id, file, headline } of imported.slice(pages.length)) {
    const name = headline.replace(/\s+/g, " ").trim();
    await newsroom.articles.getByRole("listitem").filter({ hasText: name }).first().click();
    await expect(newsroom.headline).toHaveValue(headline);
    if (id === imported[pages.length]?.id) await newsroom.button("Export").click();
    await newsroom.drawn();
    const text = await newsroom.body.evaluate((body) => body.textContent);
    const { marks } = own.find((each) => file.endsWith(each.name))!;
    for (const mark of marks) if (!text.includes(mark)) bad.push(`not taken in: ${file} ${mark}`);
    bad.push(...(await dangersIn(page, ".body-text")).map((each) => `${file}: ${each}`));
    const frame = page.frameLocator("iframe[title=Preview]");
    await expect(frame.locator("h1")).toHaveText(name);
    bad.push(
      ...(await frame.locator("html").evaluate(listDangers)).map((each) => `${id}: ${each}`),
    );
    expect(await firedIn(page)).toEqual([]);
  }
  expect(seen).toEqual({ asked: [], told: [] });

  const out = join(library, "out");
  const ids = imported.map(({ id }) => id);
  const args = ["--format", "html,json", "--out", out, "--override", "to be looked at"];
  expect(await dateline(library, "export", ...ids, ...args)).toMatchObject({ code: 0 });
  const blank = await browser.newContext();
  const beyond = await watch(blank, undefined);
  const exported = await blank.newPage();
  const address = "http://exported.test/";
  let html = "";
  await blank.route(`${address}**`, (route) =>
    route.request().url() === address
      ? route.fulfill({ contentType: "text/html; charset=utf-8", body: html })
      : route.abort(),
  );
  const folders = await readdir(out);
  expect(folders).toHaveLength(ids.length);
  for (const name of folders) {
    html = await readFile(join(out, name, "article.html"), "utf8");
    const article = JSON.parse(await readFile(join(out, name, "article.json"), "utf8"));
    // A picture that the article openly has on the web is the one thing that may be asked for.
    const open = new Set(remoteAddresses([article.copy, article.leadImage]));
    beyond.asked.length = 0;
    await exported.goto(address);
    await exported.locator("body").evaluate(provoke);
    bad.push(...(await dangersIn(exported, "html")).map((each) => `${name}: ${each}`));
    for (const each of beyond.asked) if (!open.has(each)) bad.push(`${name} asked: ${each}`);
    expect(await firedIn(exported)).toEqual([]);
  }
  await blank.close();
  expect(beyond.told).toEqual([]);
  expect(bad).toEqual([]);
});

/** The addresses of the pictures that stay on the web, as a browser asks for them. */
function remoteAddresses(value: unknown): string[] {
  if (typeof value !== "object" || value === null) return [];
  if ("kind" in value && value.kind === "remote" && "address" in value) {
    const href = URL.parse(String(value.address))?.href;
    return href === undefined ? [] : [href];
  }
  return Object.values(value).flatMap(remoteAddresses);
}

const withMark = (one: Payload) => `<p>${markOf(one)}</p>${one.html}`;

/** In portions of at most that size; what swallows its neighbours has one of its own. */
function together(list: readonly Payload[], size: number): Payload[][] {
  const portions: Payload[][] = [];
  for (const one of list) {
    const last = portions.at(-1);
    if (one.alone || !last || last.length === size || last[0]?.alone) portions.push([one]);
    else last.push(one);
  }
  return portions;
}

interface Imported {
  id: string;
  file: string;
  headline: string;
}
