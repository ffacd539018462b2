import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import type { BesideFile, Imported, ImportsService } from "../../shared/contract/services.ts";
import { AppError, isAppError } from "../../shared/errors.ts";
import { mayNamePictures } from "../../shared/import/file-kinds.ts";
import { mediaLimit } from "../../shared/media.ts";
import { errorSentence } from "../../shared/messages/errors.ts";
import { unreadableReasons } from "../../shared/messages/findings.ts";
import type { Log } from "../platform/log.ts";
import type { Command } from "./command.ts";
import { type FileToImport, filesToImport, pictureBeside } from "./files-to-import.ts";
import { type FailedImport, printSummary, summaryOf } from "./import-summary.ts";
import { findingLine } from "./terminal.ts";

/** No file that anyone writes an article in is larger, in bytes. */
const fileLimit = 300 * 1024 * 1024;

export const importCommand: Command = {
  name: "import",
  usage: "import FILE… [FOLDER…] [--summary]",
  summary: "adds articles from files, prints their ids one per line, of folders also a summary",
  options: { summary: { type: "boolean" } },
  arguments: "some",
  async run({ args, path, open, json, flag, terminal, log }) {
    const { services } = await open();
    const { files, skipped, closed, hasFolder } = await filesToImport(args, path);
    const inBulk = hasFolder || flag("summary");
    const imported: Imported[] = [];
    const failed: FailedImport[] = closed.map((file) => {
      const data = { file, reason: reasons.EACCES! };
      terminal.say(errorSentence(new AppError("import.unreadable", data)));
      return { ...data, code: "import.unreadable" };
    });
    const tell = progressTeller(files.length, (line) => terminal.say(line));
    for (const [at, file] of files.entries()) {
      try {
        const one = await importOne(file, services.imports);
        imported.push({ ...one, file: file.shown });
        if (!json) terminal.print(one.id);
        if (!inBulk) {
          for (const finding of one.findings) {
            terminal.say(`${file.shown}: ${findingLine(finding)}`);
          }
        }
      } catch (error) {
        // The other files are imported all the same, and those before have been.
        failed.push(failureOf(error, file.shown));
        terminal.say(sentenceFor(error, file.shown, log));
      }
      if (inBulk) tell(at + 1);
    }
    if (inBulk) {
      const summary = summaryOf(imported, failed, skipped);
      if (json) terminal.json({ imported, ...summary });
      else printSummary(summary, imported.length, terminal);
    } else if (json) terminal.json(imported);
    return failed.length === 0 ? 0 : 1;
  },
};

/** A line at every tenth of the way: enough to see that it goes on, few enough to be read. */
function progressTeller(total: number, say: (line: string) => void): (done: number) => void {
  const step = Math.max(1, Math.ceil(total / 10));
  return (done) => {
    if (done % step === 0 || done === total) say(`${done} of ${total} files`);
  };
}

async function importOne(file: FileToImport, imports: ImportsService): Promise<Imported> {
  const bytes = await readGiven(file);
  const named = { file: basename(file.path), bytes };
  if (!mayNamePictures(named.file)) return imports.add(named);
  const beside: BesideFile[] = [];
  for (const path of await imports.picturesBeside(named)) {
    const picture = await pictureBeside(file, path);
    const picked = picture && (await readPicture(picture));
    if (picked) beside.push({ path, bytes: picked });
  }
  return imports.add({ ...named, beside });
}

async function readPicture(path: string): Promise<Uint8Array | undefined> {
  const found = await stat(path);
  return found.isFile() && found.size <= mediaLimit ? readFile(path) : undefined;
}

function failureOf(error: unknown, file: string): FailedImport {
  const reason = isAppError(error, "import.unreadable") ? error.data.reason : undefined;
  return { file, code: isAppError(error) ? error.code : "internal", reason: reason ?? "" };
}

function sentenceFor(error: unknown, given: string, log: Log): string {
  if (isAppError(error, "import.unreadable")) {
    return errorSentence(new AppError("import.unreadable", { ...error.data, file: given }));
  }
  const told = isAppError(error)
    ? error
    : new AppError("internal", { reference: log.error("a file was not imported", error) });
  return `${given}: ${errorSentence(told)}`;
}

async function readGiven({ path, shown }: FileToImport): Promise<Uint8Array> {
  try {
    if ((await stat(path)).size > fileLimit) {
      throw new AppError("import.unreadable", { file: shown, reason: unreadableReasons.tooHeavy });
    }
    return await readFile(path);
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ""];
    if (!reason) throw error;
    throw new AppError("import.unreadable", { file: shown, reason }, { cause: error });
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "this user may not read it",
  EPERM: "this user may not read it",
  ENOTDIR: "there is no such file",
};
