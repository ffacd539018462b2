import { readdir, readFile, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashBytes, openMediaStore, stagingFolder } from "../../../electron/media/store.ts";
import { removeLeftovers, storedFiles } from "../../../electron/media/sweep.ts";
import { aPng } from "../../support/picture-builder.ts";
import { tempFolder } from "../../support/temp-library.ts";

test("a picture lies under the hash of its bytes, once, and nothing is left in staging", async () => {
  const folder = await tempFolder();
  const store = openMediaStore(folder);
  const bytes = aPng();
  const item = { id: await hashBytes(bytes), kind: "png" as const };
  await Promise.all([store.put(item, bytes), store.put(item, bytes)]);
  await store.put(item, bytes);
  const path = join(item.id.slice(0, 2), `${item.id}.png`);
  expect(await storedFiles(folder)).toEqual([{ path, id: item.id }]);
  expect(new Uint8Array(await readFile(join(folder, path)))).toEqual(bytes);
  expect(await readdir(stagingFolder(folder))).toEqual([]);
});

test.each([
  ["cut off", (bytes: Uint8Array) => bytes.slice(0, 10)],
  ["altered at the same length", (bytes: Uint8Array) => bytes.map((byte) => byte ^ 1)],
])("a file %s by an accident is put in place anew", async (_case, spoil) => {
  const folder = await tempFolder();
  const store = openMediaStore(folder);
  const bytes = aPng();
  const item = { id: await hashBytes(bytes), kind: "png" as const };
  await store.put(item, bytes);
  await writeFile(store.pathOf(item), spoil(bytes));
  await store.put(item, bytes);
  expect(new Uint8Array(await store.read(item))).toEqual(bytes);
});

test("what is no media id has no path", async () => {
  const store = openMediaStore(await tempFolder());
  expect(() => store.pathOf({ id: "../x", kind: "png" })).toThrow(RangeError);
});

test("staged files are removed once whoever staged them must have given up", async () => {
  const folder = await tempFolder();
  const store = openMediaStore(folder);
  const bytes = aPng();
  await store.put({ id: await hashBytes(bytes), kind: "png" }, bytes);
  const now = new Date();
  const staged = (name: string) => join(stagingFolder(folder), name);
  await writeFile(staged("old"), "x");
  await writeFile(staged("young"), "x");
  const longAgo = new Date(now.getTime() - 2 * 60 * 60 * 1000);
  await utimes(staged("old"), longAgo, longAgo);
  expect(await removeLeftovers(folder, now)).toBe(1);
  expect(await readdir(stagingFolder(folder))).toEqual(["young"]);
});
