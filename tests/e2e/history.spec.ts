import { createClient } from "../../renderer/bridge/client.ts";
import type { Services } from "../../shared/contract/services.ts";
import type { Block, Copy } from "../../shared/copy/copy.ts";
import { doc, p } from "../support/copy-builder.ts";
import { httpTransport } from "../support/http-transport.ts";
import { violations } from "./support/axe.ts";
import { expect, test } from "./support/host.ts";
import type { Newsroom } from "./support/newsroom.ts";

const copy = doc(
  p("The barrier closed at six."),
  p("Nobody was hurt, the harbour office said."),
  p("The ferry waits for the tide."),
);

function rewritten(text: string, ...left: string[]): Copy {
  const blocks = copy.blocks.filter(({ id }) => !left.includes(id));
  const changed = { ...p(text), id: "b1" } as Block;
  return { ...copy, blocks: blocks.map((block) => (block.id === "b1" ? changed : block)) };
}

/** An article whose first revision has another headline, another first block, and one block more. */
async function edited(articles: Services["articles"]) {
  const { id, fields } = await articles.create({
    fields: { headline: "Barrier closes", kicker: "Harbour" },
    copy,
  });
  await articles.save({
    id,
    baseRevision: 1,
    fields: { ...fields, headline: "Barrier stays shut" },
    copy: rewritten("The barrier closed at seven.", "b2"),
  });
  return { id, fields };
}

async function openArticle(newsroom: Newsroom, headline: string): Promise<void> {
  await newsroom.article(headline).getByRole("button").click();
  await expect(newsroom.headline).toHaveValue(headline);
}

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("what changed since a revision is shown, and one block of it is brought back by keys alone", async ({
      newsroom,
      host,
      page,
    }) => {
      const { articles } = createClient(httpTransport(host.address));
      const { id } = await edited(articles);
      await openArticle(newsroom, "Barrier stays shut");
      await newsroom.tab("History").click();
      await page.getByRole("button", { name: /Begun/ }).press("Enter");

      const name = newsroom.field("Name of this revision");
      await name.fill("As filed");
      await name.press("Enter");
      await expect(page.getByText("This revision is now called “As filed”.")).toBeVisible();
      expect(await violations(page)).toEqual([]);

      await page.getByRole("button", { name: "Compare", exact: true }).press("Enter");
      const dialog = page.getByRole("dialog", { name: "Compare revisions" });
      await expect(dialog.getByRole("region", { name: "Fields" })).toContainText("Headline");
      await expect(dialog.getByRole("deletion").filter({ hasText: "six" })).toBeVisible();
      await expect(dialog.getByRole("insertion").filter({ hasText: "seven" })).toBeVisible();
      expect(await violations(page)).toEqual([]);

      const back = dialog.getByRole("button", { name: /^Bring back: Nobody was hurt/ });
      await back.press("Space");
      await expect(back).toHaveAttribute("aria-pressed", "true");
      await expect(dialog.getByRole("status").filter({ hasText: "chosen" })).toHaveText(
        "1 part chosen",
      );
      await dialog.getByRole("button", { name: "Restore what is chosen" }).press("Enter");
      await expect(dialog).toBeHidden();

      await expect(newsroom.body).toContainText("Nobody was hurt");
      await expect(newsroom.body).toContainText("closed at seven");
      await expect(newsroom.headline).toHaveValue("Barrier stays shut");
      const history = await articles.history({ id });
      expect(history.map(({ kind, name: called }) => [kind, called])).toEqual([
        ["restored", ""],
        ["autosave", ""],
        ["created", "As filed"],
      ]);
    });

    test("a text kept beside is shown with the article, and merged part by part", async ({
      newsroom,
      host,
      page,
    }) => {
      const { articles } = createClient(httpTransport(host.address));
      const { id, fields } = await edited(articles);
      const theirs = { ...fields, kicker: "Tide" };
      const save = articles.save({
        id,
        baseRevision: 1,
        fields: theirs,
        copy: rewritten("The barrier closed at eight."),
      });
      await expect(save).rejects.toThrow("article.conflict");

      await openArticle(newsroom, "Barrier stays shut");
      await newsroom.standfirst.fill("Typed just before.");
      const banner = page.getByRole("alert").filter({ hasText: "Another text of this article" });
      await expect(banner).toBeVisible();
      await page.getByRole("button", { name: "Compare the two" }).click();
      const dialog = page.getByRole("dialog", { name: "Two texts of this article" });
      await dialog.getByRole("button", { name: "Take this: Kicker" }).click();
      await dialog.getByRole("button", { name: /^Take this: Nobody was hurt/ }).click();
      expect(await violations(page)).toEqual([]);
      await dialog.getByRole("button", { name: "Merge what is chosen" }).click();

      await expect(newsroom.kicker).toHaveValue("Tide");
      await expect(newsroom.standfirst).toHaveValue("Typed just before.");
      await expect(newsroom.body).toContainText("Nobody was hurt");
      await expect(newsroom.body).toContainText("closed at seven");
      await expect(banner).toBeHidden();
      const [merged] = await articles.history({ id });
      expect(merged).toMatchObject({ kind: "merged" });
      expect(merged!.parents).toContain(3);
      expect(await articles.revision({ id, revision: 3 })).toMatchObject({ fields: theirs });
    });
  });
}

