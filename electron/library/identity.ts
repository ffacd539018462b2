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
  /** The newest state of the database that is known of; absent in the files of older builds. */
  mark?: Mark;
}

/** A state of a library: never ahead of what its database holds, and at most seconds behind. */
export interface Mark {
  /** How many transactions have changed something; in its upper part, on which line of states. */
  generation: number;
  articles: number;
  layout: number;
  at: string;
}

export function identityPath(folder: string): string {
  return join(folder, "library.json");
}

/** The identity file's content; null when there is none, `damaged` when it cannot be read. */
export function readIdentity(folder: string): Identity | "damaged" | null {
  const path = identityPath(folder);
  if (!existsSync(path)) return null;
  try {
    const { id, createdAt, mark } = JSON.parse(readFileSync(path, "utf8")) as Partial<Identity>;
    if (typeof id !== "string" || typeof createdAt !== "string") return "damaged";
    return isMark(mark) ? { id, createdAt, mark } : { id, createdAt };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return "damaged";
    throw error;
  }
}

function isMark(mark: unknown): mark is Mark {
  if (typeof mark !== "object" || mark === null) return false;
  const { generation, articles, layout, at } = mark as Partial<Mark>;
  return [generation, articles, layout].every(Number.isSafeInteger) && typeof at === "string";
}

export async function writeIdentity(folder: string, identity: Identity): Promise<void> {
  await writeFileAtomically(identityPath(folder), `${JSON.stringify(identity, null, 2)}\n`);
}
