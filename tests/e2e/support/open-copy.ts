import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Copy } from "../../../shared/copy/copy.ts";
import { articleJsonText } from "../../../shared/export/article-json.ts";
import { anArticle, anExport } from "../../support/article-builder.ts";
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
} from "../../support/block-builder.ts";
import { doc, h2, hr, li, p, quote, ul } from "../../support/copy-builder.ts";
import { dateline } from "../../support/dateline-cli.ts";
import { expect } from "./host.ts";
import type { Newsroom } from "./newsroom.ts";

/** One of each block but a note, which an export leaves out; some in a box and in an entry. */
export const everyBlock = doc(
  p("First words"),
  h2("A heading"),
  quote("A quote"),
  ul(li("An item", ul(li("Within it"))), li("Another")),
  picture(quay, "Of a picture", { alt: "A quay", credit: "Ana Ruiz" }),
  gallery("Of both", galleryPicture(quay, "One of two"), galleryPicture(quay, "Two of two")),
  pullQuote("Ola Berg", "Never again"),
  factBox("Ferries", p("In a box"), table([["Boxed", "cell"]])),
  table([
    ["Route", "Fare"],
    ["North", "12"],
  ]),
  embed("youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ", "A film"),
  codeBlock("js", "let a", "  b"),
  hr(),
  question("Q", "Why so"),
  answer("Ola", "Because"),
  liveEntry("2024-11-15T12:00:00Z", "Docked", p("All safe")),
  p("Last words"),
);

/** Brings an article with that copy into the library and opens it. Gives its id. */
export async function openCopy(newsroom: Newsroom, library: string, copy: Copy): Promise<string> {
  const file = join(library, "copy.json");
  await writeFile(file, articleJsonText(anExport(anArticle({ copy }))));
  const imported = await dateline(library, "import", file);
  expect(imported).toMatchObject({ code: 0 });
  await newsroom.article(anArticle().fields.headline).click();
  await expect(newsroom.field("Headline")).toHaveValue(anArticle().fields.headline);
  await expect(newsroom.body).not.toHaveText("");
  return imported.out.trim();
}
