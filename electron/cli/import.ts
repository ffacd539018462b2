import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Imported } from "../../shared/contract/services.ts";
import { AppError, isAppError } from "../../shared/errors.ts";
import { errorSentence } from "../../shared/messages/errors.ts";
import type { Log } from "../platform/log.ts";
import type { Command } from "./command.ts";
import { findingLine } from "./terminal.ts";

export const importCommand: Command = {
  name: "import",
  usage: "import FILE…",
  summary: "adds articles from files and prints one article id per line",
  arguments: "some",
  async run({ args, path, open, json, terminal, log }) {
    const { services } = await open();
    const imported: Imported[] = [];
    for (const given of args) {
      try {
        const bytes = await readGiven(path(given), given);
        const one = await services.imports.add({ file: basename(given), bytes });
        imported.push({ ...one, file: given });
        if (!json) terminal.print(one.id);
        for (const finding of one.findings) terminal.say(`${given}: ${findingLine(finding)}`);
      } catch (error) {
        // The other files are imported all the same, and those before have been.
        terminal.say(sentenceFor(error, given, log));
      }
    }
    if (json) terminal.json(imported);
    return imported.length === args.length ? 0 : 1;
  },
};

function sentenceFor(error: unknown, given: string, log: Log): string {
  if (isAppError(error, "import.unreadable")) {
    return errorSentence(new AppError("import.unreadable", { ...error.data, file: given }));
  }
  const told = isAppError(error)
    ? error
    : new AppError("internal", { reference: log.error("a file was not imported", error) });
  return `${given}: ${errorSentence(told)}`;
}

async function readGiven(path: string, given: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (error) {
    const reason = reasons[(error as NodeJS.ErrnoException).code ?? ""];
    if (!reason) throw error;
    throw new AppError("import.unreadable", { file: given, reason }, { cause: error });
  }
}

const reasons: Readonly<Record<string, string>> = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "this user may not read it",
  EPERM: "this user may not read it",
  ENOTDIR: "there is no such file",
  ERR_FS_FILE_TOO_LARGE: "it is larger than 2 GB",
};
