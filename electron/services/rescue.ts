import type { RescueParams } from "../../shared/contract/library-service.ts";
import { AppError } from "../../shared/errors.ts";
import { keepRescued } from "../library/keep-rescued.ts";
import { isEmpty } from "../library/loses-much.ts";
import { isGone, ownIdentity } from "../platform/process-identity.ts";
import {
  findRescueFiles,
  type RescuedText,
  removeRescueFile,
  writeRescueFile,
} from "../platform/rescue-files.ts";
import { type Context, writerOf } from "./context.ts";

/** Keeps texts outside of the library while it does not take them, and takes them in afterwards. */
export interface Rescue {
  /** Throws `rescue.failed`. Asks nothing of the library, which may be gone. */
  keep(params: RescueParams): Promise<{ place: string }>;
  /** The library has what that page typed in the article: its file is not needed any more. */
  over(article: string, window: string | undefined): void;
  /** Makes revisions of what is left in files of pages that are gone. */
  takeIn(): Promise<void>;
}

export function createRescue(context: Context, folders: readonly string[]): Rescue {
  const { library, settings, log, now } = context;
  const { database } = library;
  const places = new Map<string, string>();

  async function take({ path, text }: { path: string; text: RescuedText }): Promise<void> {
    // Its page is open in another program, which goes on trying.
    if (text.holder !== ownIdentity && !isGone(text.holder)) return;
    if (keepRescued(database, text, writerOf(context))) await removeRescueFile(path);
  }

  return {
    async keep({ id, window, baseRevision, fields, copy }) {
      if (isEmpty({ fields, copy })) {
        throw new AppError("rescue.failed", { problem: "there is no text" });
      }
      try {
        const text: RescuedText = {
          library: library.id,
          folder: library.folder,
          article: id,
          window,
          base: baseRevision,
          at: now().toISOString(),
          holder: ownIdentity,
          author: settings.get().author.name,
          fields,
          copy,
        };
        const place = await writeRescueFile(folders, text);
        places.set(keyOf(id, window), place);
        return { place };
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        throw new AppError("rescue.failed", { problem }, { cause: error });
      }
    },

    over(article, window) {
      const key = keyOf(article, window ?? "");
      const place = places.get(key);
      if (place === undefined) return;
      places.delete(key);
      removeRescueFile(place).catch((error) => log.error("a rescue file stayed behind", error));
    },

    async takeIn() {
      if (database.mode !== "write") return;
      for (const file of await findRescueFiles(folders, library)) {
        try {
          await take(file);
        } catch (error) {
          log.error("a rescued text could not be taken in", error);
        }
      }
    },
  };
}

function keyOf(article: string, window: string): string {
  return `${article} ${window}`;
}
