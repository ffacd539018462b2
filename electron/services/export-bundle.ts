import { createHash } from "node:crypto";
import type { Article } from "../../shared/article/article.ts";
import { planExport } from "../../shared/export/bundle.ts";
import type { ExportInput } from "../../shared/export/formats.ts";
import { type FormatLoss, type ManifestFile, manifestJson } from "../../shared/export/manifest.ts";
import type { MediaItem } from "../../shared/media.ts";
import type { Publication } from "../../shared/publication.ts";
import type { MediaStore } from "../media/store.ts";
import { stripLocation } from "../media/strip-location.ts";
import type { Passed } from "./export-gate.ts";

/** A file of an export, ready to be written; its path is relative and never leaves the folder. */
export interface BundleFile {
  path: string;
  bytes: Uint8Array;
}

/** What an export format is given, with the pictures as they are to leave. */
export async function exportInput(
  article: Article,
  publication: Publication,
  media: ReadonlyMap<string, MediaItem>,
  pictures: MediaStore,
): Promise<{ input: ExportInput; leaving: ReadonlyMap<string, Uint8Array> }> {
  const leaving = new Map<string, Uint8Array>();
  for (const item of media.values()) {
    leaving.set(item.id, stripLocation(item.kind, await pictures.read(item)));
  }
  const written = new Map(
    [...leaving].map(([id, bytes]) => [id, { bytes: bytes.length, sha256: sha256(bytes) }]),
  );
  return { input: { article, publication, media, written }, leaving };
}

/** Every file of an article's export, the manifest last. Same input, same bytes. */
export function exportBundle(
  input: ExportInput,
  leaving: ReadonlyMap<string, Uint8Array>,
  formats: readonly string[],
  { overridden, losses }: Pick<Passed, "overridden"> & { losses: readonly FormatLoss[] },
): BundleFile[] {
  const files: BundleFile[] = [];
  const listed: ManifestFile[] = [];
  for (const planned of planExport(input, formats)) {
    const { path } = planned;
    if (!isInside(path)) throw new RangeError(`“${path}” is no place in an export folder`);
    const bytes = "mediaId" in planned ? leaving.get(planned.mediaId) : utf8(planned.text);
    if (!bytes) continue;
    files.push({ path, bytes });
    listed.push({
      path,
      bytes: bytes.length,
      sha256: sha256(bytes),
      ...("format" in planned ? { format: planned.format } : {}),
    });
  }
  const { article, publication } = input;
  const manifest = manifestJson({
    article,
    publication,
    files: listed,
    losses,
    ...(overridden ? { override: overridden } : {}),
  });
  return [...files, { path: "manifest.json", bytes: utf8(manifest) }];
}

function isInside(path: string): boolean {
  return path
    .split("/")
    .every((part) => /^[^/\\:\0]+$/.test(part) && part !== "." && part !== "..");
}

function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

const encoder = new TextEncoder();

function utf8(text: string): Uint8Array {
  return encoder.encode(text);
}
