import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeFileAtomically } from "../platform/atomic-write.ts";

/**
 * Says that a library lives in this folder, and which. It stands beside the database, so that a
 * database that is missing, empty or of another library is noticed instead of looking new.
 */
export interface Identity {
  id: string;
  createdAt: string;
}

export function identityPath(folder: string): string {
  return join(folder, "library.json");
}

/** The identity file's content; null when there is none, `damaged` when it cannot be read. */
export function readIdentity(folder: string): Identity | "damaged" | null {
  const path = identityPath(folder);
  if (!existsSync(path)) return null;
  try {
    const { id, createdAt } = JSON.parse(readFileSync(path, "utf8")) as Partial<Identity>;
    return typeof id === "string" && typeof createdAt === "string" ? { id, createdAt } : "damaged";
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return "damaged";
    throw error;
  }
}

export async function writeIdentity(folder: string, identity: Identity): Promise<void> {
  await writeFileAtomically(identityPath(folder), `${JSON.stringify(identity, null, 2)}\n`);
}
