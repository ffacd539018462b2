import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { dateline } from "../support/dateline-cli.ts";
import { expect, test } from "./support/host.ts";

test("the window and the command line export the same bytes, and both do so again", async ({
  newsroom,
  page,
  library,
}) => {
  await expect(newsroom.body).toBeVisible();
  const [row] = JSON.parse((await dateline(library, "list", "--json")).out);
  const formats = JSON.parse((await dateline(library, "formats", "--json")).out);
  const names = formats.map((format: { name: string }) => format.name);

  const trees: Record<string, string>[] = [];
  for (const run of ["window-1", "cli-1", "window-2", "cli-2"]) {
    const out = join(library, run);
    if (run.startsWith("cli")) {
      const exported = await dateline(
        library,
        ...["export", row.id, "--format", names.join(","), "--out", out],
      );
      expect(exported).toMatchObject({ code: 0 });
    } else {
      if (run === "window-1") await newsroom.tab("Export").click();
      for (const box of await page.getByRole("tabpanel").getByRole("checkbox").all()) {
        await box.check();
      }
      await newsroom.field("Export folder").fill(out);
      await newsroom.button("Export").click();
      await expect(page.getByText(run).last()).toBeVisible();
      await expect.poll(() => readdir(out).catch(() => [])).toHaveLength(1);
    }
    trees.push(await readTree(out));
  }
  const [first] = trees;
  expect(Object.keys(first!).length).toBeGreaterThan(names.length);
  for (const tree of trees) expect(tree).toEqual(first);
});

async function readTree(folder: string): Promise<Record<string, string>> {
  const tree: Record<string, string> = {};
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    tree[path.slice(folder.length)] = (await readFile(path)).toString("base64");
  }
  return tree;
}
