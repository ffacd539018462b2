import { chmod, chown, cp, mkdir, readdir, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { runModule } from "../support/child-script.ts";
import { tempFolder } from "../support/temp-library.ts";
import type { Found } from "./support/check-library.ts";
import { openFaultServices } from "./support/open-services.ts";
import { figures } from "./support/rounds.ts";
import { cannotMount, ReadOnlyView, SmallDisk } from "./support/small-disk.ts";
import { TypingProgram } from "./support/typing-program.ts";
import { articleOf, keysIn, type Remark } from "./support/typist.ts";

const toldWithin = 2000;
const savedAgainWithin = 12_000;
const nobody = 65_534;

/** An article in a new library that was closed again. */
async function newLibrary(library: string): Promise<string> {
  const { services, close } = await openFaultServices(library);
  const fields = { headline: "Typed on a bad day" };
  const { id } = await services.articles.create({ fields, copy: articleOf(1000) });
  await close();
  return id;
}

/** Somebody types in it, in a program of its own. `typed` waits until some of it is safe. */
async function typingIn(library: string, id: string, uid?: number): Promise<TypingProgram> {
  const room = await tempFolder();
  if (uid !== undefined) await chown(room, uid, uid);
  const ledger = join(room, "ledger");
  const typing = await TypingProgram.start({
    where: library,
    id,
    ledger,
    ...(uid === undefined ? {} : { uid }),
  });
  onTestFinished(() => typing.kill());
  return typing;
}

/** By then the text was saved once, besides what the journal has of it. */
async function snapshot(typing: TypingProgram): Promise<void> {
  await typing.next("safe", 0, 15_000, 50);
}

const look = new URL("support/look-into.ts", import.meta.url);

async function lookInto(library: string): Promise<Found> {
  return JSON.parse(await runModule(look, [library])) as Found;
}

function lastKeys(typing: TypingProgram, what: Remark["what"]): number {
  return typing.remarks.filter((remark) => remark.what === what).at(-1)?.keys ?? 0;
}

/** Makes something bad happen, and good again; gives the times and what was told. */
async function badTime(
  typing: TypingProgram,
  begin: () => unknown,
  during: () => Promise<unknown>,
  end: () => unknown,
  then: Remark["what"] = "safe",
) {
  await typing.next("safe", 0, 10_000, 1);
  await begin();
  const began = Date.now();
  const failed = await typing.next("failed", began, toldWithin + 1000);
  const safeAtWorst = lastKeys(typing, "safe");
  await during();
  await typing.next("typed", Date.now() + 100, 2000);
  expect(lastKeys(typing, "safe"), "nothing is called safe meanwhile").toBe(safeAtWorst);
  await end();
  const ended = Date.now();
  const safe = await typing.next(then, ended, savedAgainWithin, lastKeys(typing, "typed"));
  return { told: failed.at - began, code: failed.code ?? "", again: safe.at - ended };
}

async function expectAllKept(typing: TypingProgram, library: string, id: string): Promise<void> {
  await typing.kill();
  const found = await lookInto(library);
  expect(found.problems).toEqual([]);
  expect(found.keys[id]).toBeGreaterThanOrEqual(lastKeys(typing, "safe"));
}

describe.skipIf(cannotMount !== undefined)("a disk of its own", () => {
  test("that is full to the last byte is told, read from, and saved to again once there is room", async () => {
    const disk = new SmallDisk(join(await tempFolder(), "disk"), 8);
    onTestFinished(() => disk.remove());
    const library = join(disk.path, "library");
    const id = await newLibrary(library);
    const typing = await typingIn(library, id);
    await snapshot(typing);
    let readable: number | null | undefined;
    const { told, code, again } = await badTime(
      typing,
      () => disk.fill(),
      async () => {
        readable = (await lookInto(library)).keys[id];
      },
      () => disk.free(),
    );
    figures("On a disk that is full", { "told ms": told, code, "saved again ms": again });
    expect(code).toBe("library.full");
    expect(told).toBeLessThanOrEqual(toldWithin);
    expect(readable).toBeGreaterThan(0);
    await expectAllKept(typing, library, id);
    expect(await emptyFiles(library)).toEqual([]);
  });

  test("that is full when the library is opened shows what is in it, and saves once there is room", async () => {
    const disk = new SmallDisk(join(await tempFolder(), "disk"), 8);
    onTestFinished(() => disk.remove());
    const library = join(disk.path, "library");
    const id = await newLibrary(library);
    disk.fill();
    const typing = await typingIn(library, id);
    const failed = await typing.next("failed", 0, toldWithin + 1000);
    expect(failed.code).toBe("library.full");
    disk.free();
    const freed = Date.now();
    const safe = await typing.next("safe", freed, savedAgainWithin, lastKeys(typing, "typed"));
    figures("Opened on a full disk", { "saved again ms": safe.at - freed });
    await expectAllKept(typing, library, id);
  });

  test("that is pulled out is told, and saved to again when it is back", async () => {
    const room = await tempFolder();
    const disk = new SmallDisk(join(room, "disk"), 8);
    const library = join(disk.path, "library");
    const id = await newLibrary(library);
    // The same disk seen from another place, so that it outlives being taken away.
    const other = new ReadOnlyView(disk.path, join(room, "other"));
    other.makeWritable();
    onTestFinished(() => other.remove());
    const typing = await typingIn(library, id);
    let back: ReadOnlyView | undefined;
    const { told, code, again } = await badTime(
      typing,
      () => disk.remove(),
      () => pause(300),
      () => {
        back = new ReadOnlyView(other.path, disk.path);
        back.makeWritable();
      },
    );
    onTestFinished(() => back?.remove());
    figures("On a disk pulled out", { "told ms": told, code, "saved again ms": again });
    expect(code).toBe("library.unreachable");
    expect(told).toBeLessThanOrEqual(toldWithin);
    await expectAllKept(typing, library, id);
  });

  test("that is read-only shows what is in it, and saves once it may", async () => {
    const room = await tempFolder();
    const id = await newLibrary(join(room, "real", "library"));
    const view = new ReadOnlyView(join(room, "real"), join(room, "view"));
    onTestFinished(() => view.remove());
    const library = join(view.path, "library");
    const typing = await typingIn(library, id);
    const failed = await typing.next("failed", 0, toldWithin + 1000);
    expect(failed.code).toBe("library.read-only");
    view.makeWritable();
    const mended = Date.now();
    const safe = await typing.next("safe", mended, savedAgainWithin, lastKeys(typing, "typed"));
    figures("On a read-only disk", { "saved again ms": safe.at - mended });
    await expectAllKept(typing, library, id);
  });
});

describe("a library's folder", () => {
  test("that is moved away is told, and saved to again when it is back", async () => {
    const library = join(await tempFolder(), "library");
    const id = await newLibrary(library);
    const typing = await typingIn(library, id);
    const { told, code, again } = await badTime(
      typing,
      () => rename(library, `${library}.moved`),
      () => pause(300),
      () => rename(`${library}.moved`, library),
    );
    figures("In a folder moved away", { "told ms": told, code, "saved again ms": again });
    expect(code).toBe("library.unreachable");
    expect(told).toBeLessThanOrEqual(toldWithin);
    await expectAllKept(typing, library, id);
  });

  test("that is removed takes nothing that was called safe afterwards; in a copy put there the text is kept", async () => {
    const library = join(await tempFolder(), "library");
    const id = await newLibrary(library);
    await cp(library, `${library}.copy`, { recursive: true });
    const typing = await typingIn(library, id);
    await snapshot(typing);
    const { told, code, again } = await badTime(
      typing,
      () => rm(library, { recursive: true }),
      () => pause(300),
      () => rename(`${library}.copy`, library),
      // The copy is older than what the window was given: its text stays what the article has.
      "beside",
    );
    figures("In a folder removed", { "told ms": told, code, "kept beside ms": again });
    expect(code).toBe("library.unreachable");
    await typing.kill();
    const { services, close } = await openFaultServices(library);
    onTestFinished(close);
    const kept = (await services.articles.history({ id })).filter(
      ({ kind }) => kind === "conflict",
    );
    const texts = await Promise.all(
      kept.map(({ revision }) => services.articles.revision({ id, revision })),
    );
    const keys = texts.map(({ copy }) => keysIn(copy) ?? 0);
    expect(Math.max(...keys)).toBeGreaterThanOrEqual(lastKeys(typing, "beside"));
  });

  test("in whose place another library was put is not written to", async () => {
    const room = await tempFolder();
    const [library, other] = [join(room, "library"), join(room, "other")];
    const id = await newLibrary(library);
    await newLibrary(other);
    const typing = await typingIn(library, id);
    const { told, code } = await badTime(
      typing,
      async () => {
        await rename(library, `${library}.moved`);
        await rename(other, library);
      },
      () => pause(300),
      async () => {
        await rename(library, other);
        await rename(`${library}.moved`, library);
      },
    );
    figures("With another library in its place", { "told ms": told, code });
    await expectAllKept(typing, library, id);
    expect((await lookInto(other)).keys).not.toHaveProperty(id);
  });

  test("whose write-ahead log was deleted loses nothing that was called safe", async () => {
    const library = join(await tempFolder(), "library");
    const id = await newLibrary(library);
    const typing = await typingIn(library, id);
    for (let round = 0; round < 3; round += 1) {
      await typing.next("safe", Date.now(), savedAgainWithin, 1);
      await rm(join(library, "dateline.sqlite-wal"), { force: true });
      await typing.next("safe", Date.now(), savedAgainWithin, lastKeys(typing, "typed"));
    }
    await expectAllKept(typing, library, id);
  });

  test.skipIf(process.getuid?.() !== 0)(
    "that an ordinary user may only read is shown to her, and saved to once she may write",
    async () => {
      const room = await tempFolder();
      await chmod(room, 0o755);
      const library = join(room, "library");
      await mkdir(library);
      const id = await newLibrary(library);
      const all = ["", ...(await readdir(library, { recursive: true }))];
      const allow = async (writable: boolean) => {
        for (const name of all) {
          const path = join(library, name);
          await chown(path, nobody, nobody).catch(() => undefined);
          const folder = name === "" || !name.includes(".");
          await chmod(path, (folder ? 0o555 : 0o444) | (writable ? 0o200 : 0)).catch(
            () => undefined,
          );
        }
      };
      await allow(false);
      const typing = await typingIn(library, id, nobody);
      const failed = await typing.next("failed", 0, toldWithin + 1000);
      expect(failed.code).toBe("library.read-only");
      await allow(true);
      const allowed = Date.now();
      const safe = await typing.next("safe", allowed, savedAgainWithin, lastKeys(typing, "typed"));
      figures("As a user who may only read", { "saved again ms": safe.at - allowed });
      await expectAllKept(typing, library, id);
    },
  );
});

async function emptyFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true });
  const sizes = await Promise.all(names.map(async (name) => stat(join(folder, name))));
  return names.filter((_, index) => sizes[index]?.isFile() && sizes[index].size === 0);
}
