import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { cp, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { dateline, root } from "../support/dateline-cli.ts";
import { databaseIn, fillLibrary, openFolder, textsOf } from "./support/big-library.ts";
import { damageCases } from "./support/damage-cases.ts";
import { faceDamage } from "./support/face-damage.ts";
import { figures } from "./support/rounds.ts";

let home: string;
const folders = { closed: "", live: "" };
/** What the library holds, and what of it is in the backup. */
let all: Map<string, string>;
let backup: Map<string, string>;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "dateline-cases-"));
  folders.closed = join(home, "closed");
  folders.live = join(home, "live");
  await fillLibrary(folders.closed, 20);
  const opened = await openFolder(folders.closed);
  backup = await textsOf(opened);
  await opened.services.library.backUp({});
  await fillLibrary(folders.closed, 6);
  // The mark outside is seconds behind.
  await pause(3500);
  all = await textsOf(opened);
  await cp(folders.closed, folders.live, { recursive: true });
  await opened.close();
}, 60_000);

afterAll(() => rm(home, { recursive: true, force: true }));

async function copyOf(of: "closed" | "live"): Promise<string> {
  const folder = await mkdtemp(join(home, "case-"));
  await cp(folders[of], folder, { recursive: true });
  return folder;
}

const sha256 = async (path: string) =>
  createHash("sha256")
    .update(await readFile(path))
    .digest("hex");
const missing = (expected: Map<string, string>, found: Map<string, string>) =>
  [...expected.keys()].filter((id) => !found.has(id));

describe("each kind of damage", () => {
  test.each(damageCases.filter(({ expect: how }) => how !== "refuses"))(
    "$of, $what: $expect, and afterwards there is $after",
    async ({ of, expect: how, after, do: damage }) => {
      const folder = await copyOf(of);
      damage(databaseIn(folder));
      const outcome = await faceDamage(folder);
      const hows = { opens: "opened", told: "told", asks: "asked" };
      expect([outcome.how, outcome.said]).toEqual([hows[how as keyof typeof hows], outcome.said]);
      expect(outcome.said.filter((each) => each.startsWith("left:"))).toEqual([]);
      expect(missing(after === "all" ? all : backup, outcome.after)).toEqual([]);
      if (how === "asks" && existsSync(databaseIn(folder))) {
        const kept = readdirSync(folder).filter((name) => name.includes(".damaged-"));
        expect(kept.length > 0 || outcome.said.includes("library.salvaged")).toBe(true);
      }
    },
  );

  test("a library of a newer program is refused by command line and services, to the byte", async () => {
    const newer = damageCases.find(({ expect: how }) => how === "refuses")!;
    const folder = await copyOf("closed");
    newer.do(databaseIn(folder));
    const before = await sha256(databaseIn(folder));
    await expect(openFolder(folder)).rejects.toMatchObject({ code: "library.too-new" });
    for (const command of [["list"], ["doctor", "--repair"]]) {
      const { code, err } = await dateline(folder, ...command);
      expect([code, err]).toEqual([1, expect.stringContaining("newer Dateline")]);
    }
    expect(await sha256(databaseIn(folder))).toBe(before);
  });
});

test("the command line names the way out, and doctor --repair goes it", async () => {
  const folder = await copyOf("closed");
  damageCases.find(({ what }) => what.startsWith("its first letters"))!.do(databaseIn(folder));
  const listed = await dateline(folder, "list");
  expect([listed.code, listed.err]).toEqual([
    1,
    expect.stringContaining("dateline doctor --repair"),
  ]);
  const repaired = await dateline(folder, "doctor", "--repair");
  expect([repaired.code, repaired.err]).toEqual([
    0,
    expect.stringContaining(`${all.size} articles whole`),
  ]);
  expect((await dateline(folder, "list", "--json")).code).toBe(0);
});

// A maker of damaged libraries that others use; what it makes has to be faced as well as our own.
const maker = join(root, "../shared/faults/sqlite-faults.mjs");

test.skipIf(!existsSync(maker))(
  "the newsroom’s own maker of damaged libraries (skipped where it is not there)",
  async () => {
    const out = await mkdtemp(join(home, "made-"));
    execFileSync(process.execPath, [maker, databaseIn(folders.closed), out], { stdio: "pipe" });
    const cases = JSON.parse(await readFile(join(out, "manifest.json"), "utf8")) as {
      case: string;
      expect: "open" | "detect" | "open-or-detect";
    }[];
    const outcomes: Record<string, string> = {};
    for (const each of cases) {
      const folder = join(out, each.case);
      await cp(join(folders.closed, "library.json"), join(folder, "library.json"));
      await cp(join(folders.closed, "backups"), join(folder, "backups"), { recursive: true });
      if (each.case.startsWith("14-")) {
        await expect(openFolder(folder)).rejects.toMatchObject({ code: "library.too-new" });
        outcomes[each.case] = "refused";
        continue;
      }
      const outcome = await faceDamage(folder);
      outcomes[each.case] = outcome.how;
      const silent = outcome.how === "opened";
      if (each.expect === "detect") expect([each.case, silent]).toEqual([each.case, false]);
      if (silent) expect([each.case, missing(all, outcome.after)]).toEqual([each.case, []]);
      expect([each.case, missing(backup, outcome.after)]).toEqual([each.case, []]);
      expect(outcome.answered).toBeLessThan(3000);
    }
    figures(`Damaged libraries of the newsroom’s maker, ${cases.length}`, outcomes);
  },
);
