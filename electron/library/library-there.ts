import { existsSync } from "node:fs";
import { join } from "node:path";
import { AppError } from "../../shared/errors.ts";

/** False while the folder was moved away, or its disk is not plugged in and left an empty place. */
export function isLibraryThere(folder: string): boolean {
  return existsSync(join(folder, "dateline.sqlite"));
}

/**
 * Throws `library.unreachable` while the library is not in its folder. Nothing is written there then:
 * what stood in its place would keep it from being put back.
 */
export function requireLibrary(folder: string): void {
  if (isLibraryThere(folder)) return;
  const problem = "the library was moved away, or its disk is not plugged in";
  throw new AppError("library.unreachable", { folder, problem });
}
