import type { ServerEvent } from "../../shared/contract/server-event.ts";
import { AppError } from "../../shared/errors.ts";
import type { Publication } from "../../shared/publication.ts";
import { publicationOf, type Settings } from "../../shared/settings.ts";
import type { Library } from "../library/open-library.ts";
import type { Writer } from "../library/write-revision.ts";
import type { MediaStore } from "../media/store.ts";
import type { Log } from "../platform/log.ts";
import type { SettingsStore } from "../platform/settings-store.ts";

/** What the services work with; each takes of it what it needs. */
export interface Context {
  library: Library;
  pictures: MediaStore;
  settings: SettingsStore;
  log: Log;
  now(): Date;
  publish(event: ServerEvent): void;
  /** What a person should hear of, from opening on. */
  notices: AppError[];
  /** Adds to the notices and tells it to every window. */
  notify(error: AppError): void;
}

/** The user of this library as the writer of a revision, now. */
export function writerOf({ settings, now }: Pick<Context, "settings" | "now">): Writer {
  const { author, device } = settings.get();
  return { author: author.name, device, now: now() };
}

/**
 * The publication asked for by id or name, or the article's own when none is. Throws
 * `export.unknown-publication`.
 */
export function publicationFor(
  settings: Settings,
  asked: string | undefined,
  own: string,
): Publication {
  if (asked === undefined) return publicationOf(settings, own);
  const { publications } = settings;
  const name = asked.trim().toLowerCase();
  const found =
    publications.find((publication) => publication.id === asked) ??
    publications.find((publication) => publication.name.toLowerCase() === name);
  if (found) return found;
  const known = publications.map((publication) => publication.id).join(", ");
  throw new AppError("export.unknown-publication", { publication: asked, known });
}
