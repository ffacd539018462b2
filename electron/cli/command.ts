import type { ParseArgsConfig } from "node:util";
import type { Log } from "../platform/log.ts";
import type { OpenedServices, OpenOptions } from "../services/create-services.ts";
import type { Terminal } from "./terminal.ts";

/** One command of the command line. */
export interface Command {
  name: string;
  /** Its arguments as the help shows them. */
  usage: string;
  /** What it does, as one line of the help. */
  summary: string;
  options?: NonNullable<ParseArgsConfig["options"]>;
  /** How many arguments it takes. */
  arguments: "none" | "one" | "some";
  /** Gives the exit code: 0 done, 1 failed or found blocking problems. */
  run(call: Call): Promise<number>;
}

/** One use of a command. */
export interface Call {
  terminal: Terminal;
  args: readonly string[];
  json: boolean;
  /** Folder of the library. */
  library: string;
  /** The value given for an option, if any. */
  text(option: string): string | undefined;
  flag(option: string): boolean;
  /** Absolute path of a file or folder that the user named. */
  path(given: string): string;
  log: Log;
  /** Opens the library, as the command line unless told; it is closed when the command has run. */
  open(
    as?: Partial<Pick<OpenOptions, "host" | "firstRunSample" | "backUpBySchedule">>,
  ): Promise<OpenedServices>;
  /** The same, but a damaged library is for the window to ask about. */
  openOrAsk(as?: Parameters<Call["open"]>[0]): Promise<OpenedServices>;
}

/** Thrown for a command line that cannot be understood: exit code 2. */
export class UsageError extends Error {}
