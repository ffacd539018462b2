import { isPictureFile } from "../../shared/import/file-kinds.ts";

/** A file that was chosen or dropped. */
export interface GivenFile {
  file: File;
  /** Where it lies within what was given, with slashes; its name when it was given by itself. */
  path: string;
}

/** Most files taken from what is dropped. */
const limit = 5000;

/** Files given one by one. */
export function givenFiles(files: Iterable<File>): GivenFile[] {
  return [...files].map((file) => ({ file, path: file.name }));
}

/** The files, when all of them are pictures: they belong in the open article, not beside it. */
export function onlyPictures(given: readonly GivenFile[]): File[] | undefined {
  const areAll = given.length > 0 && given.every(({ path }) => isPictureFile(path));
  return areAll ? given.map(({ file }) => file) : undefined;
}

/**
 * What was dropped, folders gone through. Has to be called while the drop is being handled: what
 * it holds is gone afterwards.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<GivenFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry());
  if (entries.every((entry) => !entry?.isDirectory)) return givenFiles(transfer.files);
  const found: GivenFile[] = [];
  for (const entry of entries) if (entry) await gather(entry, "", found);
  return found;
}

async function gather(entry: FileSystemEntry, folder: string, found: GivenFile[]): Promise<void> {
  // What programs hide, and what Word puts beside a document that is open.
  if (found.length >= limit || /^(?:\.|~\$)/.test(entry.name)) return;
  const path = `${folder}${entry.name}`;
  if (entry.isFile) {
    const file = await new Promise<File>((resolve, reject) => {
      (entry as FileSystemFileEntry).file(resolve, reject);
    });
    found.push({ file, path });
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  // A reader gives a hundred at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return;
    for (const inner of some) await gather(inner, `${path}/`, found);
  }
}

/**
 * The picture that a file names by a path from where it lies. Files given one by one have lost their
 * folders: among them the only one of that name is meant.
 */
export function besideOf(
  path: string,
  wanted: string,
  pictures: readonly GivenFile[],
): GivenFile | undefined {
  const steps = path.split("/").slice(0, -1);
  for (const step of wanted.split("/")) {
    if (step === "..") steps.pop();
    else steps.push(step);
  }
  const full = steps.join("/");
  const exact = pictures.find((picture) => picture.path === full);
  if (exact) return exact;
  const name = wanted.slice(wanted.lastIndexOf("/") + 1);
  const alike = pictures.filter((picture) => picture.path === name);
  return alike.length === 1 ? alike[0] : undefined;
}
