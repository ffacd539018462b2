import type { Page } from "@playwright/test";
import { aDocx, wp, wr } from "../support/docx-builder.ts";
import { aPng } from "../support/picture-builder.ts";
import { violations } from "./support/axe.ts";
import { expect, test } from "./support/host.ts";

interface Dropped {
  name: string;
  type: string;
  bytes: Uint8Array | string;
}

/** Drops files on an element as the system's file manager does. */
async function drop(page: Page, selector: string, files: readonly Dropped[]): Promise<void> {
  const given = files.map(({ name, type, bytes }) => ({
    name,
    type,
    base64: Buffer.from(bytes).toString("base64"),
  }));
  const dataTransfer = await page.evaluateHandle((list) => {
    const transfer = new DataTransfer();
    for (const { name, type, base64 } of list) {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name, { type }));
    }
    return transfer;
  }, given);
  await page.dispatchEvent(selector, "drop", { dataTransfer });
}

const word = (headline: string): Dropped => ({
  name: `${headline}.docx`,
  type: "",
  bytes: aDocx({
    body:
      wp(wr(headline)) +
      wp(wr("It left at dawn.") + wr("EMBARGO", "<w:vanish/>")) +
      wp(wr("And came back.")),
  }),
});

test("a Word file dropped on the window is open as an article, and what was left out is told", async ({
  newsroom,
  page,
}) => {
  await drop(page, "body", [word("Ferry returns")]);
  await expect(newsroom.headline).toHaveValue("Ferry returns");
  await expect(newsroom.body).toHaveText("It left at dawn.And came back.");
  const receipt = page.getByRole("region", { name: "1 article imported" });
  await expect(receipt).toContainText("Left out: a hidden passage.");
});

test("many files at once are summed up by what was found, and the open article stays open", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Being written");
  await drop(page, "body", [
    word("One"),
    word("Two"),
    { name: "cut.docx", type: "", bytes: word("Cut").bytes.slice(0, 300) },
    {
      name: "storm.md",
      type: "text/markdown",
      bytes: "# Storm\n\nIt blew.\n\n![Sea](img/sea.png)\n",
    },
    { name: "sea.png", type: "image/png", bytes: aPng(40, 30) },
  ]);
  const receipt = page.getByRole("region", { name: "3 articles imported" });
  await expect(receipt).toBeVisible();
  await expect(newsroom.headline).toHaveValue("Being written");
  await expect(receipt.getByRole("row", { name: /^Left out: hidden passages/ })).toContainText(
    "2 in 2 articles",
  );
  await expect(receipt).toContainText("cut.docx was not imported: the file is cut off or damaged.");
  expect(await violations(page, ".receipt")).toEqual([]);
  await receipt.getByRole("button", { name: /^Storm/ }).click();
  await expect(newsroom.headline).toHaveValue("Storm");
  await expect(newsroom.leadImage.getByRole("img")).toBeVisible();
});

test("a picture dropped on the body is a picture of it, in one step of undo; beside the page it goes to the caret", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("With pictures");
  await newsroom.body.click();
  await page.keyboard.type("First line.");
  const png = (name: string, width: number): Dropped => ({
    name,
    type: "image/png",
    bytes: aPng(width, 30),
  });
  await drop(page, ".body-text p", [png("a.png", 40), png("b.png", 50)]);
  await expect(newsroom.body.getByRole("img")).toHaveCount(2);
  await page.keyboard.press("ControlOrMeta+z");
  await expect(newsroom.body.getByRole("img")).toHaveCount(0);
  await expect(newsroom.body).toContainText("First line.");
  await drop(page, "body", [png("c.png", 60)]);
  await expect(newsroom.body.getByRole("img")).toHaveCount(1);
});

test("a Word file dropped on the body is imported, not swallowed", async ({ newsroom, page }) => {
  await newsroom.newArticle("Open meanwhile");
  await drop(page, ".body-text", [word("Dropped on text")]);
  await expect(newsroom.headline).toHaveValue("Dropped on text");
});
