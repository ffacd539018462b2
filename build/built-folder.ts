import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fingerprint, isBuiltFrom, stampOf } from "./fingerprint.ts";
import { root } from "./root.ts";

/** A folder under dist/ and what it is made from. */
export interface BuiltFolder {
  name: string;
  sources: readonly string[];
  build(outDir: string): Promise<void>;
}

/**
 * Builds a folder when its sources have changed; false when it was fresh. It is built beside its
 * place and moved there as a whole, so that two builds at once, or a host that is serving from it,
 * never meet half of it.
 */
export async function ensureBuilt({ name, sources, build }: BuiltFolder): Promise<boolean> {
  const place = join(root, "dist", name);
  const print = fingerprint(sources);
  if (isBuiltFrom(place, print)) return false;
  const fresh = `${place}.new-${process.pid}`;
  // Vite leaves a NODE_ENV it finds alone: a test runner's would put React's slow build in the page.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = "production";
  try {
    await mkdir(fresh, { recursive: true });
    await build(fresh);
    await writeFile(stampOf(fresh), print);
    await putInPlace(fresh, place);
  } finally {
    if (NODE_ENV === undefined) delete process.env.NODE_ENV;
    else process.env.NODE_ENV = NODE_ENV;
    await rm(fresh, { recursive: true, force: true });
  }
  return true;
}

async function putInPlace(fresh: string, place: string): Promise<void> {
  const old = `${place}.old-${process.pid}`;
  await unless("ENOENT", rename(place, old));
  // Another build may have taken the place in this very moment; it was made from the same sources.
  await unless("ENOTEMPTY", unless("EEXIST", rename(fresh, place)));
  await rm(old, { recursive: true, force: true });
}

async function unless(code: string, done: Promise<void>): Promise<void> {
  try {
    await done;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== code) throw error;
  }
}
