import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { checkLayers } from "../../build/check-layers.ts";

let tree: string;

beforeEach(async () => {
  tree = await mkdtemp(join(tmpdir(), "dateline-layers-"));
});
afterEach(() => rm(tree, { recursive: true }));

/** What is wrong with a tree of these files. */
async function check(files: Record<string, string>): Promise<string[]> {
  for (const [path, source] of Object.entries(files)) {
    await mkdir(dirname(join(tree, path)), { recursive: true });
    await writeFile(join(tree, path), source);
  }
  return checkLayers(tree);
}

test("a tree whose arrows all point down has nothing wrong", async () => {
  expect(
    await check({
      "shared/media.ts": "export const a = 1;",
      "shared/copy/copy.ts": 'import { a } from "../media.ts"; export { a };',
      "shared/article/article.ts": 'import type { a } from "../copy/copy.ts";',
      "shared/export/html.ts": 'export * from "../article/article.ts";',
      "electron/library/database.ts": 'import { DatabaseSync } from "node:sqlite";',
      "electron/services/articles.ts": 'import "../library/database.ts";',
      "electron/cli/main.ts": 'import "../services/articles.ts"; import "node:fs";',
      "electron/desktop/main.ts": 'import { app } from "electron";',
      "renderer/editor/Editor.tsx":
        'import { $getRoot } from "lexical"; import "../ui/Button.tsx";',
      "renderer/ui/Button.tsx": 'import { useState } from "react";',
      "renderer/App.tsx": 'import "./editor/Editor.tsx"; import "./styles/base.css";',
      "renderer/styles/base.css": "body { margin: 0 }",
      "build/anything.ts": 'import "../electron/desktop/main.ts";',
    }),
  ).toEqual([]);
});

