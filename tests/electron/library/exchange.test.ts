import { existsSync } from "node:fs";
import { copyFile, cp, rename } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate as breathe, setTimeout as pause } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { readArticle } from "../../../electron/library/articles-table.ts";
import { createArticle } from "../../../electron/library/change-article.ts";
import { Database } from "../../../electron/library/database.ts";
import { type Library, openLibrary } from "../../../electron/library/open-library.ts";
import { salvageLibrary } from "../../../electron/library/salvage/salvage-library.ts";
import { saveArticle } from "../../../electron/library/save-article.ts";
import { failure } from "../../contract/services-suite.ts";
import { someFields } from "../../support/article-builder.ts";
import { runModule } from "../../support/child-script.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempFolder, tempLibrary, writerAt } from "../../support/temp-library.ts";

const id = "00000000-0000-4000-8000-000000000001";
const options = { now: () => new Date("2026-01-02T03:04:05Z") };

const content = (headline: string) => ({
  fields: someFields({ headline }),
  copy: doc(p(headline)),
});

function create({ database }: Library): void {
  const article = { id, content: content("First"), kind: "created" as const, note: "" };
  createArticle(database, article, writerAt(1));
}

function save({ database }: Library, baseRevision: number, headline: string): number {
  const params = { id, baseRevision, ...content(headline) };
  return saveArticle(database, params, writerAt(baseRevision * 10)).revision;
}

const headlineIn = ({ database }: Library) => readArticle(database, id).article.fields.headline;

describe("a library file that is exchanged while others have it open", () => {
  test("a salvage gives way to a program that saves, and every save of that one stays", async () => {
    const library = await tempLibrary();
    create(library);
    let working = true;
    const outcome = failure(salvageLibrary(library.folder, options)).finally(() => {
      working = false;
    });
    let revision = 1;
    while (working) {
      revision = save(library, revision, `Save ${revision}`);
      await breathe();
    }
    expect(await outcome).toMatchObject({ code: "library.in-use" });
    expect(revision).toBeGreaterThan(2);
    await library.close();
    expect(headlineIn(await tempLibrary(library.folder))).toBe(`Save ${revision - 1}`);
  });

  test("what is saved after a salvage goes into the new file", async () => {
    const library = await tempLibrary();
    create(library);
    await salvageLibrary(library.folder, options);
    save(library, 1, "After the salvage");
    expect(headlineIn(await tempLibrary(library.folder))).toBe("After the salvage");
  });

  test("ended between the file and its log, it is missing, and both are found again", async () => {
    const library = await tempLibrary();
    create(library);
    save(library, 1, "In the log alone");
    const folder = await tempFolder();
    await cp(library.folder, folder, { recursive: true });
    const path = join(folder, "dateline.sqlite");
    await rename(path, `${path}.damaged-2026-01-01T00-00-00Z`);
    expect(await failure(openLibrary(folder))).toMatchObject({ code: "library.damaged" });
    await salvageLibrary(folder, options);
    expect(headlineIn(await tempLibrary(folder))).toBe("In the log alone");
  });

  test("who waited to open the old file writes to the new one", async () => {
    const library = await tempLibrary();
    create(library);
    const { folder } = library;
    await library.close();
    const path = join(folder, "dateline.sqlite");
    await copyFile(path, join(folder, "next.sqlite"));
    const swapping = runModule(new URL("../../support/swap-while-writing.ts", import.meta.url), [
      folder,
    ]);
    while (!existsSync(join(folder, "held"))) await pause(5);
    const waited = new Database(path, folder, "write");
    waited.write(() => waited.run("UPDATE library SET generation = 99"));
    waited.close();
    await swapping;
    const found = new Database(path, folder, "read");
    expect(found.get("SELECT generation FROM library")).toEqual({ generation: 99 });
    found.close();
  });
});
