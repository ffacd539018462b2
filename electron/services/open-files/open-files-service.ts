import { isAbsolute } from "node:path";
import type { LibraryService } from "../../../shared/contract/services.ts";
import { AppError } from "../../../shared/errors.ts";
import type { BackupKeeper } from "../backups/backup-keeper.ts";
import type { Context } from "../context.ts";
import { readLibrary } from "./read-library.ts";
import { writeLibrary } from "./write-library.ts";

type OpenFilesMethods = Pick<LibraryService, "writeOpenFiles" | "readOpenFiles">;

/** The part of the library service that writes the library out as open files and reads them back. */
export function createOpenFilesMethods(context: Context, keeper: BackupKeeper): OpenFilesMethods {
  return {
    async writeOpenFiles({ folder }) {
      return writeLibrary(context, absolute(folder));
    },

    async readOpenFiles({ folder }) {
      return readLibrary(context, absolute(folder), () => keeper.make("import"));
    },
  };
}

function absolute(folder: string): string {
  if (isAbsolute(folder)) return folder;
  const problem = "it must be an absolute path";
  throw new AppError("input.invalid", { what: "the folder", problem });
}
