#!/usr/bin/env -S node --disable-warning=ExperimentalWarning
import { resolve } from "node:path";
import { AppError, isAppError } from "../../shared/errors.ts";
import { errorSentence } from "../../shared/messages/errors.ts";
import { appVersion } from "../platform/app-version.ts";
import { defaultLibraryFolder } from "../platform/default-library.ts";
import { headlessHost } from "../platform/host.ts";
import { createLog } from "../platform/log.ts";
import { openSettingsStore } from "../platform/settings-store.ts";
import {
  type OpenedServices,
  type OpenOptions,
  openServices,
} from "../services/create-services.ts";
import { openOrAsk } from "../services/open-or-ask.ts";
import { type Call, UsageError } from "./command.ts";
import { type CommandLine, readCommandLine } from "./command-line.ts";
import { commands } from "./commands.ts";
import { commandHelp, help } from "./help.ts";
import { processTerminal } from "./terminal.ts";
import { workingFolder } from "./working-folder.ts";

const terminal = processTerminal();
const log = createLog((line) => terminal.say(line));

process.exitCode = await main(process.argv.slice(2));

async function main(argv: readonly string[]): Promise<number> {
  try {
    return await obey(readCommandLine(argv, commands));
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.say(error.message);
      return 2;
    }
    const told = isAppError(error) ? error : internal(error);
    terminal.say(errorSentence(told));
    return 1;
  }
}

async function obey(line: CommandLine): Promise<number> {
  if (line.kind === "help") {
    for (const text of line.command ? commandHelp(line.command) : help()) terminal.print(text);
    return 0;
  }
  if (line.kind === "version") {
    terminal.print(appVersion());
    return 0;
  }
  const { command, args, options } = line;
  const path = (given: string) => resolve(workingFolder(process.cwd(), process.env), given);
  const named = options.text("library") ?? process.env.DATELINE_LIBRARY;
  const library = named ? path(named) : defaultLibraryFolder();
  const opened: OpenedServices[] = [];
  const optionsOf = (as: Parameters<Call["open"]>[0]): OpenOptions => ({
    folder: library,
    host: headlessHost("cli"),
    log,
    openSettings: openSettingsStore,
    ...as,
  });
  const keep = <T extends OpenedServices>(services: T): T => {
    opened.push(services);
    for (const notice of services.notices) terminal.say(errorSentence(notice));
    return services;
  };
  try {
    return await command.run({
      terminal,
      args,
      json: options.flag("json"),
      library,
      log,
      text: options.text,
      flag: options.flag,
      path,
      open: async (as) => keep(await openServices(optionsOf(as))),
      async openOrAsk(as) {
        const services = keep(await openOrAsk(optionsOf(as)));
        const problem = services.problem();
        if (problem) terminal.say(errorSentence(problem));
        return services;
      },
    });
  } finally {
    for (const services of opened) await services.close();
  }
}

function internal(error: unknown): AppError<"internal"> {
  const reference = log.error("a command failed", error);
  return new AppError("internal", { reference }, { cause: error });
}
