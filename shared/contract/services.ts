import type { Article, ArticleContent, ArticleFields, ArticleSummary } from "../article/article.ts";
import type { Finding } from "../article/finding.ts";
import type { PictureWords } from "../article/picture-words.ts";
import type { TextPart } from "../article/search-match.ts";
import type { Status } from "../article/status.ts";
import type { Copy } from "../copy/copy.ts";
import type { Splice } from "../copy/splices.ts";
import type { ExportFormatInfo } from "../export/formats.ts";
import type { MediaItem } from "../media.ts";
import type { Publication } from "../publication.ts";
import type { Settings, SettingsChange } from "../settings.ts";
import type { LibraryService, StartupService } from "./library-service.ts";
import type { PartsParams, RevisionContent, RevisionSummary } from "./revisions.ts";

export type {
  Backup,
  Backups,
  BroughtBack,
  LibraryInfo,
  LibraryProblem,
  LibraryService,
  LibraryWork,
  SalvagedArticle,
  StartupProblem,
  StartupService,
  WrittenOut,
} from "./library-service.ts";
export type {
  PartsParams,
  RevisionContent,
  RevisionKind,
  RevisionSummary,
} from "./revisions.ts";

/**
 * What the main process does for a window, a browser or the command line. Every method takes one
 * parameter object, checked against `schemas.ts`, and gives plain data. Failures are `AppError`s.
 */
export interface Services {
  articles: ArticlesService;
  media: MediaService;
  imports: ImportsService;
  exports: ExportsService;
  settings: SettingsService;
  library: LibraryService;
  startup: StartupService;
  host: HostService;
}

export interface ArticlesService {
  /**
   * Newest first. With words in `query` (see `parseSearch`) the best first: those with all words in
   * the headline, then slugline, standfirst, other fields, copy; within each the newest first.
   */
  list(params: ListParams): Promise<ArticleList>;
  /** `window` opens the article to edit it: what that window left unsaved is recovered first. */
  get(params: { id: string; window?: string }): Promise<OpenedArticle>;
  /** A new draft in the default publication; `fields` replaces what is given. */
  create(params: { fields?: Partial<ArticleFields>; copy?: Copy }): Promise<Article>;
  /**
   * Saves the whole content on top of `baseRevision`. Resolves when it is committed to the disk.
   * Throws `article.conflict` when the head has moved on: the content is then kept as a revision
   * of its own (`kept`), and nothing is overwritten. So it is while the article is in the trash
   * (`article.trashed`). Throws `article.emptied` instead of replacing a text by nothing, unless told
   * that it is meant.
   */
  save(params: SaveParams): Promise<Saved>;
  /**
   * Keeps what changed since the last call, or since the base for the first one, at a cost that does
   * not depend on the article's length. Resolves when it is committed to the disk. Until the next
   * save these entries are the window's text; when the window goes away without one, they become a
   * revision. Throws `input.invalid` for an entry that does not follow on the one before, and
   * `revision.not-found` for a base that is gone: then only a save can keep the text.
   */
  journal(params: JournalParams): Promise<{ at: string }>;
  /** Throws `status.not-allowed` for a move that the table of statuses does not have. */
  setStatus(params: { id: string; status: Status }): Promise<Article>;
  /** Newest first. */
  history(params: { id: string }): Promise<RevisionSummary[]>;
  /** The content of one kept revision. */
  revision(params: { id: string; revision: number }): Promise<RevisionContent>;
  /** Calls a revision by a name; "" takes the name away. What has a name is kept for ever. */
  nameRevision(params: { id: string; revision: number; name: string }): Promise<void>;
  /**
   * Brings a revision's content back as a new revision; nothing is lost. With `fields` or `blocks`
   * only those parts of it come back.
   */
  restore(params: PartsParams): Promise<Article>;
  /**
   * Settles a text kept beside the head: the new revision names both as its parents. `fields` and
   * `blocks` are what is taken from that text, two empty lists for nothing; without them all is.
   */
  merge(params: PartsParams): Promise<Article>;
  /** Out of the lists, read only, and kept. */
  trash(params: { id: string }): Promise<void>;
  untrash(params: { id: string }): Promise<void>;
  /**
   * Deletes an article that is in the trash for ever, with every revision of it. Only ever at a
   * person's word. Throws `article.not-in-trash`.
   */
  purge(params: { id: string }): Promise<void>;
  /** Findings before publication, for the article's own publication or another. */
  check(params: { id: string; publication?: string }): Promise<Finding[]>;
}

export interface ListParams {
  query?: string;
  status?: Status;
  /** The name of a category. */
  category?: string;
  /** What the id begins with. */
  idStart?: string;
  /** `newest` lists everything that fits and the newest first, words or not; `best` unless told. */
  order?: "best" | "newest";
  /** Only what is in the trash; only what is not, unless told. */
  trashed?: boolean;
  /** At most this many rows; 200 unless told. */
  limit?: number;
  offset?: number;
}

export interface ArticleList {
  articles: FoundArticle[];
  /** How many there are in all for these parameters. */
  total: number;
  /** True when a search gave up counting: there are more than `total`, which cannot be listed. */
  capped?: boolean;
}

/** A row of the list; with words to look for, it says where they were found. */
export interface FoundArticle extends ArticleSummary {
  match?: ArticleMatch;
}

export interface ArticleMatch {
  headline: TextPart[];
  slugline: TextPart[];
  /** From the standfirst, the copy or another field: the first place that has one of the words. */
  text: TextPart[] | null;
}

