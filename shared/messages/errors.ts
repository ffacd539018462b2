import type { AppError, ErrorCode, ErrorData } from "../errors.ts";
import { spokenInstant } from "./instant.ts";

/**
 * Each error as a sentence: what happened, where the safe copy is, what to do. Window and command
 * line both speak from here.
 */
const sentences: { [C in ErrorCode]: (data: ErrorData[C]) => string } = {
  "input.invalid": ({ what, problem }) =>
    `Dateline could not use ${what}: ${problem}. Nothing was changed.`,
  "article.not-found": ({ id }) =>
    `There is no article ${id} in this library. Look for it in the list of articles.`,
  "article.trashed": ({ headline, kept }) =>
    kept === null
      ? `“${headline || "Untitled"}” is in the trash. Nothing was changed; take it out of the trash to go on with it.`
      : `“${headline || "Untitled"}” is in the trash. Your text is safe as revision ${kept}; take the article out of the trash to go on with it.`,
  "article.not-in-trash": ({ headline }) =>
    `“${headline || "Untitled"}” is not in the trash. Nothing was deleted; move it to the trash first.`,
  "article.conflict": ({ kept, head }) =>
    `This article was changed elsewhere (revision ${head}). Your text is safe as revision ${kept}; open History to compare and choose.`,
  "article.emptied": ({ head }) =>
    `This article is empty now. Its text is safe as revision ${head}; say whether to leave the article empty or to bring the text back.`,
  "revision.not-found": ({ id, revision }) =>
    `Article ${id} has no revision ${revision}. “dateline history ${id}” lists those it has.`,
  "status.not-allowed": ({ from, to }) =>
    `An article cannot go from “${from}” to “${to}”. Nothing was changed.`,
  "copy.too-new": ({ found }) =>
    `This article was written by a newer Dateline (${found}). It can be read here, but not changed; update Dateline to edit it.`,
  "copy.damaged": ({ problem }) =>
    `The copy of this article cannot be read (${problem}). What is stored was left untouched; restore an earlier revision from History.`,
  "library.locked": ({ folder }) =>
    `The library in ${folder} is held by another program. What you typed is still in the window; Dateline keeps trying.`,
  "library.in-use": ({ folder }) =>
    `Another program saved into the library in ${folder} while that was being repaired. What it saved is safe and nothing was changed; close other windows and programs that use it, then repair again.`,
  "library.too-new": ({ folder, found, known }) =>
    `The library in ${folder} was written by a newer Dateline (layout ${found}, this one knows ${known}). It was not touched; update Dateline to open it.`,
  "library.damaged": ({ folder, problem }) =>
    `The library in ${folder} is damaged (${problem}). It was left as it is. Settings › Check, or “dateline doctor --repair”, puts what can be read of it and of the backups into a new file and keeps the damaged one.`,
  "library.older": ({ folder, known, found, backup }) =>
    `The library in ${folder} is older than it was, or has lost articles: at ${spokenInstant(known.at)} it had ${known.articles}; now it has ${found.articles}, last changed ${found.at === null ? "never" : spokenInstant(found.at)}. ${backup === null ? "There is no backup in its folder." : `Its newest backup is ${backup}.`} Put the right file back, or choose Settings › Check, or “dateline doctor --repair”: it takes in what the backups have and goes on from there.`,
  "library.salvaged": ({ folder, whole, older, backup, lost, headlines, kept, list }) =>
    [
      `The library in ${folder} was put together again: ${whole} ${whole === 1 ? "article" : "articles"} whole`,
      `, ${older} with an older revision, ${backup} from a backup, ${lost} lost`,
      headlines.length > 0 ? ` (look at ${headlines.map((text) => `“${text}”`).join(", ")})` : "",
      kept === null ? "." : `. The damaged file is kept as ${kept}.`,
      ` All articles are listed in ${list}.`,
    ].join(""),
  "library.from-backup": ({ folder, at, articles, kept }) =>
    `The library in ${folder} is now the backup of ${spokenInstant(at)}, with ${articles} articles.${kept === null ? "" : ` The damaged file is kept as ${kept}; what was written after the backup may still be in it.`}`,
  "library.not-upgraded": ({ folder, problem }) =>
    `The library in ${folder} was made by an older Dateline and could not be brought up to date (${problem}). It was not touched and can only be read; make room and start Dateline again.`,
  "library.read-only": ({ folder }) =>
    `The library in ${folder} cannot be written to. What you typed is still in the window; allow writing there, and saving goes on by itself.`,
  "library.full": ({ folder }) =>
    `The disk that holds ${folder} is full. What you typed is still in the window; free some space, and saving goes on by itself.`,
  "library.unreachable": ({ folder, problem }) =>
    `The library in ${folder} cannot be reached (${problem}). Connect the disk again or choose another folder.`,
  "backup.failed": ({ folder, problem }) =>
    `No backup could be made in ${folder} (${problem}). The library and the backups before are as they were; Dateline tries again by itself.`,
  "backup.not-found": ({ folder, name }) =>
    `There is no backup “${name}” in ${folder}. “dateline backups” lists those there are.`,
  "backup.damaged": ({ name, problem }) =>
    `The backup “${name}” cannot be used (${problem}). Nothing was changed; bring back another one.`,
  "rescue.failed": ({ problem }) =>
    `No copy could be put outside of the library either (${problem}). What you typed is in the window alone: use “Save a copy…”, or copy it into another program.`,
  "settings.damaged": ({ keptAs }) =>
    `The settings could not be read. The file was kept as ${keptAs}, and Dateline goes on with the standard ones.`,
  "media.not-found": ({ id }) => `There is no picture ${id} in this library. Add the file again.`,
  "media.unsupported": ({ name }) =>
    `“${name}” is not a picture Dateline can use. JPEG, PNG, GIF, WebP and AVIF are.`,
  "media.too-large": ({ name, bytes, limit }) =>
    `“${name}” is too large (${megabytes(bytes)}; at most ${megabytes(limit)}). Save it smaller and add it again.`,
  "media.damaged": ({ name, problem }) =>
    `“${name}” cannot be read as a picture (${problem}). Nothing was added.`,
  "import.unreadable": ({ file, reason }) =>
    `${file} was not imported: ${reason}. The library is unchanged.`,
  "package.damaged": ({ problem }) =>
    `The story package cannot be read: ${problem}. The library is unchanged.`,
  "export.unknown-format": ({ format, known }) =>
    `There is no export format “${format}”. There are: ${known}. Nothing was written.`,
  "export.unknown-publication": ({ publication, known }) =>
    `There is no publication “${publication}”. There are: ${known}. Nothing was written.`,
  "export.embargoed": ({ headline, until }) =>
    `“${headline}” is under embargo until ${until}. Nothing was written; give a reason to export it all the same.`,
  "export.blocked": ({ headline, findings }) =>
    `“${headline || "Untitled"}” was not exported: ${findings.map((finding) => finding.reason).join(" ")} Mend that, or give a reason to export it all the same.`,
  "export.unwritable": ({ path, problem }) =>
    `${path} could not be written (${problem}). The article is safe in the library; choose another folder and export again.`,
  "host.unavailable": ({ what }) => `${what} is not possible here. Type the path instead.`,
  "host.unreachable": ({ problem }) =>
    `Dateline does not answer (${problem}); this window keeps trying. What you typed is still in it; do not close it before it is saved, or use “Save a copy…”.`,
  internal: ({ reference }) =>
    `Something went wrong inside Dateline (log reference ${reference}). What you typed is kept; try again.`,
};

export function errorSentence<C extends ErrorCode>(error: AppError<C>): string {
  return sentences[error.code](error.data);
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}
