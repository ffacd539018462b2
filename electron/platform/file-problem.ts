import { constants } from "node:os";
import { AppError } from "../../shared/errors.ts";

/**
 * What a failed file or database operation means to the person at the desk, or `undefined` when it
 * is a defect of the program. Errors that are already `AppError`s come back as they are.
 */
export function libraryProblem(error: unknown, folder: string): AppError | undefined {
  if (error instanceof AppError) return error;
  const cause = { cause: error };
  switch (kindOf(error)) {
    case "full":
      return new AppError("library.full", { folder }, cause);
    case "read-only":
      return new AppError("library.read-only", { folder }, cause);
    case "locked":
      return new AppError("library.locked", { folder }, cause);
    case "damaged":
      return new AppError("library.damaged", { folder, problem: messageOf(error) }, cause);
    case "unreachable":
      return new AppError("library.unreachable", { folder, problem: messageOf(error) }, cause);
    case undefined:
      return undefined;
  }
}

/** The same for something written outside of the library, such as an export. */
export function writeProblem(error: unknown, path: string): AppError | undefined {
  if (error instanceof AppError) return error;
  const problem = words[errnoOf(error) ?? ""];
  return problem
    ? new AppError("export.unwritable", { path, problem }, { cause: error })
    : undefined;
}

/** The same for a backup, whose folder may lie on another disk than the library. */
export function backupProblem(error: unknown, folder: string): AppError | undefined {
  if (error instanceof AppError) {
    const problem = backupWords[error.code] ?? textOf(error);
    return problem === undefined
      ? error
      : new AppError("backup.failed", { folder, problem }, { cause: error });
  }
  const kind = kindOf(error);
  if (kind === undefined && words[errnoOf(error) ?? ""] === undefined) return undefined;
  const problem = words[errnoOf(error) ?? ""] ?? backupWords[`library.${kind}`] ?? messageOf(error);
  return new AppError("backup.failed", { folder, problem }, { cause: error });
}

/** In a failed backup these are causes; other errors speak for themselves. */
const backupWords: Readonly<Record<string, string>> = {
  "library.full": "the disk is full",
  "library.read-only": "you may not write there",
  "library.locked": "another program holds it",
};

function textOf(error: AppError): string | undefined {
  return "problem" in error.data && error.code.startsWith("library.")
    ? error.data.problem
    : undefined;
}

type Kind = "full" | "read-only" | "locked" | "damaged" | "unreachable";

const errnoKinds: Readonly<Record<string, Kind>> = {
  ENOSPC: "full",
  EDQUOT: "full",
  EFBIG: "full",
  EROFS: "read-only",
  EACCES: "read-only",
  EPERM: "read-only",
  EBUSY: "locked",
  ENOENT: "unreachable",
  ENOTDIR: "unreachable",
  EISDIR: "unreachable",
  EEXIST: "unreachable",
  EIO: "unreachable",
  ENXIO: "unreachable",
  ENODEV: "unreachable",
  ESTALE: "unreachable",
  ELOOP: "unreachable",
  ENAMETOOLONG: "unreachable",
  EMFILE: "unreachable",
  ENFILE: "unreachable",
};

const words: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full",
  EDQUOT: "your share of the disk is full",
  EFBIG: "the file would be too large for this disk",
  EROFS: "the disk is read-only",
  EACCES: "you may not write there",
  EPERM: "you may not write there",
  EBUSY: "another program holds it",
  ENOENT: "there is no such place",
  ENOTDIR: "part of the path is a file, not a folder",
  EISDIR: "there is a folder of that name",
  EEXIST: "there is a file of that name",
  ENOTEMPTY: "there is a folder of that name",
  EIO: "the disk does not answer",
  ENXIO: "the disk is gone",
  ENODEV: "the disk is gone",
  ESTALE: "the network folder is gone",
  ELOOP: "its links lead round in a circle",
  ENAMETOOLONG: "the name is too long for this disk",
  EMFILE: "too many files are open",
  ENFILE: "too many files are open",
};

// SQLite's primary result codes, in the low byte of `errcode`.
const sqliteKinds: Readonly<Record<number, Kind>> = {
  3: "read-only", // PERM
  5: "locked", // BUSY
  6: "locked", // LOCKED
  8: "read-only", // READONLY
  10: "unreachable", // IOERR
  11: "damaged", // CORRUPT
  13: "full", // FULL
  14: "unreachable", // CANTOPEN
  26: "damaged", // NOTADB
};

// On a full disk a WAL library fails already when its shared memory file cannot grow.
const shmSizeFailed = 4874;
// The database file was moved or deleted while it was open.
const movedAway = 1032;

function kindOf(error: unknown): Kind | undefined {
  const sqlite = sqliteCodeOf(error);
  if (sqlite === shmSizeFailed) return "full";
  if (sqlite === movedAway) return "unreachable";
  if (sqlite !== undefined) return sqliteKinds[sqlite & 0xff];
  return errnoKinds[errnoOf(error) ?? ""];
}

function sqliteCodeOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !("errcode" in error)) return undefined;
  return typeof error.errcode === "number" ? error.errcode : undefined;
}

function errnoOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("code" in error)) return undefined;
  // Node has no name for it, and calls it an unknown system error.
  if ("errno" in error && error.errno === -constants.errno.EDQUOT) return "EDQUOT";
  return typeof error.code === "string" ? error.code : undefined;
}

function messageOf(error: unknown): string {
  const errno = errnoOf(error);
  if (errno !== undefined && words[errno] !== undefined) return words[errno];
  return error instanceof Error ? error.message : String(error);
}