/** An article to edit, or, when `readOnly` says why, only to read. */
export interface OpenedArticle {
  article: Article;
  readOnly: {
    reason: "copy.too-new" | "copy.damaged" | "article.trashed";
    /** What was found; of one in the trash the headline. */
    detail: string;
  } | null;
  /** Set when the head was made from the journal of a window that went away: typed until `at`. */
  recovered: { revision: number; at: string } | null;
  /** A newer text, in a file outside of the library until that can be written to; typed until `at`. */
  waiting: { place: string; at: string } | null;
}

export interface JournalParams {
  id: string;
  /** The page that writes; another one for every page. */
  window: string;
  /** The revision, the head or one kept beside it, that holds the text these changes began with. */
  baseRevision: number;
  /** When that was saved, as for a save. */
  baseSavedAt?: string | undefined;
  /** 1, 2, 3 … since that base. The last one may be sent again. */
  sequence: number;
  fields?: Partial<ArticleFields>;
  /** Applied to the blocks in this order. */
  splices?: Splice[];
}

export interface SaveParams extends ArticleContent {
  id: string;
  baseRevision: number;
  /** When that was saved: tells it from one of the same number in an older copy put back. */
  baseSavedAt?: string | undefined;
  /**
   * Revisions this content was made from besides the base: a person has looked at them and decided.
   */
  alsoFrom?: number[];
  /**
   * The page that saves. No other page's autosave takes the place of one of its own, and its journal
   * of this article is dropped: the content holds it all.
   */
  window?: string;
  /** The journal entry that this very content ends with; both are then compared. */
  sequence?: number;
  /** True when a person wants the article to be empty. */
  emptied?: boolean;
  /** When a page typed this that is gone: it is kept as text that was recovered. */
  typedAt?: string;
}

export interface Saved {
  revision: number;
  savedAt: string;
}

export interface MediaService {
  /** Adds a picture. Throws `media.unsupported`, `media.too-large` or `media.damaged`. */
  add(params: { name: string; bytes: Uint8Array }): Promise<MediaItem>;
  /** Throws `media.not-found`, also when the file is missing or no longer the one that was added. */
  get(params: { id: string }): Promise<MediaItem>;
  /** The pictures added last, newest first. */
  recent(params: { limit: number }): Promise<MediaItem[]>;
  /**
   * The alt text and credit line last written for a picture in any article, to begin with; "" for
   * what is not known. The alt text is one in that language.
   */
  words(params: { id: string; language: string }): Promise<PictureWords>;
}

export interface Imported {
  id: string;
  /** The file's name as given. */
  file: string;
  headline: string;
  findings: Finding[];
}

/** A file that lies beside another one; its path from there, with slashes. */
export interface BesideFile {
  path: string;
  bytes: Uint8Array;
}

export interface ImportsService {
  /**
   * One article from a file's bytes; the format is chosen by the file's name, then its shape.
   * `beside` are pictures that lie beside the file, by their path from there. Throws
   * `import.unreadable`, and then the library is as it was.
   */
  add(params: { file: string; bytes: Uint8Array; beside?: BesideFile[] }): Promise<Imported>;
  /** Paths, from where the file lies, of the pictures that it names and does not hold. */
  picturesBeside(params: { file: string; bytes: Uint8Array }): Promise<string[]>;
}

export interface ExportParams {
  ids: string[];
  formats: string[];
  /** Folder the article folders are made in; the settings' export folder unless told. */
  folder?: string;
  publication?: string;
  /** Reason for exporting in spite of findings that block; recorded in article and manifest. */
  override?: string;
}

export interface ExportedArticle {
  id: string;
  folder: string;
  /** Absolute paths, in the order written; `manifest.json` comes last. */
  files: string[];
  findings: Finding[];
}

export interface ExportsService {
  formats(params: Record<string, never>): Promise<ExportFormatInfo[]>;
  /** Writes all or, when a finding blocks any of them, nothing (`export.blocked`). */
  export(params: ExportParams): Promise<ExportedArticle[]>;
  /** The exact page that would leave, at an address that can be shown in a frame. */
  preview(params: {
    id: string;
    publication?: string;
  }): Promise<{ address: string; findings: Finding[] }>;
  /** One text format as text: what would be written to its file. */
  text(params: { id: string; format: string; publication?: string }): Promise<string>;
}

export interface SettingsService {
  get(params: Record<string, never>): Promise<Settings>;
  change(params: SettingsChange): Promise<Settings>;
  /** Adds a publication or replaces the one of the same id. */
  savePublication(params: { publication: Publication }): Promise<Settings>;
  /** Throws `input.invalid` for the last publication and for the default one. */
  removePublication(params: { id: string }): Promise<Settings>;
}

/** What the host can do around the window; what it cannot is `host.unavailable`. */
export interface HostService {
  info(params: Record<string, never>): Promise<HostInfo>;
  /** A folder the user picks, or null when the user thinks better of it. */
  pickFolder(params: { title: string }): Promise<string | null>;
  /** Shows a file or folder in the system's file manager. */
  reveal(params: { path: string }): Promise<void>;
  /** Opens a web or mail address outside of the window. */
  openLink(params: { address: string }): Promise<void>;
}

export interface HostInfo {
  name: "desktop" | "loopback" | "cli";
  version: string;
  platform: string;
  can: { pickFolder: boolean; reveal: boolean };
}
