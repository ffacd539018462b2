import { chmod, copyFile, readdir } from "node:fs/promises";
import { join } from "node:path";
import { test as everywhere, expect } from "vitest";
import { openLibrary } from "../../electron/library/open-library.ts";
import { runModule } from "../support/child-script.ts";
import { tempFolder, tempServices } from "../support/temp-library.ts";

// On Windows a folder's read-only mark keeps nobody from writing into it.
const test = everywhere.skipIf(process.platform === "win32");

const reader = new URL("../support/library-reader.ts", import.meta.url);

/** Nobody may write in the folder; a superuser, whom that would not stop, sends somebody else. */
async function readWithoutLeave(folder: string) {
  const isRoot = process.getuid?.() === 0;
  for (const name of await readdir(folder)) await chmod(join(folder, name), 0o444);
  await chmod(folder, 0o555);
  try {
    const out = await runModule(reader, [folder], isRoot ? { uid: 65_534 } : {});
    return JSON.parse(out) as { headlines: string[]; notices: string[]; write: string };
  } finally {
    await chmod(folder, 0o755);
    for (const name of await readdir(folder)) await chmod(join(folder, name), 0o644);
  }
}

async function closedWithHeadline(): Promise<string> {
  const folder = await tempFolder();
  const opened = await tempServices({ folder });
  await opened.services.articles.create({ fields: { headline: "Storm" } });
  await opened.close();
  return folder;
}

test("a library that may only be read can be read, and a write says what is wrong", async () => {
  const folder = await closedWithHeadline();
  expect(await readWithoutLeave(folder)).toEqual({
    headlines: ["Storm"],
    notices: ["library.read-only"],
    write: "library.read-only",
  });
});

test("so can one with saves that still wait in the write-ahead log", async () => {
  const folder = await closedWithHeadline();
  const copy = await tempFolder();
  const library = await openLibrary(folder);
  library.database.exec("UPDATE articles SET fields = replace(fields, 'Storm', 'Gale')");
  for (const name of await readdir(folder)) {
    if (!name.endsWith("-shm")) await copyFile(join(folder, name), join(copy, name));
  }
  library.database.close();
  const { headlines } = await readWithoutLeave(copy);
  expect(headlines).toEqual(["Gale"]);
});
