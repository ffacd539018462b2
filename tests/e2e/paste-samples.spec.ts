import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { copyOf } from "../../shared/copy/copy.ts";
import { copyHtml } from "../../shared/export/html-copy.ts";
import { PasteDesk } from "./support/clipboards.ts";
import { expect, test } from "./support/host.ts";
import { comparable, hasSamples, loadScorer, outlineOf, samples } from "./support/paste-samples.ts";

test.use({ trace: "off" });

/** Of what the references keep, the least share that is acceptable in the mean. */
const least = {
  charRecall: 0.995,
  lists: 0.95,
  headings: 0.95,
  links: 0.98,
  tables: 0.98,
  bold: 0.98,
  italic: 0.98,
  underline: 0.95,
  strike: 0.95,
} as const;

test.skip(!hasSamples, "real clipboards: ../shared is not beside this checkout");

test("real clipboards, pasted, keep their meaning and nothing that was not published", async ({
  newsroom,
  context,
}, { outputDir }) => {
  test.setTimeout(300_000);
  const { score, checkWant } = await loadScorer();
  const desk = await PasteDesk.open(newsroom);
  const blank = await context.newPage();
  await newsroom.page.bringToFront();
  const errors: string[] = [];
  newsroom.page.on("pageerror", (error) => errors.push(error.message));
  const figures = new Map<string, number[]>();
  const note = (name: string, value: number | undefined) => {
    if (value !== undefined) figures.set(name, [...(figures.get(name) ?? []), value]);
  };
  const failed: string[] = [];
  await mkdir(outputDir, { recursive: true });
  for (const { name, html, text, outline, want } of samples()) {
    const copy = await desk.paste({ "text/html": html, "text/plain": text });
    const got = copyHtml(copyOf(copy.blocks));
    await writeFile(join(outputDir, `${name}.html`), got);
    const gotOutline = await outlineOf(blank, got);
    if (want) {
      const bad = checkWant(want, got, gotOutline);
      failed.push(...bad.map((what) => `${name}: ${what}`));
    }
    if (!outline) continue;
    const wanted = comparable(outline, name);
    const { marks, ...scores } = score(wanted, comparable(gotOutline, name));
    note("charRecall", scores.charRecall);
    if (wanted.listItems.length > 0) note("lists", scores.lists);
    if (wanted.headings.length > 0) note("headings", scores.headings);
    if (wanted.links.length > 0) note("links", scores.links);
    if (wanted.tables.length > 0) note("tables", scores.tables);
    for (const [mark, value] of Object.entries(marks)) if (wanted.marks[mark]) note(mark, value);
  }
  const means = Object.fromEntries(
    [...figures].map(([name, all]) => [
      name,
      all.reduce((sum, each) => sum + each, 0) / all.length,
    ]),
  );
  console.log(JSON.stringify(means));
  expect(errors).toEqual([]);
  expect(failed).toEqual([]);
  expect(Math.min(...figures.get("charRecall")!), "least charRecall").toBeGreaterThanOrEqual(0.97);
  for (const [name, share] of Object.entries(least)) {
    expect(means[name], name).toBeGreaterThanOrEqual(share);
  }
});
