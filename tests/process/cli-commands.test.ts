import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dateline } from "../support/dateline-cli.ts";
import { tempServices } from "../support/temp-library.ts";

const text = `# Council votes to mend the old quay

The council voted on Tuesday to mend the **old quay**.

Work starts in spring.
`;

let folder: string;
let library: string;
let id: string;

const run = (...args: string[]) => dateline(library, ...args);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-cli-"));
  library = join(folder, "library");
  await writeFile(join(folder, "quay.md"), text);
  const imported = await run("import", join(folder, "quay.md"));
  id = imported.out.trim();
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("import", () => {
  test("prints one id per line and nothing else", async () => {
    expect(id).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  test("goes on after a file that cannot be read, names it, and ends with 1", async () => {
    const other = join(folder, "other.md");
    await writeFile(other, "# Another\n\nText.\n");
    const { code, out, err } = await run("import", join(folder, "none.md"), other);
    expect(code).toBe(1);
    expect(out.trim().split("\n")).toHaveLength(1);
    expect(err).toContain(`${join(folder, "none.md")} was not imported: there is no such file.`);
  });

  test("gives JSON when asked", async () => {
    const file = join(folder, "quay.md");
    const { code, out } = await run("import", file, "--json");
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      {
        id: expect.any(String),
        file,
        headline: "Council votes to mend the old quay",
        findings: expect.any(Array),
      },
    ]);
  });
});

describe("list", () => {
  test("gives id, status, time, slugline and headline, separated by tabs", async () => {
    const { code, out } = await run("list", "--query", "quay");
    const row = out.split("\n").find((line) => line.startsWith(id))!;
    expect(code).toBe(0);
    expect(row.split("\t")).toEqual([
      id,
      "draft",
      expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      expect.any(String),
      "Council votes to mend the old quay",
    ]);
  });

  test("says what of a search is no field and no date, beside the results", async () => {
    const { code, out, err } = await run("list", "--query", "autor:x after:yesterday");
    expect([code, out]).toEqual([0, ""]);
    expect(err).toContain("There is no field “autor”");
    expect(err).toContain("“yesterday” is not a date");
    expect((await run("list", "--query", "-kicker:zymurgy")).err).toBe("");
  });

  test("knows only the statuses there are", async () => {
    const { code, err } = await run("list", "--status", "lost");
    expect(code).toBe(2);
    expect(err).toContain("There is no status “lost”. There are: draft, filed,");
    expect((await run("list", "--status", "filed")).out).toBe("");
  });
});

describe("show", () => {
  test("gives the article as JSON, by its id or the beginning of it", async () => {
    const whole = await run("show", id);
    expect(JSON.parse(whole.out)).toMatchObject({ headline: "Council votes to mend the old quay" });
    expect((await run("show", id.slice(0, 13))).out).toBe(whole.out);
  });

  test("says so when there is no such article", async () => {
    const { code, out, err } = await run("show", "0000");
    expect([code, out]).toEqual([1, ""]);
    expect(err).toContain("There is no article 0000 in this library.");
  });
});

describe("export", () => {
  test("writes the folder and prints each file written", async () => {
    const out = join(folder, "out");
    const result = await run(
      "export",
      id,
      "--format",
      "html,json",
      "--out",
      out,
      "--override",
      "test",
    );
    expect(result.code).toBe(0);
    const files = result.out.trim().split("\n");
    expect(files).toContain(join(out, "council-votes-to-mend-the-old-quay/article.html"));
    expect(files.at(-1)).toMatch(/manifest\.json$/);
    expect(files.every(existsSync)).toBe(true);
    expect(await readFile(files[0]!, "utf8")).not.toBe("");
  });

  test.each([
    ["without formats", ["--out", "x"], 2, /--format/],
    ["without a folder", ["--format", "html"], 2, /--out DIR/],
    ["with an empty reason", ["--format", "html", "--out", "x", "--override", " "], 2, /reason/],
    ["in a format that is none", ["--format", "pdf", "--out", "x"], 2, /no export format “pdf”/],
    [
      "for a publication that is none",
      ["--format", "html", "--out", "x", "--publication", "The Moon"],
      2,
      /no publication “The Moon”. There are: ICARO Media Group \(icaro\)/,
    ],
  ])("%s is refused", async (_case, args, code, message) => {
    const result = await run("export", id, ...args);
    expect([result.code, result.out]).toEqual([code, ""]);
    expect(result.err).toMatch(message);
  });

  test("with a TK among words is refused with the sentence, and with a reason leaves out the query", async () => {
    const { services } = await tempServices({ folder: library });
    const text = "The fare is TK pounds. TK: ask NUMAST.";
    const made = await services.articles.create({
      fields: { headline: "Fares" },
      copy: {
        version: 3,
        blocks: [{ type: "paragraph", id: "b1", runs: [{ type: "text", text }] }],
      },
    });
    const out = join(folder, "to-come");
    const args = ["export", made.id, "--format", "wire-text", "--out", out];
    const refused = await run(...args);
    expect([refused.code, refused.out]).toEqual([1, ""]);
    expect(refused.err).toContain("This would be printed: “The fare is pounds.”");
    expect(refused.err).toContain("“TK: ask NUMAST.” would not be printed.");
    expect(existsSync(out)).toBe(false);

    const written = await run(...args, "--override", "The fare comes later");
    expect(written.code).toBe(0);
    const wire = await readFile(written.out.split("\n")[0]!, "utf8");
    expect(wire).toContain("The fare is pounds.");
    expect(wire).not.toContain("NUMAST");
  });

  test("that is blocked says what is missing and writes nothing", async () => {
    const { services } = await tempServices({ folder: library });
    const { id: blank } = await services.articles.create({});
    const out = join(folder, "blocked");
    const { code, err } = await run("export", blank, "--format", "html", "--out", out);
    expect(code).toBe(1);
    expect(err).toMatch(/block {2}headline: /);
    expect(existsSync(out)).toBe(false);
  });
});

