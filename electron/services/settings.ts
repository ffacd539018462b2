import { isAbsolute } from "node:path";
import type { SettingsService } from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";
import type { Publication } from "../../shared/publication.ts";
import type { Settings } from "../../shared/settings.ts";
import { requireLibrary } from "../library/library-there.ts";
import { libraryProblem } from "../platform/file-problem.ts";
import type { Context } from "./context.ts";
import { publicationProblem } from "./publication-problem.ts";

export function createSettingsService(context: Context): SettingsService {
  const { settings, library, publish } = context;

  function put(changed: Settings): Settings {
    try {
      requireLibrary(library.folder);
      settings.set(changed);
    } catch (error) {
      throw libraryProblem(error, library.folder) ?? error;
    }
    publish({ type: "settings.changed" });
    return changed;
  }

  return {
    get: async () => settings.get(),

    async change(params) {
      const current = settings.get();
      const { exportFolder = "", defaultPublication = current.defaultPublication } = params;
      if (exportFolder !== "" && !isAbsolute(exportFolder)) {
        throw invalid("the export folder", "it must be an absolute path");
      }
      if (params.backupFolder && !isAbsolute(params.backupFolder)) {
        throw invalid("the backup folder", "it must be an absolute path");
      }
      if (!current.publications.some(({ id }) => id === defaultPublication)) {
        throw invalid("the default publication", `there is no publication “${defaultPublication}”`);
      }
      return put({ ...current, ...params });
    },

    async savePublication({ publication }) {
      const problem = publicationProblem(publication);
      if (problem !== undefined) throw invalid(`publication “${publication.name}”`, problem);
      const current = settings.get();
      return put({ ...current, publications: withPublication(current, publication) });
    },

    async removePublication({ id }) {
      const current = settings.get();
      const left = current.publications.filter((publication) => publication.id !== id);
      if (left.length === current.publications.length) {
        throw invalid("the publication", `there is no publication “${id}”`);
      }
      if (left.length === 0) throw invalid("the publication", "it is the only one");
      if (id === current.defaultPublication) {
        throw invalid("the publication", "it is the default one; choose another default first");
      }
      return put({ ...current, publications: left });
    },
  };
}

/** In the place of the one of the same id, else at the end. */
function withPublication({ publications }: Settings, given: Publication): Publication[] {
  if (!publications.some(({ id }) => id === given.id)) return [...publications, given];
  return publications.map((publication) => (publication.id === given.id ? given : publication));
}

function invalid(what: string, problem: string): AppError {
  return new AppError("input.invalid", { what, problem });
}
