import { findFormat } from "./format-list.ts";
import type { ExportInput } from "./formats.ts";
import { exportedFiles } from "./pictures.ts";
import { publishableArticle } from "./publishable.ts";

/** A file of an export, by its path in the article's folder: text, or a picture of the library. */
export type PlannedFile =
  | { path: string; format: string; text: string }
  | { path: string; mediaId: string };

/**
 * Every file of an export but the manifest: the formats asked for, once each and in the order asked
 * for, then the pictures. Names of formats are looked up before (`findFormat`); unknown ones give
 * no file.
 */
export function planExport(input: ExportInput, formatNames: readonly string[]): PlannedFile[] {
  const texts = [...new Set(formatNames)].flatMap((name): PlannedFile[] => {
    const format = findFormat(name);
    return format ? [{ path: format.file, format: name, text: format.render(input) }] : [];
  });
  const publishable = { ...input, article: publishableArticle(input.article) };
  const pictures = exportedFiles(publishable).map(({ path, item }) => ({ path, mediaId: item.id }));
  return [...texts, ...pictures];
}
