import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { quickStart } from "../../support/dateline-cli.ts";
import type { Remark } from "./typist.ts";

const program = fileURLToPath(new URL("type-until-killed.ts", import.meta.url));

export interface TypingOptions {
  /** A library's folder, or the address of a host. */
  where: string;
  /** The article. */
  id: string;
  /** The file that the program writes its remarks to. */
  ledger: string;
  keysPerSecond?: number;
  env?: Readonly<Record<string, string>>;
  uid?: number;
}

/** A program of its own in which somebody types, and what it has remarked so far. */
export class TypingProgram {
  readonly process: ChildProcess;
  readonly ended: Promise<unknown>;
  readonly #ledger: string;

  private constructor(process: ChildProcess, ledger: string) {
    this.process = process;
    this.#ledger = ledger;
    this.ended = new Promise((resolve) => process.once("close", resolve));
  }

  /** Resolves when the first key was pressed. */
  static async start(options: TypingOptions): Promise<TypingProgram> {
    const { where, id, ledger, keysPerSecond = 8, env = {}, uid } = options;
    const args = [program, where, id, ledger, String(keysPerSecond)];
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", ...args], {
      env: { ...process.env, ...quickStart, ...env },
      stdio: ["ignore", "pipe", "inherit"],
      ...(uid === undefined ? {} : { uid }),
    });
    const typing = new TypingProgram(child, ledger);
    const started = new Promise((resolve) => child.stdout.once("data", resolve));
    const failed = typing.ended.then(() => {
      throw new Error("the typing program ended before its first key");
    });
    await Promise.race([started, failed]);
    failed.catch(() => undefined);
    return typing;
  }

  /** In the order in which they were made. */
  get remarks(): Remark[] {
    if (!existsSync(this.#ledger)) return [];
    const lines = readFileSync(this.#ledger, "utf8").split("\n");
    return lines.slice(0, -1).map((line) => JSON.parse(line) as Remark);
  }

  /** The next remark of that kind made at or after a moment; throws when there is none in time. */
  async next(what: Remark["what"], after: number, withinMs: number, keys = 0): Promise<Remark> {
    const end = performance.now() + withinMs;
    for (;;) {
      const found = this.remarks.find(
        (remark) => remark.what === what && remark.at >= after && remark.keys >= keys,
      );
      if (found) return found;
      if (performance.now() > end) {
        const last = JSON.stringify(this.remarks.filter((each) => each.what !== "typed").at(-1));
        throw new Error(`nothing was “${what}” within ${withinMs} ms; before that ${last}`);
      }
      await pause(20);
    }
  }

  async kill(): Promise<void> {
    this.process.kill("SIGKILL");
    await this.ended;
  }
}
