import { isAbsolute, join } from "node:path";
import { checkArticle } from "../../shared/article/checks.ts";
import type {
  ExportedArticle,
  ExportParams,
  ExportsService,
} from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";
import { planExport } from "../../shared/export/bundle.ts";
import { exportFormats, findFormat } from "../../shared/export/format-list.ts";
import { readArticle } from "../library/articles-table.ts";
import type { Database } from "../library/database.ts";
import { refuseUnreadable } from "../library/unreadable.ts";
import { type Context, publicationFor } from "./context.ts";
import { exportArticles } from "./export-articles.ts";
import { exportInput } from "./export-bundle.ts";
import { presentMedia } from "./present-media.ts";
import type { Previews } from "./previews.ts";

export function createExportsService(context: Context, previews: Previews): ExportsService {
  const { library, settings, pictures, now } = context;
  const { database } = library;

  async function inputFor(from: Database, id: string, asked: string | undefined) {
    const { article, readOnly } = readArticle(from, id);
    refuseUnreadable(readOnly);
    const publication = publicationFor(settings.get(), asked, article.fields.publication);
    const media = await presentMedia(from, pictures, article);
    return { article, publication, media };
  }

  return {
    async formats() {
      return exportFormats.map(({ name, file, extension, description }) => ({
        name,
        file,
        extension,
        description,
      }));
    },

    async export(params: ExportParams): Promise<ExportedArticle[]> {
      for (const name of params.formats) formatNamed(name);
      const chosen = settings.get();
      const root = params.folder ?? (chosen.exportFolder || join(library.folder, "exports"));
      if (!isAbsolute(root)) {
        throw new AppError("input.invalid", {
          what: "the export folder",
          problem: "it must be an absolute path",
        });
      }
      return exportArticles(context, { ...params, ids: [...new Set(params.ids)], folder: root });
    },

    async preview({ id, publication: asked }) {
      const { article, publication, media } = await inputFor(database, id, asked);
      const files = planExport({ article, publication, media }, ["html"]);
      const findings = checkArticle(article, publication, { now: now().toISOString(), media });
      return { address: previews.keep(files, formatNamed("html").file), findings };
    },

    async text({ id, format, publication: asked }) {
      const { render } = formatNamed(format);
      const { article, publication, media } = await inputFor(database, id, asked);
      const { input } = await exportInput(article, publication, media, pictures);
      return render(input);
    },
  };
}

/** Throws `export.unknown-format`. */
function formatNamed(name: string) {
  const format = findFormat(name);
  if (format) return format;
  const known = exportFormats.map((each) => each.name).join(", ");
  throw new AppError("export.unknown-format", { format: name, known });
}
