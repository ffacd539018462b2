import { copyFile, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { Database } from "../../../electron/library/database.ts";
import { type Mark, readIdentity } from "../../../electron/library/identity.ts";
import { openLibrary } from "../../../electron/library/open-library.ts";
import type { OpenedServices } from "../../../electron/services/create-services.ts";
import type { ServerEvent } from "../../../shared/contract/server-event.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { tempFolder, tempServices } from "../../support/temp-library.ts";

const add = async ({ services }: OpenedServices, headline: string) =>
  (await services.articles.create({ fields: { headline }, copy: doc(p(`Text of ${headline}`)) }))
    .id;
const headlines = async ({ services }: OpenedServices) =>
  (await services.articles.list({})).articles.map(({ headline }) => headline).sort();

function markIn(folder: string): Mark | undefined {
  const identity = readIdentity(folder);
  return typeof identity === "object" ? identity?.mark : undefined;
}

async function copyOf(path: string, to: string): Promise<void> {
  const database = new Database(path, "", "read");
  await database.copyInto(to, () => {});
  database.close();
}

/** An open library of six articles, of which five are known of by the mark, and a copy of it from when it had two. */
async function sixAndTwo() {
  const folder = await tempFolder();
  const path = join(folder, "dateline.sqlite");
  const older = join(folder, "older copy");
  const first = await tempServices({ folder });
  for (const headline of ["A", "B"]) await add(first, headline);
  await first.close();
  await copyFile(path, older);
  const second = await tempServices({ folder });
  for (const headline of ["C", "D", "E"]) await add(second, headline);
  await second.close();
  const open = await tempServices({ folder });
  await add(open, "F");
  const heard: ServerEvent[] = [];
  onTestFinished(open.events.subscribe((event) => heard.push(event)));
  const told = () => heard.filter(({ type }) => type === "notice").length;
  return { folder, path, older, open, heard, told };
}

const isOlder = (articles: number) => [{ code: "library.older", data: { known: { articles } } }];

describe("an older copy put in the place of a library that is open", () => {
  test("is told to every window once, and again at each opening however much was written", async () => {
    const { folder, path, older, open, heard, told } = await sixAndTwo();
    const known = markIn(folder);
    await rename(older, path);
    for (let count = 1; count <= 12; count += 1) await add(open, `New ${count}`);
    expect(heard).toContainEqual(
      expect.objectContaining({
        notice: expect.objectContaining({ code: "library.older" }),
      }),
    );
    expect(told()).toBe(1);
    expect(await open.services.library.notices({})).toMatchObject(isOlder(6));
    await open.close();
    expect(markIn(folder)).toEqual(known);
    for (const _ of [1, 2]) {
      const again = await tempServices({ folder });
      expect(again.notices).toMatchObject(isOlder(5));
      await add(again, "More");
      await again.close();
    }
    expect(markIn(folder)).toEqual(known);
  });

  test("is told also when all that it lacks was saved in the seconds before", async () => {
    const folder = await tempFolder();
    const path = join(folder, "dateline.sqlite");
    const open = await tempServices({ folder });
    await copyOf(path, `${path}.older`);
    await add(open, "A");
    await rename(`${path}.older`, path);
    await add(open, "New");
    expect(await headlines(open)).toEqual(["New"]);
    expect(await open.services.library.notices({})).toMatchObject(isOlder(1));
  });

  test("gets none of the pages of the file before it, whose log is kept and salvaged", async () => {
    const { folder, path, older, open } = await sixAndTwo();
    await rename(older, path);
    await add(open, "New");
    expect(await headlines(open)).toEqual(["A", "B", "New"]);
    const names = await readdir(folder);
    expect(names.filter((name) => name.includes("-wal.kept-"))).toHaveLength(1);
    await open.services.library.doctor({ repair: true });
    expect(await headlines(open)).toEqual(expect.arrayContaining(["A", "B", "F", "New"]));
    await open.close();
    expect((await tempServices({ folder })).notices).toEqual([]);
  });

  test("is not told of any more when the right file is put back", async () => {
    const { folder, path, older, open } = await sixAndTwo();
    await rename(path, join(folder, "right"));
    await rename(older, path);
    for (let count = 1; count <= 12; count += 1) await add(open, `New ${count}`);
    for (const suffix of ["", "-wal"]) {
      await rename(path + suffix, join(folder, `wrong${suffix}`));
    }
    await rename(join(folder, "right"), path);
    await add(open, "G");
    expect(await headlines(open)).toEqual(["A", "B", "C", "D", "E", "F", "G"]);
    expect(open.notices).toEqual([]);
    await open.close();
    expect((await tempServices({ folder })).notices).toEqual([]);
    expect(markIn(folder)).toMatchObject({ articles: 7 });
  });
});

test("a library noticed as older at the start is told of at each opening however much is written", async () => {
  const { folder, path, older, open } = await sixAndTwo();
  await open.close();
  await rename(older, path);
  for (const _ of [1, 2, 3]) {
    const again = await tempServices({ folder });
    expect(again.notices).toMatchObject(isOlder(6));
    for (let count = 1; count <= 12; count += 1) await add(again, `New ${count}`);
    await again.close();
  }
});

test("the mark says nothing of a file in whose place another stands", async () => {
  const { folder, path, open } = await sixAndTwo();
  const library = await openLibrary(folder);
  library.database.write(() => library.database.run("UPDATE articles SET updated_at = updated_at"));
  await open.close();
  const other = `${path}.other`;
  await copyOf(path, other);
  const before = await readFile(join(folder, "library.json"), "utf8");
  await rename(other, path);
  await library.close();
  expect(await readFile(join(folder, "library.json"), "utf8")).toBe(before);
  for (const suffix of ["-wal", "-shm"]) await rm(path + suffix, { force: true });
});
