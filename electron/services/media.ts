import { basename } from "node:path";
import { articleLanguage } from "../../shared/article/article-language.ts";
import type { MediaService } from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";
import { publicationOf } from "../../shared/settings.ts";
import { requireLibrary } from "../library/library-there.ts";
import { findMedia, insertMedia, recentMedia } from "../library/media-table.ts";
import { lastPictureWords } from "../library/picture-words.ts";
import { probe } from "../media/probe.ts";
import { hashBytes } from "../media/store.ts";
import { libraryProblem } from "../platform/file-problem.ts";
import type { Context } from "./context.ts";

export function createMediaService(context: Context): MediaService {
  const { library, pictures, settings, now } = context;
  const { database, folder } = library;
  return {
    async add({ name, bytes }) {
      const { kind, width, height } = probe(name, bytes);
      const id = await hashBytes(bytes);
      try {
        requireLibrary(folder);
        // File first: a row without its picture would be a hole, a picture without row is a leftover.
        await pictures.put({ id, kind }, bytes);
      } catch (error) {
        throw libraryProblem(error, folder) ?? error;
      }
      const item = {
        id,
        kind,
        name: basename(name.replaceAll("\\", "/")),
        bytes: bytes.length,
        width,
        height,
        addedAt: now().toISOString(),
      };
      return database.write(() => insertMedia(database, item));
    },

    async get({ id }) {
      const item = findMedia(database, id);
      if (!item || !(await pictures.isWhole(item))) throw new AppError("media.not-found", { id });
      return item;
    },

    async recent({ limit }) {
      return recentMedia(database, limit);
    },

    async words({ id, language }) {
      const wanted = baseLanguage(language);
      return lastPictureWords(database, id, (fields) => {
        const publication = publicationOf(settings.get(), fields.publication);
        return baseLanguage(articleLanguage(fields, publication)) === wanted;
      });
    },
  };
}

/** The language without region or script: what is read aloud in one is understood in the other. */
function baseLanguage(language: string): string {
  return language.toLowerCase().split(/[-_]/)[0] ?? "";
}