test("whoever is in a conflict looks at both texts and takes of each", async ({
  newsroom,
  host,
  page,
}) => {
  const { articles } = createClient(httpTransport(host.address));
  const { id } = await edited(articles);
  await openArticle(newsroom, "Barrier stays shut");
  await newsroom.kicker.fill("Mine");
  await newsroom.saved();
  const { article } = await articles.get({ id });
  const theirs = { ...article.fields, standfirst: "Theirs, from elsewhere." };
  // Both type before either hears of the other: what is typed here is saved when one pauses.
  await newsroom.headline.fill("Barrier stays shut, I say");
  await articles.save({ id, baseRevision: article.revision, fields: theirs, copy: article.copy });
  const compare = newsroom.button("Compare the two");
  await expect(compare).toBeVisible();
  await compare.click();
  const dialog = page.getByRole("dialog", { name: "Two texts of this article" });
  await expect(dialog).toContainText("only in what you typed here");
  await expect(dialog).toContainText("only in the text changed elsewhere");
  // Looking decides nothing.
  await page.keyboard.press("Escape");
  await expect(newsroom.headline).toHaveValue("Barrier stays shut, I say");
  await expect(newsroom.saveStatus).toHaveText("Kept beside: changed elsewhere");
  await compare.click();
  await dialog.getByRole("button", { name: "Take this: Headline" }).click();
  await dialog.getByRole("button", { name: "Merge what is chosen" }).click();
  await expect(newsroom.headline).toHaveValue("Barrier stays shut, I say");
  await expect(newsroom.standfirst).toHaveValue("Theirs, from elsewhere.");
  await newsroom.saved();
  await expect(compare).toBeHidden();
});

test("an article goes to the trash and comes back, and goes for ever only when asked twice", async ({
  newsroom,
  host,
  page,
}) => {
  const { articles } = createClient(httpTransport(host.address));
  await edited(articles);
  await openArticle(newsroom, "Barrier stays shut");
  await newsroom.article("Barrier stays shut").getByRole("button").press("Delete");
  await expect(page.getByText("“Barrier stays shut” is in the trash.")).toBeVisible();
  await expect(newsroom.article("Barrier stays shut")).toBeHidden();

  const trash = page.getByRole("list", { name: "Trash", exact: true });
  const row = trash.getByRole("listitem", { name: "Barrier stays shut" });
  await newsroom.button("Show the trash").click();
  await row.getByRole("button").click();
  await expect(newsroom.headline).toHaveValue("Barrier stays shut");
  await expect(newsroom.headline).toHaveAttribute("readonly");
  expect(await violations(page)).toEqual([]);
  await newsroom.button("Take out of the trash").click();
  await expect(row).toBeHidden();
  await newsroom.button("Back to the articles").click();
  await newsroom.kicker.fill("Written in again");
  await newsroom.saved();

  await newsroom.tab("Details").click();
  await newsroom.button("Move to trash").click();
  await expect(newsroom.article("Barrier stays shut")).toBeHidden();
  await newsroom.button("Show the trash").click();
  await row.getByRole("button").press("Delete");
  const sure = page.getByRole("dialog", { name: "Delete for ever?" });
  await expect(sure).toContainText("“Barrier stays shut” and every revision of it");
  expect(await violations(page)).toEqual([]);
  await sure.getByRole("button", { name: "Keep it" }).click();
  await expect(row).toBeVisible();
  await row.getByRole("button").press("Delete");
  await sure.getByRole("button", { name: "Delete for ever" }).click();
  await expect(page.getByText("The trash is empty.")).toBeVisible();
  expect((await articles.list({ trashed: true })).total).toBe(0);
});
