import { createServer } from "node:http";
import { createClient } from "../../renderer/bridge/client.ts";
import { httpTransport } from "../support/http-transport.ts";
import { expect, startHost, test } from "./support/host.ts";
import { Newsroom } from "./support/newsroom.ts";

test("a window whose host is killed says so, takes what is typed, and saves it by itself when the host is back", async ({
  library,
  page,
}) => {
  const newsroom = new Newsroom(page);
  const first = await startHost(library);
  await newsroom.open(first.address);
  await newsroom.newArticle("Typed through a crash");
  await newsroom.body.click();
  await page.keyboard.type("Before the crash.");
  await newsroom.saved();

  await first.stop("SIGKILL");
  await page.keyboard.type(" Typed while nobody answered.");
  await expect(newsroom.saveStatus).toHaveText(/^Not saved/, { timeout: 2_000 });
  await expect(newsroom.body).toContainText("Typed while nobody answered.");

  const second = await startHost(library);
  expect(second.address).not.toBe(first.address);
  await expect(newsroom.saveStatus).toHaveText(/^Saved/, { timeout: 15_000 });
  const { articles } = createClient(httpTransport(second.address));
  const [found] = (await articles.list({ query: "nobody answered" })).articles;
  expect(found?.headline).toBe("Typed through a crash");
  await page.reload();
  await expect(newsroom.body).toContainText("Typed while nobody answered.");
  await second.stop();
});

test("a window gives neither token nor text to another program at its host's port", async ({
  library,
  page,
}) => {
  const newsroom = new Newsroom(page);
  const host = await startHost(library);
  await newsroom.open(host.address);
  await newsroom.newArticle("Meant for one host");
  await newsroom.saved();
  const { port, hash } = new URL(host.address);
  await host.stop("SIGKILL");
  await newsroom.headline.fill("Meant for one host alone");
  await expect(newsroom.saveStatus).toHaveText(/^Not saved/);

  const asked: string[] = [];
  const stranger = createServer((request, response) => {
    let heard = `${request.method} ${request.url} ${JSON.stringify(request.headers)}`;
    request.on("data", (chunk) => (heard += chunk));
    request.on("end", () => {
      asked.push(heard);
      response.end('{"ok":true,"value":{"revision":9,"savedAt":"2024-11-15T18:36:00Z"}}');
    });
  }).listen(Number(port), "127.0.0.1");
  await newsroom.headline.fill("Meant for one host and nobody else");
  await expect.poll(() => asked.length, { timeout: 20_000 }).toBeGreaterThan(1);
  await expect(newsroom.saveStatus).toHaveText(/^Not saved/);
  expect(asked.join("\n")).not.toContain(hash.slice(1));
  expect(asked.join("\n")).not.toContain("Meant for");
  stranger.closeAllConnections();
  await new Promise((resolve) => stranger.close(resolve));
});

test("eight tabs of one browser all save", async ({ newsroom, host, page }) => {
  test.setTimeout(120_000);
  const tabs = [newsroom];
  for (let number = 2; number <= 8; number += 1) {
    const tab = new Newsroom(await page.context().newPage());
    await tab.open(host.address);
    tabs.push(tab);
  }
  for (const [index, tab] of tabs.entries()) {
    await tab.page.bringToFront();
    await tab.newArticle(`Tab ${index + 1}`);
    await tab.saved();
  }
  // The first tab keeps the events for all; they go on when it is gone.
  await tabs[0]!.page.close();
  const [, second, third] = tabs;
  await third!.page.bringToFront();
  await third!.newArticle("Heard by the others");
  await third!.saved();
  await expect(second!.article("Heard by the others")).toBeVisible();
});
