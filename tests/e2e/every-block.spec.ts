import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { publishableCopy } from "../../shared/copy/clean.ts";
import type { Block, Copy } from "../../shared/copy/copy.ts";
import { newBlockId } from "../../shared/id.ts";
import { doc } from "../support/copy-builder.ts";
import { dateline } from "../support/dateline-cli.ts";
import { fillIn, shelf, slash } from "./support/blocks.ts";
import { expect, test } from "./support/host.ts";
import type { Newsroom } from "./support/newsroom.ts";

test("every block is made with a slash, kept over a reload, leaves in every format and comes back from JSON and HTML", async ({
  newsroom,
  library,
  page,
}) => {
  test.setTimeout(120_000);
  await newsroom.newArticle("Every block");
  await newsroom.body.click();
  const type = (text: string) => page.keyboard.type(text);
  const press = (key: string) => page.keyboard.press(key);
  await type("First.");
  await press("Enter");

  await slash(page, "pull");
  await type("Never again");
  await fillIn(page, "Attribution", "Ola Berg");
  await press("Enter");

  await slash(page, "fact");
  await type("Ferries");
  await press("Enter");
  await type("Three ships.");
  await press("Control+End");

  await slash(page, "table");
  for (const text of ["Route", "Fare", "Days", "North", "12", "Mon"]) {
    await type(text);
    await press("Tab");
  }
  await press("Control+Enter");
  await newsroom.button("Table caption").press("Enter");
  await type("Fares in euros");
  await press("Enter");
  await press("Control+End");

  await slash(page, "embed");
  await type("https://youtu.be/dQw4w9WgXcQ");
  await newsroom.field("Title").fill("A film");
  await press("Enter");

  await slash(page, "preformatted");
  await type("let fare = 12;");
  await press("Enter");
  await type("  fare += 2;");
  await fillIn(page, "Language", "javascript");
  await press("Control+End");

  await slash(page, "question");
  await type("Why so late?");
  await fillIn(page, "Speaker", "Mara");
  await press("Enter");
  await type("The fog.");
  await press("Enter");

  await slash(page, "live");
  await type("Docked");
  await press("Enter");
  await type("All safe.");
  await press("Control+End");

  await slash(page, "picture");
  await shelf(page).first().click();
  await type("The barrier");
  await page.keyboard.press("Control+Enter");
  await newsroom.field("Alt text").fill("Two towers in the water");
  await newsroom.field("Credit line").fill("Ana Ruiz");
  await page.getByRole("radio", { name: "Wide" }).check();
  await newsroom.button("Done").click();
  await press("Control+End");

  await slash(page, "gallery");
  await shelf(page).first().click();
  await shelf(page).first().click();
  await newsroom.field("Alt text of picture 2").fill("Again");
  await newsroom.button("Insert gallery").click();
  await type("One");
  await press("Control+End");

  await slash(page, "answer");
  await type("So.");
  await press("Enter");
  await slash(page, "rule");
  await slash(page, "unpublished");
  await type("Ask the port");
  await press("Enter");
  await type("Last.");
  await newsroom.saved();

  const made = await copyOf(library, newsroom);
  expect(made.blocks.map(({ type: kind }) => kind)).toEqual([
    ...["paragraph", "pull-quote", "fact-box", "table", "embed", "code", "question", "answer"],
    ...["live-entry", "picture", "gallery", "answer", "rule", "note", "paragraph"],
  ]);
  expect(made.blocks).toMatchObject([
    { runs: [{ text: "First." }] },
    { attribution: "Ola Berg", runs: [{ text: "Never again" }] },
    { title: [{ text: "Ferries" }], blocks: [{ runs: [{ text: "Three ships." }] }] },
    { headerRow: true, caption: [{ text: "Fares in euros" }] },
    { provider: "youtube", title: "A film" },
    { language: "javascript" },
    { speaker: "Mara" },
    { speaker: "", runs: [{ text: "The fog." }] },
    { title: [{ text: "Docked" }], blocks: [{ runs: [{ text: "All safe." }] }] },
    { alt: "Two towers in the water", credit: "Ana Ruiz", width: "wide" },
    { pictures: [{ caption: [{ text: "One" }] }, { alt: "Again" }] },
    { runs: [{ text: "So." }] },
    {},
    { runs: [{ text: "Ask the port" }] },
    { runs: [{ text: "Last." }] },
  ]);

  // Moved, undone, and opened anew.
  const last = newsroom.body.locator(":scope > *").last();
  await press("Alt+Shift+ArrowUp");
  await expect(last).toHaveText("Ask the port");
  await press("Control+z");
  await expect(last).toHaveText("Last.");
  await newsroom.saved();
  await page.reload();
  await expect(newsroom.body).toContainText("Ask the port");
  expect(await copyOf(library, newsroom)).toEqual(made);

  await roundTrip(library, made);
});

async function copyOf(library: string, newsroom: Newsroom): Promise<Copy> {
  await newsroom.saved();
  const [row] = JSON.parse((await dateline(library, "list", "--json")).out);
  let copy: Copy = doc();
  const last = async () => {
    copy = JSON.parse((await dateline(library, "show", row.id)).out).copy;
    return copy.blocks.at(-1);
  };
  await expect.poll(last, { timeout: 15_000 }).toMatchObject({ runs: [{ text: "Last." }] });
  return copy;
}

/** Exports the article in every format and imports what is lossless into the library again. */
async function roundTrip(library: string, made: Copy): Promise<void> {
  const [row] = JSON.parse((await dateline(library, "list", "--json")).out);
  const formats = JSON.parse((await dateline(library, "formats", "--json")).out);
  const names = formats.map(({ name }: { name: string }) => name);
  const out = join(library, "out");
  const why = ["--override", "a test of all formats"];
  const exported = await dateline(
    library,
    ...["export", row.id, "--format", names.join(","), "--out", out, ...why],
  );
  expect(exported).toMatchObject({ code: 0 });
  const [folder = ""] = await readdir(out);
  const published = contentOf(publishableCopy(made).blocks);
  for (const file of ["article.json", "article.html"]) {
    const imported = await dateline(library, "import", join(out, folder, file));
    expect(imported).toMatchObject({ code: 0 });
    const { copy } = JSON.parse((await dateline(library, "show", imported.out.trim())).out);
    expect(contentOf(copy.blocks), file).toEqual(published);
  }
}

/** Blocks by content alone: what comes back from a page has ids of its own. */
function contentOf(blocks: readonly Block[]): Copy {
  const copy = structuredClone(blocks) as Block[];
  return doc(...copy.map((block) => ({ ...block, id: newBlockId() }) as Block));
}