test("formats lists name, extension and meaning, without touching a library", async () => {
  const { code, out } = await dateline(join(folder, "never-made"), "formats");
  expect(code).toBe(0);
  const names = out
    .trim()
    .split("\n")
    .map((line) => line.split("\t")[0]);
  expect(names).toEqual(
    expect.arrayContaining(["json", "html", "html-fragment", "markdown", "wire-text"]),
  );
  expect(existsSync(join(folder, "never-made"))).toBe(false);
});

test("check lists findings and ends with 1 only when one of them blocks", async () => {
  const { code, out } = await run("check", id, "--json");
  const [{ findings }] = JSON.parse(out);
  const blocked = findings.some(({ level }: { level: string }) => level === "block");
  expect(code).toBe(blocked ? 1 : 0);
  const lines = (await run("check", id)).out.trim().split("\n");
  expect(lines).toHaveLength(Math.max(findings.length, 1));
});

describe("history and restore", () => {
  test("list the revisions, and bring one back as a new one", async () => {
    const { services } = await tempServices({ folder: library });
    const { article } = await services.articles.get({ id });
    await services.articles.save({
      id,
      baseRevision: article.revision,
      fields: { ...article.fields, headline: "Council votes again" },
      copy: article.copy,
    });

    const [last, first] = (await run("history", id)).out.trim().split("\n");
    expect(last!.split("\t")).toHaveLength(6);
    const restored = await run("restore", id, "--revision", first!.split("\t")[0]!);
    expect(restored.code).toBe(0);
    const after = (await run("history", id)).out.trim().split("\n");
    expect(after).toHaveLength(3);
    expect(after[0]!.split("\t").slice(0, 3)).toEqual([
      restored.out.trim(),
      expect.any(String),
      "restored",
    ]);
    expect(JSON.parse((await run("show", id)).out).headline).toBe(article.fields.headline);
  });

  test("refuse a revision that is no number, and one that is not there", async () => {
    expect((await run("restore", id, "--revision", "last")).code).toBe(2);
    const { code, err } = await run("restore", id, "--revision", "999");
    expect(code).toBe(1);
    expect(err).toContain("has no revision 999");
  });
});

describe("trash, untrash and purge", () => {
  test("take an article out of the list, put it back, and delete it for ever", async () => {
    const file = join(folder, "spiked.md");
    await writeFile(file, "# Spiked\n\nText.\n");
    const spiked = (await run("import", file)).out.trim();
    expect(await run("trash", spiked)).toMatchObject({ code: 0, out: `${spiked}\n` });
    expect((await run("list")).out).not.toContain(spiked);
    expect((await run("list", "--trash")).out).toContain(spiked);
    expect(JSON.parse((await run("show", spiked.slice(0, 13))).out).headline).toBe("Spiked");
    const out = join(folder, "never");
    const left = await run("export", spiked, "--format", "html", "--out", out, "--override", "x");
    expect([left.code, existsSync(out)]).toEqual([1, false]);
    expect(left.err).toContain("“Spiked” is in the trash.");

    expect((await run("untrash", spiked)).code).toBe(0);
    expect((await run("list")).out).toContain(spiked);
    const early = await run("purge", spiked, "--yes");
    expect([early.code, early.err]).toEqual([1, expect.stringContaining("not in the trash")]);

    await run("trash", spiked);
    const unsure = await run("purge", spiked);
    expect([unsure.code, unsure.err]).toEqual([2, expect.stringContaining("--yes")]);
    expect((await run("purge", spiked, "--yes")).code).toBe(0);
    expect((await run("list", "--trash")).out).toBe("");
    expect((await run("show", spiked)).code).toBe(1);
  });
});

describe("doctor", () => {
  test("finds nothing wrong with a good library", async () => {
    const { code, out, err } = await run("doctor");
    expect([code, out]).toEqual([0, ""]);
    expect(err).toBe(`Nothing is wrong with the library in ${library}.\n`);
    expect((await run("doctor", "--json")).out.trim()).toBe("[]");
  });
});

test("a library that cannot be opened is said in a sentence", async () => {
  const file = join(folder, "a-file");
  await writeFile(file, "");
  const { code, out, err } = await dateline(file, "list");
  expect([code, out]).toEqual([1, ""]);
  expect(err).toMatch(/^The library in .*\n$/);
});
