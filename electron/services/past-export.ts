import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";

/** What the manifest in an export folder tells; `undefined` where there is none that can be read. */
export interface PastExport {
  articleId: string | undefined;
  /** Paths within the folder, as listed. */
  paths: string[];
}

export async function readPastExport(folder: string): Promise<PastExport | undefined> {
  let manifest: unknown;
  try {
    manifest = JSON.parse(await readFile(join(folder, "manifest.json"), "utf8"));
  } catch (error) {
    // Whoever wrote it, it lists nothing of ours then.
    if (error instanceof SyntaxError) return { articleId: undefined, paths: [] };
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
  const { article, files } = asObject(manifest);
  const { id } = asObject(article);
  return {
    articleId: typeof id === "string" ? id : undefined,
    paths: (Array.isArray(files) ? files : []).map((file) => asObject(file).path).filter(isText),
  };
}

/**
 * Takes away pictures that the export before left and this one does not use: one that was withdrawn
 * must not stay beside the page. Other formats stay, since they were asked for by themselves, and so
 * does whatever no manifest lists.
 */
export async function removeOutdatedPictures(
  folder: string,
  past: PastExport | undefined,
  current: ReadonlySet<string>,
): Promise<void> {
  for (const path of past?.paths ?? []) {
    if (isPicture(path) && !current.has(path)) await rm(join(folder, path), { force: true });
  }
}

/** Only what an export may have put there: a manifest tampered with must not lead elsewhere. */
function isPicture(path: string): boolean {
  return /^images\/[^./\\:][^/\\:]*$/.test(path);
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
