import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Publication } from "../../../shared/publication.ts";
import { settingsSchema } from "../../../shared/settings-schema.ts";
import { writeFileAtomically } from "../../platform/atomic-write.ts";

const format = "dateline-library";
const version = 1;

/** `library.json` at the top of open files: what they are, and whose style the articles leave in. */
export interface LibraryFile {
  /** The library's id. */
  library: string;
  writtenAt: string;
  /** How many articles there were; null while they are being written, or when that was cut short. */
  articles: number | null;
  publications: Publication[];
  defaultPublication: string;
}

const publicationsSchema = settingsSchema.shape.publications;

export function libraryFilePath(folder: string): string {
  return join(folder, "library.json");
}

export async function writeLibraryFile(folder: string, file: LibraryFile): Promise<void> {
  const text = JSON.stringify({ format, version, ...file }, null, 2);
  await writeFileAtomically(libraryFilePath(folder), `${text}\n`);
}

/** Null when there is none; a sentence's part when it cannot be used. */
export async function readLibraryFile(
  folder: string,
): Promise<LibraryFile | { problem: string } | null> {
  let json: Partial<LibraryFile & { format: unknown; version: unknown }>;
  try {
    json = JSON.parse(await readFile(libraryFilePath(folder), "utf8"));
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return null;
    if (error instanceof SyntaxError) return { problem: "its library.json is not JSON" };
    throw error;
  }
  if (json?.format !== format) return { problem: "its library.json is not one of open files" };
  if (json.version !== version) return { problem: "a newer Dateline wrote it" };
  const publications = publicationsSchema.safeParse(json.publications);
  const { library, writtenAt, articles, defaultPublication } = json;
  return {
    library: typeof library === "string" ? library : "",
    writtenAt: typeof writtenAt === "string" ? writtenAt : "",
    articles: typeof articles === "number" ? articles : null,
    publications: publications.data ?? [],
    defaultPublication: typeof defaultPublication === "string" ? defaultPublication : "",
  };
}
