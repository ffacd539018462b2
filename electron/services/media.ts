import { basename } from "node:path";
import type { MediaService } from "../../shared/contract/services.ts";
import { AppError } from "../../shared/errors.ts";
import { requireLibrary } from "../library/library-there.ts";
import { findMedia, insertMedia, recentMedia } from "../library/media-table.ts";
import { probe } from "../media/probe.ts";
import { hashBytes } from "../media/store.ts";
import { libraryProblem } from "../platform/file-problem.ts";
import type { Context } from "./context.ts";

export function createMediaService({ library, pictures, now }: Context): MediaService {
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
  };
}
