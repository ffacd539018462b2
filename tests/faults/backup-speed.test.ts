import { stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { expect, test } from "vitest";
import { backupDatabase } from "../../electron/library/backup.ts";
import { createArticle } from "../../electron/library/change-article.ts";
import type { Library } from "../../electron/library/open-library.ts";
import { saveArticle } from "../../electron/library/save-article.ts";
import { someFields } from "../support/article-builder.ts";
import { tempFolder, tempLibrary, writerAt } from "../support/temp-library.ts";
import { figures, percentile, randomFrom, times } from "./support/rounds.ts";
import { articleOf } from "./support/typist.ts";

const random = randomFrom(12);

/** Text that does not compress away. */
function anArticle(words: number) {
  const copy = articleOf(words);
  for (const block of copy.blocks) {
    if (block.type !== "paragraph" || block.runs.length === 0) continue;
    const text = Array.from({ length: 60 }, () => random().toString(36).slice(2)).join(" ");
    block.runs = [{ type: "text", text }];
  }
  return { fields: someFields(), copy };
}

async function fill({ database }: Library, folder: string, megabytes: number): Promise<void> {
  const path = join(folder, "dateline.sqlite");
  for (let number = 0; (await stat(path)).size < megabytes * 1e6; number += 1) {
    database.write(() => {
      for (let one = 0; one < 20; one += 1) {
        const id = `filling-${number}-${one}`;
        const article = { id, content: anArticle(6000), kind: "created" as const, note: "" };
        createArticle(database, article, writerAt(0));
      }
    });
  }
}

test("a backup of a large library keeps no save waiting", async () => {
  const folder = await tempFolder();
  const library = await tempLibrary(folder);
  const { database } = library;
  const megabytes = times(80, 1000);
  await fill(library, folder, megabytes);
  const id = "typed-in";
  const content = anArticle(1000);
  createArticle(database, { id, content, kind: "created", note: "" }, writerAt(0));

  const began = performance.now();
  let done = false;
  const made = backupDatabase(database, join(folder, "copy.sqlite")).finally(() => {
    done = true;
  });
  const waits: number[] = [];
  let base = 1;
  while (!done) {
    const { fields, copy } = anArticle(1000);
    const before = performance.now();
    const params = { id, baseRevision: base, fields, copy };
    base = saveArticle(database, params, writerAt(base * 3)).revision;
    waits.push(performance.now() - before);
    await pause(20);
  }
  await made;
  figures("saves during a backup", {
    megabytes,
    seconds: ((performance.now() - began) / 1000).toFixed(1),
    saves: waits.length,
    "p95 ms": percentile(waits, 0.95).toFixed(1),
    "longest ms": Math.max(...waits).toFixed(1),
  });
  expect(waits.length).toBeGreaterThan(5);
  expect(percentile(waits, 0.95)).toBeLessThan(200);
});
