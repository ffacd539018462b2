import type { ArticleContent } from "../../shared/article/article.ts";
import type { Finding } from "../../shared/article/finding.ts";
import type { ImportsService } from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";
import { newArticleId, newBlockId } from "../../shared/id.ts";
import { importFile } from "../../shared/import/import-file.ts";
import { importSentences } from "../../shared/messages/findings.ts";
import { publicationOf } from "../../shared/settings.ts";
import { createArticle } from "../library/change-article.ts";
import { findMedia, mediaIds } from "../library/media-table.ts";
import { type Context, writerOf } from "./context.ts";

export function createImportsService(context: Context): ImportsService {
  const { library, settings, publish } = context;

  /** A file names pictures by their id in the library it came from; this one may not have them. */
  function absentPictures(content: ArticleContent): Finding[] {
    const absent = [...mediaIds(content)].filter((id) => !findMedia(library.database, id));
    if (absent.length === 0) return [];
    const reason = importSentences.picturesAbsent(absent.length);
    return [{ code: "import.missing", level: "warn", field: "copy", reason }];
  }

  return {
    async add({ file, bytes }) {
      const { publications, ...rest } = settings.get();
      const imported = importFile(
        { name: file, bytes },
        {
          publications,
          defaultPublication: publicationOf({ publications, ...rest }, rest.defaultPublication),
          newId: newBlockId,
        },
      );
      if (!imported.ok) throw new AppError("import.unreadable", { file, reason: imported.reason });
      const { fields, copy } = imported.result;
      const findings = [...imported.result.findings, ...absentPictures({ fields, copy })];
      const id = newArticleId();
      createArticle(
        library.database,
        { id, content: { fields, copy }, kind: "imported", note: file },
        writerOf(context),
      );
      publish({ type: "article.changed", id, revision: 1 });
      return { id, file, headline: fields.headline, findings };
    },
  };
}
