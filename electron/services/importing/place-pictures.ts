import type { ArticleContent } from "../../../shared/article/article.ts";
import type { Finding } from "../../../shared/article/finding.ts";
import type { BesideFile, MediaService } from "../../../shared/contract/services.ts";
import { isAppError } from "../../../shared/errors.ts";
import { type FilePicture, pathBeside } from "../../../shared/import/file-pictures.ts";
import {
  blocksWith,
  type StoredPictures,
  sourceIn,
} from "../../../shared/import/placed-pictures.ts";
import { importSentences as say } from "../../../shared/messages/findings.ts";

/**
 * Puts the pictures of a file into the library and their ids into the article. One that cannot be
 * had leaves its words behind, and a finding says which it was.
 */
export async function placePictures(
  content: ArticleContent,
  pictures: readonly FilePicture[],
  beside: readonly BesideFile[],
  media: Pick<MediaService, "add">,
): Promise<{ content: ArticleContent; findings: Finding[] }> {
  if (pictures.length === 0) return { content, findings: [] };
  const findings: Finding[] = [];
  const stored = new Map<string, string | undefined>();
  for (const picture of pictures) {
    const bytes = picture.bytes ?? fileAt(picture, beside);
    const id = bytes && (await addPicture(picture.name, bytes, media));
    stored.set(picture.address, id);
    if (id === undefined) {
      const reason = bytes ? say.pictureUnusable(picture.name) : say.pictureElsewhere(picture.name);
      const what = bytes ? say.pictureUnusableInAll() : say.pictureElsewhereInAll();
      const counted = { what, count: 1 };
      findings.push({ code: "import.dropped", level: "warn", field: "copy", reason, counted });
    }
  }
  return { content: replaced(content, stored), findings };
}

function fileAt(picture: FilePicture, beside: readonly BesideFile[]): Uint8Array | undefined {
  const path = pathBeside(picture);
  return beside.find((file) => file.path === path)?.bytes;
}

/** The picture's id, or nothing for a file that is no picture the library takes. */
async function addPicture(
  name: string,
  bytes: Uint8Array,
  media: Pick<MediaService, "add">,
): Promise<string | undefined> {
  try {
    return (await media.add({ name, bytes })).id;
  } catch (error) {
    const isPictures = ["media.unsupported", "media.too-large", "media.damaged"] as const;
    if (isPictures.some((code) => isAppError(error, code))) return undefined;
    throw error;
  }
}

function replaced({ fields, copy }: ArticleContent, stored: StoredPictures): ArticleContent {
  const { leadImage } = fields;
  const picture = leadImage && sourceIn(stored, leadImage.picture);
  return {
    fields: { ...fields, leadImage: leadImage && picture ? { ...leadImage, picture } : null },
    copy: { ...copy, blocks: blocksWith(copy.blocks, stored) },
  };
}
