import type { ErrorReply } from "../errors.ts";
import type { LibraryWork } from "./library-service.ts";

/** Facts a host announces. A listener asks for more if it cares. */
export type ServerEvent =
  | { type: "article.changed"; id: string; revision: number }
  | { type: "articles.changed" }
  | { type: "settings.changed" }
  /** A backup was made or removed, or could not be made. */
  | { type: "backups.changed" }
  /** The library's file was damaged, and is whole again. */
  | { type: "library.mended" }
  /** How far long work on the library has come, from 0 to 1. */
  | { type: "library.progress"; work: LibraryWork; share: number }
  | { type: "notice"; notice: ErrorReply }
  | { type: "window.command"; command: string };
