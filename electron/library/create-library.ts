import { randomBytes, randomUUID } from "node:crypto";
import { existsSync, linkSync, renameSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { syncFolder } from "../platform/atomic-write.ts";
import { Database } from "./database.ts";
import { type Identity, writeIdentity } from "./identity.ts";
import { migrate } from "./migrate.ts";
import { migrations } from "./migrations/list.ts";

/**
 * Makes an empty library at `path`. It is built under another name and put in place whole, so an
 * empty or half-made database under the real name always means damage. Gives false when another
 * process was faster; its library then stands there.
 */
export async function createLibrary(path: string, now: () => Date): Promise<boolean> {
  const folder = dirname(path);
  const building = `${path}.new-${randomBytes(6).toString("hex")}`;
  const identity: Identity = { id: randomUUID(), createdAt: now().toISOString() };
  try {
    const database = new Database(building, folder, "write");
    try {
      migrate(database, migrations);
      database.write(() =>
        database.run(
          "INSERT INTO library (id, created_at) VALUES (?, ?)",
          identity.id,
          identity.createdAt,
        ),
      );
    } finally {
      database.close();
    }
    if (!placeIfFree(building, path)) return false;
  } finally {
    for (const suffix of ["", "-wal", "-shm", "-journal"])
      rmSync(building + suffix, { force: true });
  }
  await syncFolder(folder);
  await writeIdentity(folder, identity);
  return true;
}

/** Gives false, and leaves `from`, when the name is taken. */
export function placeIfFree(from: string, to: string): boolean {
  try {
    // A link fails when the name is taken, where a rename would silently replace.
    linkSync(from, to);
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "EEXIST") return false;
    // Memory sticks and some network folders have no links.
    if (existsSync(to)) return false;
    renameSync(from, to);
    return true;
  }
}
