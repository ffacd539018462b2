import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { dateline } from "../support/dateline-cli.ts";

let folder: string;
let library: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-bad-"));
  library = join(folder, "library");
  await mkdir(join(folder, "in"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, bytes: Uint8Array | string): Promise<string> {
  const path = join(folder, "in", name);
  await writeFile(path, bytes);
  return path;
}

async function count(): Promise<number> {
  return JSON.parse((await dateline(library, "list", "--json")).out).length;
}

async function imported(path: string) {
  const result = await dateline(library, "import", "--json", path);
  const [article] = JSON.parse(result.out);
  const shown = JSON.parse((await dateline(library, "show", article.id)).out);
  return { result, article, text: JSON.stringify(shown) };
}

describe("a file that is no text", () => {
  const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0, 1, 2, 3]);
  for (const [name, bytes] of [
    ["empty.txt", ""],
    ["empty.md", ""],
    ["blank.txt", " \n\n\t\n"],
    ["picture.txt", png],
    ["picture.html", png],
    ["unknown.xyz", "Some text"],
  ] as const) {
    it(`${name} is refused with its name and a reason, and the library stays as it was`, async () => {
      const before = await count();
      const path = await file(name, bytes);
      const result = await dateline(library, "import", path);
      expect(result.code).toBe(1);
      expect(result.out).toBe("");
      expect(result.err.trim().split("\n")).toHaveLength(1);
      expect(result.err).toContain(name);
      expect(await count()).toBe(before);
    });
  }

  it("does not keep the good file beside it from being imported", async () => {
    const good = await file("good.txt", "A plain paragraph of text.");
    const bad = await file("bad.txt", "");
    const before = await count();
    const result = await dateline(library, "import", bad, good);
    expect(result.code).toBe(1);
    expect(result.out.trim().split("\n")).toHaveLength(1);
    expect(result.err).toContain("bad.txt");
    expect(await count()).toBe(before + 1);
  });

  it("that is not there is named", async () => {
    const result = await dateline(library, "import", join(folder, "nowhere.txt"));
    expect(result.code).toBe(1);
    expect(result.err).toContain("nowhere.txt");
  });
});

describe("text in another encoding", () => {
  const text = "Ångström’s café — naïve façade.\n\nSecond paragraph.";

  it("UTF-16 little and big endian, with and without its mark, is read whole", async () => {
    const little = Buffer.from(text, "utf16le");
    const big = Buffer.from(little).swap16();
    for (const [name, bytes] of [
      ["le-bom.txt", Buffer.concat([Buffer.from([0xff, 0xfe]), little])],
      ["be-bom.txt", Buffer.concat([Buffer.from([0xfe, 0xff]), big])],
      ["le.txt", little],
      ["be.txt", big],
    ] as const) {
      const { result, text: shown } = await imported(await file(name, bytes));
      expect(result.code, name).toBe(0);
      expect(shown, name).toContain("Ångström’s café — naïve façade.");
    }
  });

  it("Windows-1252 is read whole and said", async () => {
    const bytes = Buffer.from("Caf\xe9 \x93quoted\x94 \x96 100 \x80", "latin1");
    const { result, article, text: shown } = await imported(await file("windows.txt", bytes));
    expect(result.code).toBe(0);
    expect(shown).toContain("Café “quoted” – 100 €");
    expect(article.findings).toContainEqual(expect.objectContaining({ code: "import.encoding" }));
  });
});

it("10 MB of text is imported whole", async () => {
  const paragraph = "The quick report of a very long meeting went on and on, page after page. ";
  const whole = `${`${paragraph.repeat(70).trim()}\n\n`.repeat(2050)}The last word is zymurgy.`;
  const { result, article } = await imported(await file("long.txt", whole));
  expect(result.code).toBe(0);
  expect(article.findings).toContainEqual(expect.objectContaining({ code: "import.long" }));
  const found = JSON.parse((await dateline(library, "list", "--query", "zymurgy", "--json")).out);
  expect(found.map((row: { id: string }) => row.id)).toEqual([article.id]);
}, 60_000);

describe("wire text with a part missing", () => {
  const parts = {
    title: "Tide wall holds in first storm\n\n",
    image: "https://example.org/wall.jpg\n",
    publisher: "ICARO Media Group\n",
    category: "Environment\n",
    date: "03/02/2025 09h15\n\n",
    headline: "**New tide wall holds against its first storm**\n\n",
    body: "The wall held on Monday night.\n\nEngineers measured no leak anywhere.\n\n",
    disclaimer:
      "The views expressed in this article do not reflect the opinion of ICARO, or any of its affiliates.\n\n",
    related: "Related",
  };

  for (const missing of Object.keys(parts) as (keyof typeof parts)[]) {
    it(`without its ${missing} keeps every other word`, async () => {
      const text = Object.entries(parts)
        .map(([part, value]) => (part === missing ? "" : value))
        .join("");
      const { result, text: shown } = await imported(await file(`no-${missing}.txt`, text));
      expect(result.code).toBe(0);
      for (const [part, value] of Object.entries(parts)) {
        if (part === missing || part === "related" || part === "date") continue;
        for (const line of value.split("\n").filter((each) => each !== "")) {
          expect(shown, part).toContain(line.replaceAll("**", ""));
        }
      }
    });
  }
});

it("the library is sound after all of that", async () => {
  expect(await dateline(library, "doctor")).toMatchObject({ code: 0 });
});
