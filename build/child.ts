import { type SpawnOptions, spawn } from "node:child_process";
import { root } from "./root.ts";

export interface Ended {
  code: number;
  signal: NodeJS.Signals | null;
  seconds: number;
}

export interface Captured extends Ended {
  output: string;
}

/** Runs a program in this terminal, passing on the signals that this process gets. */
export function runHere(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Ended> {
  const started = performance.now();
  const child = spawn(program, args, { cwd: root, stdio: "inherit", ...options });
  const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;
  const pass = (signal: NodeJS.Signals) => child.kill(signal);
  for (const signal of signals) process.on(signal, pass);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      for (const each of signals) process.off(each, pass);
      resolve({ code: code ?? 1, signal, seconds: (performance.now() - started) / 1000 });
    });
  });
}

/** Runs a program and keeps what it prints. */
export function capture(
  program: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<Captured> {
  const started = performance.now();
  const child = spawn(program, args, {
    cwd: root,
    stdio: ["ignore", "pipe", "pipe"],
    ...options,
  });
  let output = "";
  const keep = (chunk: string) => {
    output += chunk;
  };
  child.stdout?.setEncoding("utf8").on("data", keep);
  child.stderr?.setEncoding("utf8").on("data", keep);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code, signal) => {
      resolve({ code: code ?? 1, signal, output, seconds: (performance.now() - started) / 1000 });
    });
  });
}

/** The arguments that make Node run a tool of node_modules by its package's own file. */
export function tool(path: string, ...args: string[]): [string, string[]] {
  return [process.execPath, [`${root}node_modules/${path}`, ...args]];
}
