import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { beforeAll, describe, expect, test } from "vitest";
import type { ErrorCode } from "../../shared/errors.ts";
import { lookInto } from "./support/check-library.ts";
import { FailingDisk, type Fault, shim } from "./support/io-shim.ts";
import { openFaultServices } from "./support/open-services.ts";
import { figures, full, percentile } from "./support/rounds.ts";
import { storedRevisions } from "./support/stored-revisions.ts";
import { TypingProgram } from "./support/typing-program.ts";
import { articleOf } from "./support/typist.ts";

/** How many I/O calls of a save go well before the first that fails. */
const positions = full ? Array.from({ length: 40 }, (_, index) => index) : [0, 1, 2, 3, 5, 8, 13];
const toldWithin = 2000;
const savedAgainWithin = 15_000;

/** What fails, and what a person is told of it. */
const faults: Record<string, { fault: Omit<Fault, "after">; told: ErrorCode }> = {
  "a full disk": {
    fault: { error: "ENOSPC", calls: ["write", "truncate", "open"] },
    told: "library.full",
  },
  "a disk that does not write": {
    fault: { error: "EIO", calls: ["write"] },
    told: "library.unreachable",
  },
  "a disk that does not sync": {
    fault: { error: "EIO", calls: ["sync"] },
    told: "library.unreachable",
  },
  "a disk turned read-only": { fault: { error: "EROFS", calls: "all" }, told: "library.read-only" },
  "a used-up quota": {
    fault: { error: "EDQUOT", calls: ["write", "truncate"] },
    told: "library.full",
  },
  "a file grown too large": { fault: { error: "EFBIG", calls: ["write"] }, told: "library.full" },
};

interface Outcome {
  told: number[];
  again: number[];
  codes: Set<string>;
  problems: string[];
  /** Keys that were called safe in the end, and that a fresh look found. */
  safe: number;
  found: number | null | undefined;
}

describe.skipIf(shim.missing !== undefined)("saving", () => {
  let folder: string;
  let outcomes: Record<string, Promise<Outcome>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "dateline-failing-"));
    // All at once, for they mostly wait.
    outcomes = Object.fromEntries(
      Object.entries(faults).map(([name, { fault }], index) => [
        name,
        typeOnFailingDisk(join(folder, String(index)), name, fault),
      ]),
    );
    for (const each of Object.values(outcomes)) each.catch(() => undefined);
    return async () => {
      await Promise.allSettled(Object.values(outcomes));
      await rm(folder, { recursive: true, force: true });
    };
  });

  test.each(Object.keys(faults))(
    "on %s says so, loses nothing, and goes on by itself",
    async (name) => {
      const { told, again, codes, problems, safe, found } = await outcomes[name]!;
      figures(`On ${name}`, {
        calls: told.length,
        told: [...codes].join(" "),
        "told ms, most": Math.max(...told),
        "saved again ms, median": percentile(again, 0.5),
        "saved again ms, most": Math.max(...again),
      });
      expect(problems).toEqual([]);
      expect(found).toBeGreaterThanOrEqual(safe);
      expect(Math.max(...told)).toBeLessThanOrEqual(toldWithin);
    },
  );
});

async function typeOnFailingDisk(
  folder: string,
  name: string,
  fault: Omit<Fault, "after">,
): Promise<Outcome> {
  await mkdir(folder);
  const library = join(folder, "library");
  const { services, close } = await openFaultServices(library);
  const fields = { headline: "Typed on a bad day" };
  const { id } = await services.articles.create({ fields, copy: articleOf(1000) });
  await close();
  const disk = new FailingDisk(library, folder);
  const ledger = join(folder, "ledger");
  const typing = await TypingProgram.start({ where: library, id, ledger, env: disk.env });
  const told: number[] = [];
  const again: number[] = [];
  const codes = new Set<string>();
  try {
    for (const after of positions) {
      const times = await failAt(disk, { ...fault, after }, typing, library).catch((cause) => {
        throw new Error(`${name}, call ${after}: ${cause}`, { cause });
      });
      told.push(times.told);
      again.push(times.again);
      codes.add(times.code);
    }
  } finally {
    disk.mend();
    await typing.kill();
  }
  const { problems, keys } = await lookInto(library);
  const safe = typing.remarks.filter((remark) => remark.what === "safe").at(-1)?.keys ?? 0;
  return { told, again, codes, problems, safe, found: keys[id] };
}

/** Lets the disk fail under somebody who goes on typing, and mends it. */
async function failAt(disk: FailingDisk, fault: Fault, typing: TypingProgram, library: string) {
  const before = storedRevisions(library);
  const set = Date.now();
  disk.fail(fault);
  while (disk.hits === 0) {
    await pause(10);
    if (Date.now() - set > 20_000) throw new Error("no call failed");
  }
  const hit = Date.now();
  const failed = await typing.next("failed", set, toldWithin + 500);
  await typing.next("typed", failed.at + 300, 2000);
  checkKept(before, storedRevisions(library));
  disk.mend();
  const mended = Date.now();
  const { keys } = typing.remarks.filter(({ what }) => what === "typed").at(-1)!;
  const safe = await typing.next("safe", mended, savedAgainWithin, keys);
  return {
    told: Math.max(0, failed.at - hit),
    again: safe.at - mended,
    code: failed.code ?? "",
  };
}

/** What was kept stays byte by byte; the newest may only have given way to a newer one. */
function checkKept(before: Map<string, string>, after: Map<string, string>): void {
  const newest = Math.max(...[...after.keys()].map((key) => Number(key.split(" ")[1])));
  for (const [key, content] of before) {
    const now = after.get(key);
    if (now === undefined && Number(key.split(" ")[1]) < newest) continue;
    expect(now, `revision ${key}`).toBe(content);
  }
}
