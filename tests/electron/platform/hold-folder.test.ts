import { spawn } from "node:child_process";
import { readdir, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { holdFolder } from "../../../electron/platform/hold-folder.ts";
import { tempFolder } from "../../support/temp-library.ts";

const holder = (host: string, pid: number | undefined) => JSON.stringify([host, pid, "a start"]);

test("a folder is held by one at a time, and free when that one lets go", async () => {
  const folder = await tempFolder();
  const release = await holdFolder(folder);
  expect(release).toBeDefined();
  expect(await holdFolder(folder)).toBeUndefined();
  await release!();
  const again = await holdFolder(folder);
  expect(again).toBeDefined();
  await again!();
});

test("of many who ask at once one gets it", async () => {
  const folder = await tempFolder();
  const asked = await Promise.all(Array.from({ length: 20 }, () => holdFolder(folder)));
  const got = asked.filter((one) => one !== undefined);
  expect(got).toHaveLength(1);
  await got[0]!();
});

test("what a process that is gone held is free", async () => {
  const folder = await tempFolder();
  const child = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => child.once("exit", resolve));
  const left = JSON.stringify({ holder: holder(hostname(), child.pid), key: "x" });
  await writeFile(join(folder, ".held"), left);
  const release = await holdFolder(folder);
  expect(release).toBeDefined();
  await release!();
});

test("a holder that runs is one after any sleep of the machine and change of its clock", async () => {
  const folder = await tempFolder();
  const release = await holdFolder(folder);
  const long = new Date(Date.now() - 24 * 3_600_000);
  await utimes(join(folder, ".held"), long, long);
  expect(await holdFolder(folder)).toBeUndefined();
  await release!();
});

test("what another machine holds counts until it has not been heard of for ten minutes", async () => {
  const folder = await tempFolder();
  const path = join(folder, ".held");
  await writeFile(path, JSON.stringify({ holder: holder("elsewhere", 1), key: "x" }));
  expect(await holdFolder(folder)).toBeUndefined();
  const old = new Date(Date.now() - 11 * 60_000);
  await utimes(path, old, old);
  const release = await holdFolder(folder);
  expect(release).toBeDefined();
  await release!();
});

test("a file that says nothing holds the folder for some seconds only", async () => {
  const folder = await tempFolder();
  const path = join(folder, ".held");
  await writeFile(path, "");
  expect(await holdFolder(folder)).toBeUndefined();
  const old = new Date(Date.now() - 11_000);
  await utimes(path, old, old);
  const release = await holdFolder(folder);
  expect(release).toBeDefined();
  await release!();
  expect(await readdir(folder)).toEqual([]);
});

test("what a process was ended over while it took hold goes with the next that holds the folder", async () => {
  const folder = await tempFolder();
  const child = spawn(process.execPath, ["-e", ""]);
  await new Promise((resolve) => child.once("exit", resolve));
  const gone = JSON.stringify({ holder: holder(hostname(), child.pid), key: "x" });
  const elsewhere = JSON.stringify({ holder: holder("another machine", 1), key: "y" });
  await writeFile(join(folder, ".held-0123456789ab"), gone);
  await writeFile(join(folder, ".held-ba9876543210"), elsewhere);
  const release = await holdFolder(folder);
  expect((await readdir(folder)).sort()).toEqual([".held", ".held-ba9876543210"]);
  await release!();
});
