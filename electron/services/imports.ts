import type { ImportsService } from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";
import { newArticleId, newBlockId } from "../../shared/id.ts";
import { importFile } from "../../shared/import/import-file.ts";
import { publicationOf } from "../../shared/settings.ts";
import { createArticle } from "../library/change-article.ts";
import { type Context, writerOf } from "./context.ts";

export function createImportsService(context: Context): ImportsService {
  const { library, settings, publish } = context;
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
      const { fields, copy, findings } = imported.result;
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
