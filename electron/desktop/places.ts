import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { defaultLibraryFolder } from "../platform/default-library.ts";

/** The library folder: `--library DIR`, else DATELINE_LIBRARY, else the one of this user. */
export function chosenLibrary(argv: readonly string[], env: NodeJS.ProcessEnv): string {
  const { values } = parseArgs({
    args: [...argv],
    options: { library: { type: "string" } },
    strict: false, // Chromium's own switches stand in the same line
    allowPositionals: true,
  });
  const named = typeof values.library === "string" ? values.library : env.DATELINE_LIBRARY;
  return named ? resolve(named) : defaultLibraryFolder();
}

/**
 * Where the browser part keeps its own files: beside other programs' data on this computer, never in
 * a library, which may lie on a shared disk. One folder per library, so that each has its own single
 * instance.
 */
export function browserFolder(appData: string, library: string): string {
  if (library === defaultLibraryFolder()) return join(appData, "Dateline", "window");
  const short = createHash("sha256").update(library).digest("hex").slice(0, 12);
  return join(appData, "Dateline", `window-${short}`);
}
