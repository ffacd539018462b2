import { randomBytes } from "node:crypto";
import { link, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { ownIdentity, standingOf } from "./process-identity.ts";

/** A holder of which nothing else is known is gone when it has not been heard of for so long. */
const staleMs = 10 * 60_000;
const beatMs = 60_000;
/** How long writing the file may take. */
const writingMs = 10_000;
const name = ".held";

/**
 * Makes this process the only one at work in a folder; gives the way to let go, or `undefined` while
 * another holds it. What a killed process left does not count: its process is gone, or, on another
 * machine, it has not been heard of for ten minutes.
 */
export async function holdFolder(folder: string): Promise<(() => Promise<void>) | undefined> {
  const path = join(folder, name);
  const mine = JSON.stringify({ holder: ownIdentity, key: randomBytes(8).toString("hex") });
  for (let attempt = 0; attempt < 3; attempt += 1) {
    if (await claim(path, mine)) {
      await sweep(folder);
      return holding(path, mine);
    }
    const other = await readFile(path, "utf8").catch(() => null);
    if (other === null) continue;
    if (!(await isGone(path, other))) return undefined;
    await removeStale(path, other);
  }
  return undefined;
}

/** The file appears with what it says: one that is empty would hold the folder in nobody's name. */
async function claim(path: string, mine: string): Promise<boolean> {
  const staged = `${path}-${randomBytes(6).toString("hex")}`;
  try {
    await writeFile(staged, mine, { flag: "wx" });
    await link(staged, path);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") return false;
    // Memory sticks and some network folders have no links.
    if (code === "EPERM" || code === "ENOTSUP" || code === "ENOSYS") return claimBare(path, mine);
    throw error;
  } finally {
    await rm(staged, { force: true });
  }
}

async function claimBare(path: string, mine: string): Promise<boolean> {
  try {
    await writeFile(path, mine, { flag: "wx" });
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    await rm(path, { force: true });
    throw error;
  }
}

/** What others were ended over while they took hold of the folder, or moved a stale hold away. */
async function sweep(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const left of names.filter((each) => each.startsWith(`${name}-`))) {
    const path = join(folder, left);
    const content = await readFile(path, "utf8").catch(() => null);
    if (content !== null && (await isGone(path, content))) await rm(path, { force: true });
  }
}

function holding(path: string, mine: string): () => Promise<void> {
  const beat = setInterval(() => {
    const now = new Date();
    // The disk may be away for a moment; what is done there fails by itself then.
    utimes(path, now, now).catch(() => {});
  }, beatMs);
  beat.unref();
  return async () => {
    clearInterval(beat);
    const current = await readFile(path, "utf8").catch(() => null);
    if (current === mine) await rm(path, { force: true });
  };
}

async function isGone(path: string, other: string): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  if (!found) return true;
  const age = Date.now() - found.mtimeMs;
  try {
    const { holder } = JSON.parse(other) as { holder?: unknown };
    const standing = typeof holder === "string" ? standingOf(holder) : "unknown";
    // After a sleep, or when the clock was set, a living holder looks old.
    return standing === "unknown" ? age > staleMs : standing === "gone";
  } catch {
    // Cut off when the power went, or being written this very moment.
    return age > writingMs;
  }
}

/** Moved away first, so that of two who find it stale only one goes on from here. */
async function removeStale(path: string, other: string): Promise<void> {
  const away = `${path}-${randomBytes(6).toString("hex")}`;
  try {
    await rename(path, away);
  } catch {
    return;
  }
  const moved = await readFile(away, "utf8").catch(() => other);
  // A third was faster and holds it rightly: it gets it back.
  if (moved === other) await rm(away, { force: true });
  else await rename(away, path);
}
