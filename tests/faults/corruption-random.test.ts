import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { databaseIn, fillLibrary, openFolder, textsOf } from "./support/big-library.ts";
import { type Damage, fileDamages, logDamages } from "./support/damage.ts";
import { faceDamage, type Outcome } from "./support/face-damage.ts";
import { figures, percentile, randomFrom, times } from "./support/rounds.ts";

const articles = 500;
let home: string;

/** A library to be damaged, and what is in it. */
interface Sample {
  folder: string;
  texts: Map<string, string>;
}
let closed: Sample;
/** Copied while it was open: its last hundred articles are in the log and not in the file. */
let live: Sample;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "dateline-damage-"));
  const folder = join(home, "good");
  await fillLibrary(folder, articles - 100);
  const opened = await openFolder(folder);
  await fillLibrary(folder, 100);
  // The mark outside is seconds behind.
  await pause(3500);
  live = { folder: join(home, "live"), texts: await textsOf(opened) };
  await cp(folder, live.folder, { recursive: true });
  await opened.close();
  closed = { folder, texts: live.texts };
}, 120_000);

afterAll(() => rm(home, { recursive: true, force: true }));

/** Damages a copy of the sample, and gives what came of it. */
async function damageOnce(
  { folder: good }: Sample,
  file: string,
  damage: Damage,
  random: () => number,
): Promise<Outcome> {
  const folder = await mkdtemp(join(home, "damaged-"));
  await cp(good, folder, { recursive: true });
  const path = databaseIn(folder) + file;
  await writeFile(path, damage(await readFile(path), random));
  const outcome = await faceDamage(folder);
  await rm(folder, { recursive: true, force: true });
  return outcome;
}

const same = ({ texts }: Sample, found: Map<string, string> | null) =>
  [...texts].filter(([id, text]) => found?.get(id) === text).length;

interface Result {
  shares: Map<string, number[]>;
  slowest: number;
}

async function damageMany(
  what: string,
  sample: Sample,
  damages: Readonly<Record<string, Damage>>,
  { file, rounds, seed }: { file: string; rounds: number; seed: number },
): Promise<Result> {
  const random = randomFrom(seed);
  const kinds = Object.entries(damages);
  const shares = new Map<string, number[]>();
  const hows = { opened: 0, told: 0, asked: 0 };
  let slowest = 0;
  for (let round = 0; round < rounds; round += 1) {
    const [name, damage] = kinds[round % kinds.length]!;
    const note = `${name}, round ${round}`;
    const outcome = await damageOnce(sample, file, damage, random).catch((cause: unknown) => {
      throw new Error(`${note} was not withstood`, { cause });
    });
    hows[outcome.how] += 1;
    slowest = Math.max(slowest, outcome.answered);
    shares.set(name, [...(shares.get(name) ?? []), same(sample, outcome.after) / articles]);
    // What looks well has to be well.
    if (outcome.how === "opened")
      expect([note, same(sample, outcome.before)]).toEqual([note, articles]);
    // A text of which both places were hit, and that no backup has, is lost, and told by name.
    const lost = [...outcome.after].filter(([, text]) => text.startsWith("cannot be read"));
    const isOfLost = (each: string) => lost.some(([id]) => each.startsWith(`left: copy ${id}:`));
    expect([note, outcome.said.filter(isOfLost).length >= lost.length]).toEqual([note, true]);
    // An old revision whose only copy was hit stays, and goes on being told.
    const left = outcome.said.filter((each) => /^left: (?!revision )/.test(each));
    expect([note, left.filter((each) => !isOfLost(each))]).toEqual([note, []]);
    expect([note, outcome.after.size > 0]).toEqual([note, true]);
  }
  const all = [...shares.values()].flat();
  figures(`${what}, ${articles} articles, damaged ${rounds} times`, {
    ...hows,
    "slowest answer ms": Math.round(slowest),
    "recovered at least": percent(Math.min(...all)),
    "in nine of ten at least": percent(percentile(all, 0.1)),
    ...Object.fromEntries([...shares].map(([name, list]) => [name, percent(mean(list))])),
  });
  return { shares, slowest };
}

const mean = (list: readonly number[]) => list.reduce((sum, one) => sum + one, 0) / list.length;
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

test("whatever happens to the file, nothing is silently missing, and the rest comes through", async () => {
  const rounds = times(6, 240);
  const { shares, slowest } = await damageMany("The file", closed, fileDamages, {
    file: "",
    rounds,
    seed: 4,
  });
  expect(slowest).toBeLessThan(3000);
  for (const [name, list] of shares) {
    // A truncated file has lost its end for good; the others lose some pages.
    if (name !== "truncated") expect([name, mean(list) >= 0.95]).toEqual([name, true]);
  }
});

test("whatever happens to the log, the library is not silently older, and what is whole in it comes through", async () => {
  const rounds = times(2, 60);
  const { shares } = await damageMany("The log", live, logDamages, {
    file: "-wal",
    rounds,
    seed: 5,
  });
  for (const list of shares.values()) expect(Math.min(...list)).toBeGreaterThanOrEqual(0.8);
});
