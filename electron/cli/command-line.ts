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
  given: readonly string[],
  commands: readonly Command[],
): CommandLine {
  const argv = withValues(given, commands);
  const command = commands.find(({ name }) => name === commandName(argv, commands));
  const { values, positionals } = parse(argv, { ...command?.options, ...everywhere });
  const options = givenIn(values);
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
    options: optionsOfAll(commands),
    allowPositionals: true,
    strict: false,
  });
  return positionals[0];
}

function optionsOfAll(commands: readonly Command[]): ParseArgsOptionsConfig {
  return Object.assign({}, ...commands.map((command) => command.options), everywhere);
}

/** A value may begin with a minus, as what must not be found does: `--query -ferry`. */
function withValues(argv: readonly string[], commands: readonly Command[]): string[] {
  const options = optionsOfAll(commands);
  const read: string[] = [];
  for (const word of argv) {
    const before = read.at(-1) ?? "";
    const takesIt = options[before.slice(2)]?.type === "string" && before.startsWith("--");
    if (takesIt && /^-[^-]/.test(word)) read[read.length - 1] = `${before}=${word}`;
    else read.push(word);
  }
  return read;
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
    throw new UsageError(sentenceFor(code, message), { cause: error });
  }
}

function sentenceFor(code: string, message: string): string {
  const option = /'(-[^' ]+)/.exec(message)?.[1] ?? "";
  if (code === "ERR_PARSE_ARGS_UNKNOWN_OPTION") {
    return `There is no option ${option} here; “--help” after the command lists those there are.`;
  }
  return message.includes("does not take an argument")
    ? `${option} takes no value.`
    : `${option} needs a value; one that begins with “--” is written ${option}=VALUE.`;
}

function givenIn(values: Values): Given {
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
