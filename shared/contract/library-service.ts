import type { ArticleContent } from "../article/article.ts";
import type { ErrorReply } from "../errors.ts";

/** One thing that `doctor` found wrong. */
export interface LibraryProblem {
  kind:
    | "integrity"
    | "older"
    | "copy"
    | "revision"
    | "head"
    | "journal"
    | "media-missing"
    | "media-altered"
    | "media-orphan"
    | "search";
  subject: string;
  problem: string;
  repaired: boolean;
}

/** An article as it came out of a damaged library. */
export interface SalvagedArticle {
  id: string;
  headline: string;
  /** `older`: later revisions are known of, but lost. `backup`: its text was only in a backup. */
  came: "whole" | "older" | "backup" | "lost";
  /** The revision it has now; null when it is lost. */
  revision: number | null;
}

export interface LibraryService {
  info(params: Record<string, never>): Promise<LibraryInfo>;
  /** The time by the library's own clock, which dates everything in it. */
  now(params: Record<string, never>): Promise<{ now: string }>;
  /** The backups of this library, wherever it keeps them; newest first. */
  backups(params: Record<string, never>): Promise<Backups>;
  /** Makes a backup now. Throws `backup.failed`. */
  backUp(params: Record<string, never>): Promise<Backup>;
  /**
   * Brings articles back from a backup, all or those given; a backup is made first. What is missing
   * comes back with its revisions; of what differs the backup's text becomes the head, with the
   * present one as its parent. Throws `backup.not-found`, `backup.damaged` or `backup.failed`.
   */
  restoreBackup(params: { name: string; ids?: string[] }): Promise<BroughtBack>;
  /**
   * Writes the whole library out as open files: a folder for each article with its data, its page
   * and its pictures. Again into the same folder brings that up to date. Throws `input.invalid` for
   * a folder that holds something else, or `export.unwritable`.
   */
  writeOpenFiles(params: { folder: string }): Promise<WrittenOut>;
  /**
   * Reads such files back. An article that is here with another text is kept beside it. Throws
   * `import.unreadable` for a folder that holds none.
   */
  readOpenFiles(params: { folder: string }): Promise<BroughtBack>;
  doctor(params: { repair?: boolean }): Promise<LibraryProblem[]>;
  /**
   * Writes a text that cannot be saved into a file outside of the library, and says where. When its
   * page is gone and the library has not got it by then, it is taken in as soon as that can be done,
   * here or when the library is next opened. Throws `rescue.failed`.
   */
  rescue(params: RescueParams): Promise<{ place: string }>;
  /** What a person should hear of since the library was opened, oldest first. */
  notices(params: Record<string, never>): Promise<ErrorReply[]>;
}

/** What a page could not save. */
export interface RescueParams extends ArticleContent {
  id: string;
  window: string;
  /** The revision that it was typed on, and when that was saved. */
  baseRevision: number;
  baseSavedAt?: string | undefined;
}

/** A backup that was read to its end when it was made, and found to be whole. */
export interface Backup {
  name: string;
  folder: string;
  at: string;
  /** Made on the schedule, by hand, or before something that changes much. */
  reason: "schedule" | "hand" | "migration" | "restore" | "import" | "repair";
  articles: number;
  media: number;
  /** Pictures that could not be copied, since the library had lost them. */
  mediaMissing: number;
  /** Articles whose stored text was not the one that was saved: the library had them so. */
  altered: number;
  bytes: number;
}

export interface Backups {
  /** Where the next one goes. */
  folder: string;
  backups: Backup[];
  /** What has the name of a backup and cannot be used as one. */
  unreadable: { name: string; folder: string; problem: string }[];
  running: boolean;
  /** Why the last attempt failed; null once one has not. */
  failure: { at: string; folder: string; problem: string } | null;
}

/** What was written out as open files. */
export interface WrittenOut {
  folder: string;
  /** Articles in the folder now. */
  articles: number;
  /** Those of them that were not there yet, or were another. */
  written: number;
  media: number;
  /** What could not be written out; the rest was. */
  problems: { subject: string; problem: string }[];
}

/** What came back from a backup or from open files. */
export interface BroughtBack {
  /** Articles that were not there. */
  added: number;
  /** Articles that were there with another text. */
  changed: number;
  /** Articles that were there and the same. */
  same: number;
  /** Pictures that were not there. */
  media: number;
  /** What could not come back, or not as it was; the rest has. */
  problems: { subject: string; problem: string }[];
}

export interface LibraryInfo {
  folder: string;
  articles: number;
  media: number;
  /** Where exports go unless told otherwise. */
  exportFolder: string;
}

/** Long work on the whole library. */
export type LibraryWork = "backup" | "restore" | "export" | "import";

/** What can be done about a library that cannot be opened. */
export interface StartupService {
  /** Null when the library is open. */
  problem(params: Record<string, never>): Promise<StartupProblem | null>;
  /**
   * Makes a new library file of what can be read of the damaged one and of the backups, and opens
   * it. Throws `library.damaged` when there is nothing to be had.
   */
  repair(params: Record<string, never>): Promise<void>;
  /**
   * Puts a backup in the library's place and opens it: the newest that is whole, unless named.
   * Throws `backup.not-found` or `backup.damaged`.
   */
  openBackup(params: { name?: string }): Promise<void>;
}

export interface StartupProblem {
  error: ErrorReply;
  /** Newest first. */
  backups: { name: string; at: string; articles: number }[];
}
