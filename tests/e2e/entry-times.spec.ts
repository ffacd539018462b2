import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { liveEntry } from "../support/block-builder.ts";
import { doc, p } from "../support/copy-builder.ts";
import { dateline } from "../support/dateline-cli.ts";
import { expect, test } from "./support/host.ts";
import type { Newsroom } from "./support/newsroom.ts";
import { openCopy } from "./support/open-copy.ts";

// The reporter's computer is elsewhere.
test.use({ timezoneId: "America/New_York", locale: "en-US" });

test("when an entry was made reads in the text, its form and its history as it is printed", async ({
  newsroom,
  page,
  library,
}) => {
  await setZone(newsroom, page, "Asia/Tokyo");
  const copy = doc(liveEntry("2024-11-15T12:00:00Z", "Docked", p("All safe.")), p("End"));
  const id = await openCopy(newsroom, library, copy);
  const time = newsroom.body.getByRole("time");
  await expect(time).toHaveText("15/11/2024 21h00");
  expect(await exported()).toBe("15/11/2024 21h00");

  await newsroom.body.getByText("Docked").click();
  await newsroom.button("Time of the entry: 15/11/2024 21h00").click();
  const field = page
    .getByLabel("Time of the entry", { exact: true })
    .locator("visible=true")
    .last();
  await expect(field).toHaveValue("2024-11-15T21:00");
  await field.fill("2024-11-15T22:30");
  await newsroom.button("Done").click();
  await expect(time).toHaveText("15/11/2024 22h30");
  await page.keyboard.press("ControlOrMeta+z");
  await expect(time).toHaveText("15/11/2024 21h00");
  await page.keyboard.press("ControlOrMeta+Shift+z");
  await expect(time).toHaveText("15/11/2024 22h30");
  await expect(time).toHaveAttribute("datetime", "2024-11-15T13:30:00.000Z");
  await expect.poll(exported).toBe("15/11/2024 22h30");

  await setZone(newsroom, page, "UTC");
  await expect(time).toHaveText("15/11/2024 13h30");
  await newsroom.tab("History").click();
  await page.getByRole("button", { name: /Imported/ }).click();
  await expect(page.getByRole("tabpanel").getByRole("time").last()).toHaveText("15/11/2024 12h00");

  async function exported(): Promise<string | undefined> {
    const out = join(library, "out");
    const args = ["export", id, "--format", "html-fragment", "--out", out, "--override", "Test"];
    const written = await dateline(library, ...args);
    const file = written.out.split("\n").find((line) => line.endsWith("fragment.html"))!;
    return /<time[^>]*>([^<]*)<\/time>/.exec(await readFile(file, "utf8"))?.[1];
  }
});

/** Has the publication's clocks stand in that zone. */
async function setZone(newsroom: Newsroom, page: Page, name: string): Promise<void> {
  await newsroom.button("Settings").click();
  const dialog = page.getByRole("dialog");
  await dialog
    .getByRole("button", { name: /^Edit / })
    .first()
    .click();
  await dialog.getByLabel("Time zone").fill(name);
  await dialog.getByRole("button", { name: "Save publication" }).click();
  await expect(dialog.getByLabel("Time zone")).toHaveCount(0);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
}
