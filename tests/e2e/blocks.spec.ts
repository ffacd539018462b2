import type { Copy } from "../../shared/copy/copy.ts";
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
import { doc, p } from "../support/copy-builder.ts";
import { dateline } from "../support/dateline-cli.ts";
import { expect, test } from "./support/host.ts";
import { openCopy } from "./support/open-copy.ts";

const rows = [
  ["Route", "Fare"],
  ["North", "12"],
];

const whole = (typed: string) =>
  doc(
    p(`First${typed}`),
    picture(quay, `Caption${typed}`, { alt: "A quay", credit: "Ana Ruiz" }),
    gallery("Both", galleryPicture(quay, "One"), galleryPicture(quay, "Two")),
    pullQuote("Ola Berg", "Never"),
    factBox("Ferries", p(`Boxed${typed}`), table(rows)),
    table([...rows, ["South", `14${typed}`]], { headerColumn: true }),
    embed("youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", "A film"),
    codeBlock("js", "let a", "  b"),
    question("Q", "Why"),
    answer("Ola", "So"),
    liveEntry("2024-11-15T12:00:00Z", "Docked", p("Safe")),
    p("Last"),
  );

test("an article with every block is shown, and what is typed in one leaves all others as they were", async ({
  newsroom,
  library,
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).host));
  const id = await openCopy(newsroom, library, whole(""));
  await expect(newsroom.body).toContainText("Ferries");

  for (const text of ["First", "Caption", "Boxed", "14"]) {
    await newsroom.body.getByText(text, { exact: true }).click();
    await page.keyboard.press("End");
    await page.keyboard.type(" typed");
    await newsroom.drawn();
  }
  await newsroom.saved();
  await expect(page.getByRole("alert")).toHaveCount(0);

  // The journal has it at once; what another program reads is the next snapshot.
  const shown = async (): Promise<Copy> =>
    JSON.parse((await dateline(library, "show", id)).out).copy;
  await expect.poll(shown, { timeout: 15_000 }).toEqual(whole(" typed"));
  expect(new Set(asked)).toEqual(new Set([new URL(page.url()).host]));
});
