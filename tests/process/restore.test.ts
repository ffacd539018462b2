import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { headlessHost } from "../../electron/platform/host.ts";
import { silentLog } from "../../electron/platform/log.ts";
import { openSettingsStore } from "../../electron/platform/settings-store.ts";
import { type OpenedServices, openServices } from "../../electron/services/create-services.ts";
import { newLeadImage } from "../../shared/article/article.ts";
import { aPublication, someFields } from "../support/article-builder.ts";
import { doc, h2, p } from "../support/copy-builder.ts";
import { dateline } from "../support/dateline-cli.ts";
import { aJpeg, aPng } from "../support/picture-builder.ts";

let folder: string;
let library: string;
let printedId: string;

const count = 8;
const run = (...args: string[]) => dateline(library, ...args);

async function openedIn(from: string): Promise<OpenedServices> {
  const host = headlessHost("cli");
  return openServices({ folder: from, host, log: silentLog, openSettings: openSettingsStore });
}

/** Every article as the desk has it and as JSON leaves, by id; what is in the trash included. */
async function shown(from: string): Promise<Map<string, unknown>> {
  const { services, close } = await openedIn(from);
  const found = new Map<string, unknown>();
  for (const trashed of [false, true]) {
    for (const { id } of (await services.articles.list({ trashed })).articles) {
      const opened = await services.articles.get({ id });
      const text = trashed ? "" : await services.exports.text({ id, format: "json" });
      found.set(id, [JSON.stringify(opened), text]);
    }
  }
  await close();
  return found;
}

/** One article as `show` prints it. */
async function printed(from: string): Promise<string> {
  return (await dateline(from, "show", printedId)).out;
}

/** Every picture file with its bytes. */
async function pictures(from: string): Promise<Map<string, string>> {
  const media = join(from, "media");
  const names = await readdir(media, { recursive: true });
  const files = names.filter((name) => /\.(png|jpg)$/.test(name)).sort();
  const bytes = await Promise.all(files.map((name) => readFile(join(media, name), "base64")));
  return new Map(files.map((name, index) => [name, bytes[index]!]));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-restore-"));
  library = join(folder, "library");
  const { services, close } = await openedIn(library);
  await services.settings.savePublication({ publication: aPublication() });
  for (let number = 0; number < count; number += 1) {
    const bytes = number % 2 === 0 ? aPng(number + 1, 5) : aJpeg(number + 1, 5);
    const { id: picture } = await services.media.add({ name: `Quay ${number}.jpeg`, bytes });
    const leadImage = newLeadImage({ kind: "media", id: picture });
    const fields = someFields({ headline: `Article ${number} — “ferry” 🛳`, leadImage });
    const copy = doc(h2("Überschrift"), p(`Text ${number}. TK: check this.`));
    const { id } = await services.articles.create({ fields, copy });
    if (number % 3 === 0) await services.articles.setStatus({ id, status: "filed" });
    if (number === 3) printedId = id;
    if (number === 4) await services.articles.trash({ id });
  }
  await services.media.add({ name: "never used.png", bytes: aPng(200, 100) });
  await close();
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("a library is the same, byte for byte,", () => {
  test("as a new one made of a backup, also when the old one is gone", async () => {
    const before = { articles: await shown(library), pictures: await pictures(library) };
    expect(before.articles.size).toBe(count);
    expect(before.pictures.size).toBe(count + 1);
    const made = await run("backup");
    expect(made.code).toBe(0);
    const listed = JSON.parse((await run("backups", "--json")).out);
    expect(listed).toMatchObject([{ reason: "hand", articles: count, media: count + 1 }]);
    const name: string = listed[0].name;
    expect(made.out.trim()).toBe(join(library, "backups", name));

    const fresh = join(folder, "fresh");
    expect(await run("restore-backup", name, "--into", fresh)).toMatchObject({ code: 0 });
    expect(await shown(fresh)).toEqual(before.articles);
    expect(await printed(fresh)).toBe(await printed(library));
    expect(await pictures(fresh)).toEqual(before.pictures);
    expect((await dateline(fresh, "doctor")).code).toBe(0);

    // With a library that does not open, and with none but the folder of backups.
    const broken = join(folder, "broken");
    await run("restore-backup", "newest", "--into", broken);
    await dateline(broken, "backup");
    await writeFile(join(broken, "dateline.sqlite"), "no database");
    const again = join(folder, "again");
    expect((await dateline(broken, "restore-backup", "newest", "--into", again)).code).toBe(0);
    expect(await shown(again)).toEqual(before.articles);
    const other = join(folder, "other");
    const from = ["--from", join(library, "backups")];
    const nowhere = await dateline(
      join(folder, "none"),
      "restore-backup",
      name,
      "--into",
      other,
      ...from,
    );
    expect(nowhere.code).toBe(0);
    expect(await pictures(other)).toEqual(before.pictures);
  }, 120_000);

  test("brought back into a library that has lost everything", async () => {
    const before = { articles: await shown(library), pictures: await pictures(library) };
    expect((await run("backup")).code).toBe(0);
    const emptied = join(folder, "emptied");
    await run("restore-backup", "newest", "--into", emptied);
    await dateline(emptied, "backup");
    const { services, close } = await openedIn(emptied);
    for (const id of before.articles.keys()) {
      await services.articles.trash({ id });
      await services.articles.purge({ id });
    }
    await close();
    await rm(join(emptied, "media"), { recursive: true });
    expect(await shown(emptied)).toEqual(new Map());

    const names = JSON.parse((await dateline(emptied, "backups", "--json")).out);
    const back = await dateline(emptied, "restore-backup", names.at(-1).name, "--json");
    expect(JSON.parse(back.out)).toMatchObject({ added: count, changed: 0, problems: [] });
    expect(await shown(emptied)).toEqual(before.articles);
    expect(await printed(emptied)).toBe(await printed(library));
    const found = await pictures(emptied);
    for (const [name, bytes] of found) expect(bytes, name).toBe(before.pictures.get(name));
    expect(found.size).toBe(count);
  }, 120_000);

  test("written out as open files and read back", async () => {
    const before = { articles: await shown(library), pictures: await pictures(library) };
    const files = join(folder, "open files");
    expect(await run("export-library", files)).toMatchObject({ code: 0, err: "" });
    const fresh = join(folder, "read back");
    const back = await dateline(fresh, "import-library", files, "--json");
    expect(JSON.parse(back.out)).toMatchObject({ added: count, media: count + 1, problems: [] });
    expect(await shown(fresh)).toEqual(before.articles);
    expect(await printed(fresh)).toBe(await printed(library));
    expect(await pictures(fresh)).toEqual(before.pictures);
    expect((await dateline(fresh, "doctor")).code).toBe(0);
  }, 120_000);
});

test("a backup that is not there, and options that do not go together, are told", async () => {
  const none = await run("restore-backup", "2020-01-01T00-00-00Z");
  expect(none).toMatchObject({ code: 1 });
  expect(none.err).toContain("There is no backup “2020-01-01T00-00-00Z”");
  expect((await run("restore-backup", "newest", "--from", folder)).code).toBe(2);
  expect((await run("restore-backup", "newest", "--into", folder, "--id", "x")).code).toBe(2);
  expect((await run("restore-backup")).code).toBe(2);
  expect((await run("import-library", join(folder, "none"))).code).toBe(1);
});
