import { readFileSync } from "node:fs";
import type { Copy } from "../../shared/copy/copy.ts";
import { ids } from "../../shared/copy/walk.ts";
import {
  answer,
  codeBlock,
  embed,
  factBox,
  gallery,
  galleryPicture,
  liveEntry,
  picture,
  pullQuote,
  quay,
  question,
  table,
} from "../support/block-builder.ts";
import { b, doc, h2, hr, li, ol, p, quote, ul } from "../support/copy-builder.ts";
import { paste, shownCopy } from "./support/clipboards.ts";
import { expect, test } from "./support/host.ts";
import { openCopy } from "./support/open-copy.ts";

const quayFile = readFileSync(new URL("../fixtures/quay.png", import.meta.url));

const everyBlock = doc(
  p("First ", b("bold")),
  h2("Head"),
  quote("Said"),
  hr(),
  ul(li("Outer", ol(li("Inner"))), li("Outer again")),
  picture(quay, "Caption", { alt: "A quay", credit: "Ana Ruiz" }),
  gallery("Both", galleryPicture(quay, "One"), galleryPicture(quay, "Two")),
  pullQuote("Ola Berg", "Never"),
  factBox("Ferries", p("Boxed"), table([["a", "b"]])),
  table([
    ["Route", "Fare"],
    ["North", "12"],
  ]),
  embed("youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", "A film"),
  codeBlock("js", "let a", "  b"),
  question("Q", "Why"),
  answer("Ola", "So"),
  liveEntry("2024-11-15T12:00:00Z", "Docked", p("Safe")),
  p("Last"),
);

test("copied from one article into another every block is what it was, under ids of its own", async ({
  newsroom,
  library,
  page,
}) => {
  await openCopy(newsroom, library, everyBlock);
  await newsroom.body.getByText("Last", { exact: true }).click();
  await page.keyboard.press("Control+a");
  await page.keyboard.press("Control+c");
  const source = await shownCopy(newsroom);

  await newsroom.newArticle("Another");
  await newsroom.body.click();
  await page.keyboard.press("Control+v");
  const shown = async () => withoutIds(await shownCopy(newsroom));
  await expect.poll(shown).toEqual(withoutIds(source));

  await page.keyboard.press("Control+End");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Control+v");
  const twice = await shownCopy(newsroom);
  expect(withoutIds(doc(...twice.blocks.slice(source.blocks.length)))).toEqual(withoutIds(source));
  const all = [...ids(twice)];
  expect(new Set(all).size).toBe(all.length);
  await newsroom.saved();
});

test("a picture in what is pasted is kept in the library; nothing is asked of the web", async ({
  newsroom,
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).host));
  await newsroom.newArticle("Pictures");
  await newsroom.body.click();
  const data = `data:image/png;base64,${quayFile.toString("base64")}`;
  await paste(newsroom, {
    "text/html": `<p>Before</p><p><img src="${data}" alt="The quay"></p><p>After <img src="https://elsewhere.example/a.png" alt="Remote"></p>`,
    "text/plain": "Before After",
  });
  await expect(newsroom.body.getByRole("img", { name: "The quay" })).toBeVisible();
  const { blocks } = await shownCopy(newsroom);
  expect(blocks.map(({ type }) => type)).toEqual(["paragraph", "picture", "paragraph", "picture"]);
  expect(blocks[1]).toMatchObject({ picture: { kind: "media" }, alt: "The quay" });
  expect(new Set(asked.filter((host) => host !== ""))).toEqual(new Set([new URL(page.url()).host]));
});

test("a picture on the clipboard becomes a picture in the body", async ({ newsroom }) => {
  await newsroom.newArticle("Shot");
  await newsroom.body.click();
  await newsroom.body.evaluate(
    (body, bytes) => {
      const clipboardData = new DataTransfer();
      clipboardData.items.add(new File([new Uint8Array(bytes)], "shot.png", { type: "image/png" }));
      body.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    [...quayFile],
  );
  await expect(newsroom.body.locator("img")).toBeVisible();
  const { blocks } = await shownCopy(newsroom);
  expect(blocks.some((block) => block.type === "picture" && block.picture.kind === "media")).toBe(
    true,
  );
});

function withoutIds(copy: Copy): unknown {
  return JSON.parse(JSON.stringify(copy), (key, value) =>
    key === "id" && !/^[0-9a-f]{64}$/.test(value) ? "" : value,
  );
}
