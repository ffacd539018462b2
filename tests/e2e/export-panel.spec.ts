import { expect, test } from "./support/host.ts";

test("the export panel names each format as a newsroom does, and its file", async ({
  newsroom,
  page,
}) => {
  await newsroom.newArticle("Formats");
  await newsroom.tab("Export").click();
  const formats = page.getByRole("group", { name: "Formats" });
  await expect(formats.getByRole("checkbox")).toHaveCount(5);
  for (const name of [
    "Web page article.html",
    "Article data (JSON) article.json",
    "Body for a CMS (HTML) fragment.html",
    "Markdown article.md",
    "Plain text for the wire article.txt",
  ]) {
    await expect(formats.getByRole("checkbox", { name, exact: true })).toBeVisible();
  }
});
