import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve, sep } from "node:path";
import { isArticleFile, isPictureFile } from "../../shared/import/file-kinds.ts";

/** A file to import, and the folder that pictures beside it must lie in. */
export interface FileToImport {
  path: string;
  /** As a person would call it. */
  shown: string;
  root: string;
}

export interface FoundFiles {
  files: FileToImport[];
  /** Files of a folder that cannot hold an article, by the ends of their names. */
  skipped: Map<string, number>;
  /** Folders that this user may not read. */
  closed: string[];
  /** True when a folder was given. */
  hasFolder: boolean;
}

/** Files as given, and those in folders as given, in the order of their names. */
export async function filesToImport(
  given: readonly string[],
  path: (given: string) => string,
): Promise<FoundFiles> {
  const found: FoundFiles = { files: [], skipped: new Map(), closed: [], hasFolder: false };
  for (const each of given) {
    const full = path(each);
    if (await isFolder(full)) {
      found.hasFolder = true;
      await addFolder(full, each, full, found);
    } else found.files.push({ path: full, shown: each, root: dirname(full) });
  }
  return found;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    // Whoever reads it says what is wrong with it.
    () => false,
  );
}

async function addFolder(
  folder: string,
  shown: string,
  root: string,
  found: FoundFiles,
): Promise<void> {
  const entries = await entriesOf(folder);
  if (!entries) {
    found.closed.push(shown);
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const { name } = entry;
    const path = join(folder, name);
    // What programs hide, and what Word puts beside a document that is open.
    if (name.startsWith(".") || name.startsWith("~$") || name === "node_modules") continue;
    if (entry.isDirectory()) await addFolder(path, join(shown, name), root, found);
    else if (!entry.isFile()) continue;
    else if (isArticleFile(name)) found.files.push({ path, shown: join(shown, name), root });
    else if (!isPictureFile(name)) {
      const kind = extname(name).toLowerCase() || basename(name);
      found.skipped.set(kind, (found.skipped.get(kind) ?? 0) + 1);
    }
  }
}

async function entriesOf(folder: string): Promise<Dirent[] | undefined> {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (["EACCES", "EPERM", "ENOENT"].includes(code)) return undefined;
    throw error;
  }
}

/** Where a picture beside a file is; `undefined` when that is outside of the folder imported. */
export async function pictureBeside(
  { path, root }: FileToImport,
  beside: string,
): Promise<string | undefined> {
  const wanted = resolve(dirname(path), beside);
  if (!isWithin(wanted, root)) return undefined;
  try {
    // A link may lead out of the folder after all.
    const real = await realpath(wanted);
    return isWithin(real, await realpath(root)) ? real : undefined;
  } catch {
    return undefined;
  }
}

function isWithin(path: string, root: string): boolean {
  return path.startsWith(root.endsWith(sep) ? root : root + sep);
}
