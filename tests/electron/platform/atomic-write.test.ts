import { mkdir, open, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { writeFileAtomically } from "../../../electron/platform/atomic-write.ts";
import { tempFolder } from "../../support/temp-library.ts";

test("a file is replaced as a whole and nothing else is left in the folder", async () => {
  const folder = await tempFolder();
  const path = join(folder, "page.html");
  await writeFileAtomically(path, "old");
  await writeFileAtomically(path, new TextEncoder().encode("new"));
  expect(await readFile(path, "utf8")).toBe("new");
  expect(await readdir(folder)).toEqual(["page.html"]);
});

test("readers at the same time see old bytes or new ones, never a mixture", async () => {
  const path = join(await tempFolder(), "page.html");
  const texts = ["a", "b", "c", "d"].map((letter) => letter.repeat(300_000));
  await writeFileAtomically(path, texts[0]!);
  let writing = true;
  const seen = new Set<string>();
  const reading = (async () => {
    while (writing) seen.add(await readFile(path, "utf8"));
  })();
  for (const text of [...texts, ...texts]) await writeFileAtomically(path, text);
  writing = false;
  await reading;
  for (const text of seen) expect(texts).toContain(text);
});

test("a reader that has the old file open goes on reading it", async () => {
  const path = join(await tempFolder(), "page.html");
  await writeFileAtomically(path, "old");
  const reader = await open(path);
  await writeFileAtomically(path, "new");
  expect(await reader.readFile("utf8")).toBe("old");
  await reader.close();
});

test("when it fails, what was there stays and no partial file does", async () => {
  const folder = await tempFolder();
  const path = join(folder, "page");
  await mkdir(path);
  await writeFile(join(path, "kept"), "kept");
  await expect(writeFileAtomically(path, "new")).rejects.toThrow();
  expect(await readdir(folder)).toEqual(["page"]);
  expect(await readFile(join(path, "kept"), "utf8")).toBe("kept");
});
