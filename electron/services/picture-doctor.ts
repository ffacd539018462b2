import { readFile, stat } from "node:fs/promises";
import { basename, join } from "node:path";
import type { LibraryProblem } from "../../shared/contract/services.ts";
import type { Database } from "../library/database.ts";
import { allMedia, insertMedia } from "../library/media-table.ts";
import { probe } from "../media/probe.ts";
import { hashBytes, type MediaStore } from "../media/store.ts";
import { storedFiles } from "../media/sweep.ts";
import type { Context } from "./context.ts";

type Problem = Omit<LibraryProblem, "repaired">;

// A picture's file comes before its row, so a young file without one may be on its way.
const graceMs = 24 * 60 * 60 * 1000;

/** Compares the pictures in the database with the files on the shelves. */
export async function* checkPictures(
  database: Database,
  pictures: MediaStore,
  now: Date,
): AsyncGenerator<Problem> {
  const known = new Set<string>();
  for (const item of allMedia(database)) {
    known.add(pictures.pathOf(item));
    const hash = await hashOfFile(pictures.pathOf(item));
    const subject = item.id;
    if (hash === undefined) {
      yield { kind: "media-missing", subject, problem: `the file of “${item.name}” is missing` };
    } else if (hash !== item.id) {
      yield { kind: "media-altered", subject, problem: `the file of “${item.name}” was changed` };
    }
  }
  for (const { path } of await storedFiles(pictures.folder)) {
    const full = join(pictures.folder, path);
    if (known.has(full)) continue;
    const { mtimeMs } = await stat(full);
    if (now.getTime() - mtimeMs < graceMs) continue;
    yield {
      kind: "media-orphan",
      subject: path,
      problem: "the library knows nothing of this file",
    };
  }
}

/**
 * Enters a stray picture file in the library, so that it can be used again; nothing is deleted.
 * Leaves a file alone that is no longer what its name says.
 */
export async function adoptPicture(
  { library, pictures, now }: Context,
  path: string,
): Promise<void> {
  const bytes = await readFile(join(pictures.folder, path));
  const name = basename(path);
  const { kind, width, height } = probe(name, bytes);
  const id = await hashBytes(bytes);
  if (join(pictures.folder, path) !== pictures.pathOf({ id, kind })) return;
  const { database } = library;
  const addedAt = now().toISOString();
  database.write(() =>
    insertMedia(database, { id, kind, name, bytes: bytes.length, width, height, addedAt }),
  );
}

async function hashOfFile(path: string): Promise<string | undefined> {
  try {
    return await hashBytes(await readFile(path));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
