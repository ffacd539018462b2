import type { ArticleContent } from "../../shared/article/article.ts";
import type { Finding } from "../../shared/article/finding.ts";
import type { ImportsService, MediaService } from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";
import { newArticleId } from "../../shared/id.ts";
import { pathBeside } from "../../shared/import/file-pictures.ts";
import type { ImportResult } from "../../shared/import/formats.ts";
import { importSentences } from "../../shared/messages/findings.ts";
import { publicationOf } from "../../shared/settings.ts";
import { createArticle } from "../library/change-article.ts";
import { findMedia, mediaIds } from "../library/media-table.ts";
import { type Context, writerOf } from "./context.ts";
import { placePictures } from "./importing/place-pictures.ts";
import type { ReadingThread } from "./importing/reading-thread.ts";

export function createImportsService(
  context: Context,
  media: Pick<MediaService, "add">,
  thread: ReadingThread,
): ImportsService {
  const { library, settings, publish } = context;

  async function read(name: string, bytes: Uint8Array): Promise<ImportResult> {
    const given = settings.get();
    const { publications } = given;
    const defaultPublication = publicationOf(given, given.defaultPublication);
    const outcome = await thread.read({ name, bytes, publications, defaultPublication });
    if (outcome.ok) return outcome.result;
    throw new AppError("import.unreadable", { file: name, reason: outcome.reason });
  }

  /** A file names pictures by their id in the library it came from; this one may not have them. */
  function absentPictures(content: ArticleContent): Finding[] {
    const absent = [...mediaIds(content)].filter((id) => !findMedia(library.database, id));
    if (absent.length === 0) return [];
    const reason = importSentences.picturesAbsent(absent.length);
    const counted = { what: importSentences.picturesAbsentInAll(), count: absent.length };
    return [{ code: "import.missing", level: "warn", field: "copy", reason, counted }];
  }

  return {
    async add({ file, bytes, beside = [] }) {
      const result = await read(file, bytes);
      const placed = await placePictures(result, result.pictures ?? [], beside, media);
      const { fields, copy } = placed.content;
      const findings = [
        ...result.findings,
        ...placed.findings,
        ...absentPictures({ fields, copy }),
      ];
      const id = newArticleId();
      createArticle(
        library.database,
        { id, content: { fields, copy }, kind: "imported", note: file },
        writerOf(context),
      );
      publish({ type: "article.changed", id, revision: 1 });
      return { id, file, headline: fields.headline, findings };
    },

    async picturesBeside({ file, bytes }) {
      const { pictures = [] } = await read(file, bytes);
      return pictures.map(pathBeside).filter((path) => path !== undefined);
    },
  };
}
