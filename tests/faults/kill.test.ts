import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { runModule } from "../support/child-script.ts";
import { quickStart } from "../support/dateline-cli.ts";
import { startServed } from "../support/served-host.ts";
import { tempFolder } from "../support/temp-library.ts";
import type { Found } from "./support/check-library.ts";
import { openFaultServices } from "./support/open-services.ts";
import { figures, percentile, randomFrom, times } from "./support/rounds.ts";
import { articleOf, type Remark } from "./support/typist.ts";

const rounds = times(12, 200);
/** Each on a library of its own; more would compete for the processor and measure that. */
const lanes = 2;
const sizes = [1_000, 10_000, 50_000];
/** Typed text that a crash may take, in milliseconds of typing. */
const mayBeLost = 500;

const typistProgram = fileURLToPath(new URL("support/type-until-killed.ts", import.meta.url));

interface Round {
  lostMs: number;
  lostKeys: number;
  typed: number;
  safe: number;
}

/** One article of each size, in a library of its own. */
async function newLibrary(): Promise<{ folder: string; library: string; ids: string[] }> {
  const folder = await tempFolder();
  const library = join(folder, "library");
  const { services, close } = await openFaultServices(library);
  const ids: string[] = [];
  for (const words of sizes) {
    const fields = { headline: `${words} words` };
    ids.push((await services.articles.create({ fields, copy: articleOf(words) })).id);
  }
  await close();
  return { folder, library, ids };
}

/** Types into the article until the moment comes; gives that moment. */
async function typeAndKill(
  where: { library: string; served: boolean },
  id: string,
  ledger: string,
  random: () => number,
): Promise<number> {
  const host = where.served ? await startServed(where.library) : undefined;
  const args = [typistProgram, host?.address ?? where.library, id, ledger];
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], {
    env: { ...process.env, ...quickStart },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise((resolve) => child.once("close", resolve));
  await new Promise((resolve) => child.stdout.once("data", resolve));
  await pause(100 + random() * 4000);
  const killedAt = Date.now();
  if (random() < 0.5) child.kill("SIGKILL");
  host?.process.kill("SIGKILL");
  child.kill("SIGKILL");
  await Promise.all([ended, host?.ended]);
  return killedAt;
}

function remarks(ledger: string): Remark[] {
  if (!existsSync(ledger)) return [];
  const lines = readFileSync(ledger, "utf8").split("\n").filter(Boolean);
  return lines.map((each) => JSON.parse(each) as Remark);
}

async function lane(number: number, count: number): Promise<Round[]> {
  const { folder, library, ids } = await newLibrary();
  const random = randomFrom(number);
  const done: Round[] = [];
  for (let round = 0; round < count; round += 1) {
    const id = ids[round % ids.length]!;
    const name = `lane ${number}, round ${round}`;
    const ledger = join(folder, `round-${round}`);
    const served = Math.floor(round / ids.length) % 2 === 0;
    const killedAt = await typeAndKill({ library, served }, id, ledger, random);
    const look = new URL("support/look-into.ts", import.meta.url);
    const found = JSON.parse(await runModule(look, [library])) as Found;
    expect(found.problems, name).toEqual([]);
    expect(found.errors, name).toEqual([]);
    const keys = found.keys[id];
    expect(keys, name).not.toBeNull();
    const kept = keys ?? 0;
    const noted = remarks(ledger);
    const typed = noted.filter(({ what }) => what === "typed");
    const safe = noted.filter(({ what }) => what === "safe");
    const lost = typed.filter((remark) => remark.keys > kept);
    expect(Math.max(0, ...safe.map((remark) => remark.keys)), name).toBeLessThanOrEqual(kept);
    expect(kept, name).toBeLessThanOrEqual(typed.at(-1)?.keys ?? kept);
    const lostMs = lost[0] ? Math.max(0, killedAt - lost[0].at) : 0;
    done.push({ lostMs, lostKeys: lost.length, typed: typed.length, safe: safe.length });
  }
  return done;
}

test(`a program killed ${rounds} times while somebody types loses nothing that it called safe, and at most half a second of typing`, async () => {
  const share = Math.ceil(rounds / lanes);
  const done = await Promise.all(Array.from({ length: lanes }, (_, number) => lane(number, share)));
  const all = done.flat();
  const lost = all.map(({ lostMs }) => lostMs);
  const sum = (read: (round: Round) => number) =>
    all.reduce((total, each) => total + read(each), 0);
  figures("Killed while typing", {
    kills: all.length,
    keys: sum(({ typed }) => typed),
    acknowledgements: sum(({ safe }) => safe),
    "keys lost": sum(({ lostKeys }) => lostKeys),
    "lost ms, median": percentile(lost, 0.5),
    "lost ms, 95 %": percentile(lost, 0.95),
    "lost ms, most": Math.max(...lost),
  });
  expect(Math.max(...lost)).toBeLessThanOrEqual(mayBeLost);
});
