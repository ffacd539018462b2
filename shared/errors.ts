import type { Finding } from "./article/finding.ts";

/**
 * The closed list of things that can go wrong and that someone reacts to, each with its data.
 * Anything else is a defect and crosses between processes as `internal` with a log reference.
 */
export interface ErrorData {
  "input.invalid": { what: string; problem: string };
  "article.not-found": { id: string };
  /** `kept`: the revision that a text saved meanwhile was kept as, if there was one, and its time. */
  "article.trashed": { headline: string; kept: number | null; keptAt?: string };
  "article.not-in-trash": { headline: string };
  "article.conflict": {
    id: string;
    head: number;
    headSavedAt?: string;
    kept: number;
    keptAt?: string;
  };
  "article.emptied": { id: string; head: number };
  "revision.not-found": { id: string; revision: number };
  "status.not-allowed": { from: string; to: string };
  "copy.too-new": { found: string };
  "copy.damaged": { problem: string };
  "library.locked": { folder: string };
  "library.in-use": { folder: string };
  "library.too-new": { folder: string; found: number; known: number };
  "library.damaged": { folder: string; problem: string };
  "library.older": {
    folder: string;
    known: { articles: number; at: string };
    found: { articles: number; at: string | null };
    /** Folder of the newest backup. */
    backup: string | null;
  };
  "library.salvaged": {
    folder: string;
    whole: number;
    /** With an older revision than the last. */
    older: number;
    /** Only in a backup. */
    backup: number;
    lost: number;
    /** Headlines of some that are older or lost. */
    headlines: string[];
    /** Where the damaged file is now; null when there was none. */
    kept: string | null;
    /** The file that lists every article. */
    list: string;
  };
  "library.from-backup": { folder: string; at: string; articles: number; kept: string | null };
  "library.not-upgraded": { folder: string; problem: string };
  "library.read-only": { folder: string };
  "library.full": { folder: string };
  "library.unreachable": { folder: string; problem: string };
  "backup.failed": { folder: string; problem: string };
  "backup.not-found": { folder: string; name: string };
  "backup.damaged": { name: string; problem: string };
  "rescue.failed": { problem: string };
  "settings.damaged": { keptAs: string };
  "media.not-found": { id: string };
  "media.unsupported": { name: string };
  "media.too-large": { name: string; bytes: number; limit: number };
  "media.damaged": { name: string; problem: string };
  "import.unreadable": { file: string; reason: string };
  "package.damaged": { problem: string };
  "export.unknown-format": { format: string; known: string };
  "export.unknown-publication": { publication: string; known: string };
  "export.embargoed": { headline: string; until: string };
  "export.blocked": { headline: string; findings: Finding[] };
  "export.unwritable": { path: string; problem: string };
  "host.unavailable": { what: string };
  "host.unreachable": { problem: string };
  internal: { reference: string };
}

export type ErrorCode = keyof ErrorData;

/** An error that travels whole: a code from the closed list and the data that belongs to it. */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly data: ErrorData[C];

  constructor(code: C, data: ErrorData[C], options?: { cause?: unknown }) {
    super(code, options);
    this.name = "AppError";
    this.code = code;
    this.data = data;
  }
}

export function isAppError<C extends ErrorCode>(error: unknown, code?: C): error is AppError<C> {
  return error instanceof AppError && (code === undefined || error.code === code);
}

/** What crosses a process boundary in place of an {@link AppError}. */
export type ErrorReply = { [C in ErrorCode]: { code: C; data: ErrorData[C] } }[ErrorCode];