describe("what is found", () => {
  test.each([
    [
      "shared using Node",
      "shared/copy/a.ts",
      'import fs from "node:fs";',
      /may not use Node’s node:fs/,
    ],
    [
      "shared using React",
      "shared/copy/a.ts",
      'import "react";',
      /may not import the package react/,
    ],
    [
      "copy knowing articles",
      "shared/copy/a.ts",
      'import "../article/b.ts";',
      /shared\/copy may not import from shared\/article/,
    ],
    [
      "an exporter knowing the contract",
      "shared/export/a.ts",
      'import type { B } from "../contract/b.ts";',
      /shared\/export may not import from shared\/contract/,
    ],
    [
      "shared reaching into electron",
      "shared/id.ts",
      'import "../electron/media/b.ts";',
      /shared may not import from electron\/media/,
    ],
    [
      "a second importer of SQLite",
      "electron/services/a.ts",
      'import "node:sqlite";',
      /only electron\/library\/database\.ts may import node:sqlite/,
    ],
    [
      "electron outside of the desktop",
      "electron/platform/a.ts",
      'import "electron";',
      /may not import the package electron/,
    ],
    [
      "electron-store outside of the desktop",
      "electron/platform/a.ts",
      'import "electron-store";',
      /may not import the package electron-store/,
    ],
    [
      "the library knowing services",
      "electron/library/a.ts",
      'import "../services/b.ts";',
      /electron\/library may not import from electron\/services/,
    ],
    [
      "media knowing the library",
      "electron/media/a.ts",
      'import "../library/b.ts";',
      /electron\/media may not import from electron\/library/,
    ],
    [
      "a host using another",
      "electron/loopback/a.ts",
      'import "../cli/b.ts";',
      /electron\/loopback may not import from electron\/cli/,
    ],
    [
      "the renderer reaching into electron",
      "renderer/ui/a.ts",
      'import "../../electron/cli/b.ts";',
      /renderer\/ui may not import from electron\/cli/,
    ],
    ["the renderer using Node", "renderer/ui/a.ts", 'import "node:path";', /may not use Node’s/],
    [
      "the editor knowing the session",
      "renderer/editor/a.ts",
      'import "../session/b.ts";',
      /renderer\/editor may not import from renderer\/session/,
    ],
    [
      "the editor knowing the bridge",
      "renderer/editor/a.ts",
      'import "../bridge/b.ts";',
      /renderer\/editor may not import from renderer\/bridge/,
    ],
    [
      "a part knowing a panel",
      "renderer/ui/a.ts",
      'import "../article/b.ts";',
      /renderer\/ui may not import from renderer\/article/,
    ],
    [
      "anything using the build",
      "electron/cli/a.ts",
      'import "../../build/b.ts";',
      /is in no room that may be imported/,
    ],
    ["a file outside of every room", "electron/odd/a.ts", 'import "node:fs";', /lies in no room/],
    [
      "a package nobody listed",
      "electron/cli/a.ts",
      'import "left-pad";',
      /may not import the package left-pad/,
    ],
  ])("%s", async (_case, path, source, problem) => {
    expect(await check({ [path]: source })).toEqual([expect.stringMatching(problem)]);
  });

  test.each([
    ["an import", 'import "../services/b.ts";'],
    ["an import of types", 'import type { B } from "../services/b.ts";'],
    ["an export from", 'export { b } from "../services/b.ts";'],
    ["an export of everything", 'export * from "../services/b.ts";'],
    ["an export of types", 'export type { B } from "../services/b.ts";'],
    ["a dynamic import", 'const b = await import("../services/b.ts");'],
    ["a require", 'const b = require("../services/b.ts");'],
    ["an import assigned", 'import b = require("../services/b.ts");'],
    ["a type in place", 'let b: import("../services/b.ts").B;'],
    ["a worker's address", 'new Worker(new URL("../services/b.ts", import.meta.url));'],
  ])("%s against the arrows", async (_case, source) => {
    const problems = await check({ "electron/library/a.ts": `\n${source}` });
    expect(problems).toEqual([
      "electron/library/a.ts:2: electron/library may not import from electron/services (electron/services/b.ts)",
    ]);
  });

  test("an import in a comment or a string is none", async () => {
    const source = '// import "../services/b.ts"\nconst text = \'import "../services/b.ts"\';';
    expect(await check({ "electron/library/a.ts": source })).toEqual([]);
  });

  test("an import whose name is made up at run time", async () => {
    const problems = await check({ "electron/cli/a.ts": "await import(process.argv[2]);" });
    expect(problems).toEqual([expect.stringMatching(/a\.ts:1: an import whose name/)]);
  });

  test("a file that is not TypeScript", async () => {
    expect(await check({ "shared/id.ts": "const = ;" })).toHaveLength(1);
  });

  test("a circle, once, with its way round", async () => {
    const problems = await check({
      "shared/copy/a.ts": 'import "./b.ts";',
      "shared/copy/b.ts": 'import "./c.ts";',
      "shared/copy/c.ts": 'import "./a.ts";',
    });
    expect(problems).toEqual([
      "a circle: shared/copy/a.ts → shared/copy/b.ts → shared/copy/c.ts → shared/copy/a.ts",
    ]);
  });

  test("a circle of types alone is none", async () => {
    const problems = await check({
      "shared/copy/a.ts": 'import "./b.ts";',
      "shared/copy/b.ts": 'import type { A } from "./a.ts";',
    });
    expect(problems).toEqual([]);
  });

  test("the validation library on its way into the page, and by which way", async () => {
    const problems = await check({
      "shared/copy/copy-schema.ts": 'import * as z from "zod";',
      "shared/copy/copy.ts": 'import "./copy-schema.ts";',
      "renderer/ui/a.ts": 'import { x } from "../../shared/copy/copy.ts";',
      "renderer/ui/b.ts": 'import type { X } from "../../shared/copy/copy.ts";',
    });
    expect(problems).toEqual([
      "renderer/ui/a.ts:1: loads what is not for the page: shared/copy/copy.ts → shared/copy/copy-schema.ts → zod",
    ]);
  });

  test("a file that is too long, unless it says why on top", async () => {
    const long = "\n".repeat(301);
    const problems = await check({
      "shared/copy/a.ts": long,
      "shared/copy/b.ts": `// Long because: it is one table.${long}`,
      "tests/copy/c.test.ts": long,
      "renderer/styles/d.css": long,
    });
    expect(problems).toEqual([
      "renderer/styles/d.css: 301 lines; at most 300, or say why on top: “Long because: …”",
      "shared/copy/a.ts: 301 lines; at most 300, or say why on top: “Long because: …”",
      "tests/copy/c.test.ts: 301 lines; at most 300, or say why on top: “Long because: …”",
    ]);
  });
});
