import { type ChildProcess, spawn } from "node:child_process";
import { cliArgs, quickStart, root } from "./dateline-cli.ts";

/** `dateline serve` in a process of its own, ready for requests. */
export interface ServedHost {
  process: ChildProcess;
  /** What its ready line names: the page's address with the token. */
  address: string;
  /** Everything it has printed to standard output so far. */
  out(): string;
  /** The same of standard error. */
  err(): string;
  /** Its exit code, or the signal that ended it. */
  ended: Promise<number | NodeJS.Signals | null>;
}

/** Starts a host on that library folder and waits for its ready line. */
export async function startServed(library: string, ...args: string[]): Promise<ServedHost> {
  const child = spawn(
    process.execPath,
    [...cliArgs, "serve", "--no-open", "--library", library, ...args],
    {
      cwd: root,
      env: { ...process.env, ...quickStart, DATELINE_STATE: `${library}-state` },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  let out = "";
  let err = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    err += chunk;
  });
  const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
    child.once("close", (code, signal) => resolve(code ?? signal)),
  );
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
      out += chunk;
      const line = /^Dateline is ready at (\S+)\n/.exec(out);
      if (line) resolve(line[1]!);
    });
    void ended.then((code) => reject(new Error(`the host ended with ${code}: ${out}${err}`)));
  });
  return { process: child, address, out: () => out, err: () => err, ended };
}
