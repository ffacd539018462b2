import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cliArgs, dateline, quickStart, root } from "../support/dateline-cli.ts";
import { fillWithMixedFiles, type MixedFiles } from "../support/mixed-files.ts";
import { aPng } from "../support/picture-builder.ts";

let folder: string;
let library: string;
let made: MixedFiles;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-bulk-"));
  library = join(folder, "library");
  made = await fillWithMixedFiles(join(folder, "in"), 498);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the command line and gives also how much memory it took at most, in megabytes. */
async function measured(...args: string[]) {
  const tell = 'process.on("exit",()=>console.error("peak",process.resourceUsage().maxRSS))';
  const preload = `data:text/javascript,${encodeURIComponent(tell)}`;
  const child = spawn(process.execPath, ["--import", preload, ...cliArgs, ...args], {
    cwd: root,
    env: { ...process.env, ...quickStart, DATELINE_LIBRARY: library },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (out += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (err += chunk));
  const code = await new Promise((resolve) => child.once("close", resolve));
  const peak = Number(/peak (\d+)/.exec(err)?.[1]) / 1024;
  return { code, out, err, peak };
}

describe("import of a folder of 500 mixed files", () => {
  test("takes in all that can be read, names the rest, sums up, and its memory stays flat", {
    timeout: 300_000,
  }, async () => {
    const { code, out, err, peak } = await measured("import", join(folder, "in"));
    console.log(`500 mixed files: ${Math.round(peak)} MB at most`);
    expect(code).toBe(1);
    const [ids = "", ...summary] = out.split("\n\n");
    expect(ids.trim().split("\n")).toHaveLength(made.good);
    expect(err.match(/was not imported/g)).toHaveLength(made.broken);
    expect(err.match(/^\d+ of 500 files$/gm)!.length).toBeGreaterThanOrEqual(10);
    expect(summary[0]).toBe(`Imported: ${made.good} of 500`);
    expect(summary[1]).toMatch(/^Found:\n/);
    expect(summary[1]).toMatch(/^\d+×\tin \d+\tLeft out: hidden passages$/m);
    expect(summary[2]).toMatch(/^Not imported:\n/);
    expect(summary[2]).toMatch(/^\d+×\tit unpacks to far more than a document can hold: .*bomb-/m);
    expect(summary[3]).toBe("Not looked at:\n1×\t.xlsx\n");
    expect(peak).toBeLessThan(400);
  });

  test("what was hidden is in none of the articles, and pictures beside are in the library", async () => {
    const listed = JSON.parse((await dateline(library, "list", "--json", "--query", "Notes")).out);
    const shown = JSON.parse((await dateline(library, "show", listed[0].id)).out);
    expect(shown.leadImage.picture.id).toMatch(/^[0-9a-f]{64}$/);
    expect(
      JSON.parse((await dateline(library, "list", "--json", "--query", "Unseen")).out),
    ).toEqual([]);
  });
});

test("as JSON a folder gives what was imported, what failed and the sums", async () => {
  const own = join(folder, "few");
  await mkdir(own);
  await writeFile(join(own, "a.html"), "<h1>A</h1><p>b</p><p hidden>c</p><p hidden>d</p>");
  await writeFile(join(own, "b.docx"), "");
  const { code, out } = await dateline(library, "import", "--json", own);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({
    imported: [{ file: join(own, "a.html"), headline: "A" }],
    failed: [{ file: join(own, "b.docx"), code: "import.unreadable", reason: "the file is empty" }],
    findings: [{ finding: "Left out: hidden passages", count: 2, articles: 1 }],
    skipped: {},
  });
});

test("no picture comes from outside of the folder, whatever a file names", async () => {
  const own = join(folder, "prison", "in");
  await mkdir(own, { recursive: true });
  await writeFile(join(folder, "prison", "secret.png"), aPng(33, 33));
  await symlink(join(folder, "prison", "secret.png"), join(own, "link.png"));
  const secret = encodeURI(join(folder, "prison", "secret.png"));
  const names = [
    "../secret.png",
    "%2e%2e/secret.png",
    "link.png",
    secret,
    `file://${secret}`,
    "..\\secret.png",
  ];
  await writeFile(
    join(own, "a.md"),
    `# A\n\n${names.map((name) => `![x](${name})`).join("\n\n")}\n`,
  );
  const { out } = await dateline(library, "import", "--json", own);
  const [{ id, findings }] = JSON.parse(out).imported;
  const shown = JSON.parse((await dateline(library, "show", id)).out);
  expect(shown).toMatchObject({ headline: "A", leadImage: null, copy: { blocks: [] } });
  expect(findings.length).toBeGreaterThan(0);
});
