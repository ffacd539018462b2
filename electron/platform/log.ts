import { randomInt } from "node:crypto";
import { AppError } from "../../shared/errors.ts";

/** Facts that go with a line. Never copy, names of people, or paths: logs get sent around. */
export type LogData = Readonly<Record<string, string | number | boolean | null>>;

export interface Log {
  info(message: string, data?: LogData): void;
  /** Gives a short reference, also in the line, that a person can read out to somebody. */
  error(message: string, error: unknown, data?: LogData): string;
}

/** A log that gives `sink` one line of JSON, without its line end, for each event. */
export function createLog(sink: (line: string) => void, now: () => Date = () => new Date()): Log {
  const write = (level: "info" | "error", message: string, rest: object) =>
    sink(JSON.stringify({ at: now().toISOString(), level, message, ...rest }));
  return {
    info(message, data) {
      write("info", message, data ? { data } : {});
    },
    error(message, error, data) {
      const reference = newReference();
      write("error", message, { reference, error: outline(error), ...(data ? { data } : {}) });
      return reference;
    },
  };
}

/** A log for which nothing is worth a line. */
export const silentLog: Log = createLog(() => {});

/** The log of a program run from a terminal or by a desktop: lines on standard error. */
export function processLog(): Log {
  return createLog((line) => process.stderr.write(`${line}\n`));
}

// Without the letters and digits that are mistaken for one another on the telephone.
const alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

function newReference(): string {
  return Array.from({ length: 6 }, () => alphabet[randomInt(alphabet.length)]).join("");
}

function outline(error: unknown): object {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message, stack, cause } = error;
  const code = error instanceof AppError ? error.code : "code" in error ? String(error.code) : null;
  const frames = stack?.split("\n").filter((line) => line.startsWith("    at ")) ?? [];
  return {
    name,
    ...(code === null ? {} : { code }),
    message: withoutQuoted(message),
    at: frames.slice(0, 8).map((frame) => frame.trim()),
    ...(cause === undefined ? {} : { cause: outline(cause) }),
  };
}

/** Node and SQLite quote paths and values in their messages, and those may be private. */
function withoutQuoted(message: string): string {
  return message.replace(/'[^']*'|"[^"]*"|`[^`]*`/g, "…").slice(0, 500);
}
