import { type ParseArgsOptionsConfig, parseArgs } from "node:util";
import { type Command, UsageError } from "./command.ts";

/** A command line, read: help and version are answered before anything is opened. */
export type CommandLine =
  | { kind: "help"; command?: Command }
  | { kind: "version" }
  | { kind: "command"; command: Command; args: readonly string[]; options: Given };

/** The options given, by name; one that may be given several times is joined by commas. */
export interface Given {
  text(option: string): string | undefined;
  flag(option: string): boolean;
}

const everywhere = {
  library: { type: "string" },
  json: { type: "boolean" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean" },
} as const satisfies ParseArgsOptionsConfig;

/** Reads a command line. Throws {@link UsageError} for one that cannot be understood. */
export function readCommandLine(
  argv: readonly string[],
  commands: readonly Command[],
): CommandLine {
  const command = commands.find(({ name }) => name === commandName(argv, commands));
  const { values, positionals } = parse(argv, { ...command?.options, ...everywhere });
  const options = given(values);
  if (options.flag("help")) return { kind: "help", ...(command ? { command } : {}) };
  if (options.flag("version")) return { kind: "version" };
  const [name, ...args] = positionals;
  if (name === undefined) throw new UsageError("Name a command; “dateline --help” lists them.");
  if (!command)
    throw new UsageError(`There is no command “${name}”; “dateline --help” lists them.`);
  checkCount(command, args.length);
  return { kind: "command", command, args, options };
}

/**
 * Which command it is decides how its options are read, so it is looked for first: with the options
 * of all, to know which words are the values of some.
 */
function commandName(argv: readonly string[], commands: readonly Command[]): string | undefined {
  const { positionals } = parseArgs({
    args: [...argv],
    options: Object.assign({}, ...commands.map((command) => command.options), everywhere),
    allowPositionals: true,
    strict: false,
  });
  return positionals[0];
}

type Values = Readonly<Record<string, unknown>>;

function parse(
  argv: readonly string[],
  options: ParseArgsOptionsConfig,
): { values: Values; positionals: string[] } {
  try {
    return parseArgs({ args: [...argv], options, allowPositionals: true });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith("ERR_PARSE_ARGS_")) throw error;
    throw new UsageError(`${message.split(". ")[0]}.`, { cause: error });
  }
}

function given(values: Values): Given {
  return {
    text(option) {
      const value = values[option];
      if (Array.isArray(value)) return value.join(",");
      return typeof value === "string" ? value : undefined;
    },
    flag: (option) => values[option] === true,
  };
}

function checkCount(command: Command, count: number): void {
  const fits = { none: count === 0, one: count === 1, some: count > 0 }[command.arguments];
  if (!fits) throw new UsageError(`Use it so: dateline ${command.usage}`);
}
