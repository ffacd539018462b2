import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const source = fileURLToPath(new URL("io-shim.c", import.meta.url));

/** Why the shim cannot be used here, or the library that it was compiled to. */
export const shim: { path: string; missing?: undefined } | { path?: undefined; missing: string } =
  compile();

if (shim.missing !== undefined) console.log(`Skipped what needs failing disks: ${shim.missing}.`);

export type FailingCall =
  | "write"
  | "sync"
  | "open"
  | "rename"
  | "link"
  | "truncate"
  | "unlink"
  | "mkdir"
  | "map";

/** What is to fail: from which of the matching calls on, and how many of them. */
export interface Fault {
  error: "ENOSPC" | "EIO" | "EROFS" | "EDQUOT" | "EFBIG" | "EACCES";
  calls: readonly FailingCall[] | "all";
  /** So many matching calls still succeed. */
  after?: number;
  /** So many fail; all that follow when not given. */
  times?: number;
}

/** The environment of a program whose disk can be made to fail, and the switch. */
export class FailingDisk {
  readonly env: Readonly<Record<string, string>>;
  readonly #plan: string;

  /** `below` is the folder that this is about; `room` one for the plan, outside of it. */
  constructor(below: string, room: string, also: Readonly<Record<string, string>> = {}) {
    this.#plan = join(room, "io-plan");
    this.env = { LD_PRELOAD: shim.path ?? "", IO_BELOW: below, IO_PLAN: this.#plan, ...also };
  }

  fail({ error, calls, after = 0, times = 0 }: Fault): void {
    rmSync(`${this.#plan}.hits`, { force: true });
    const kinds = calls === "all" ? calls : calls.join(",");
    // Put in place whole: the program reads it in the middle of whatever it does.
    writeFileSync(`${this.#plan}.new`, `${error} ${kinds} ${after} ${times}\n`);
    renameSync(`${this.#plan}.new`, this.#plan);
  }

  mend(): void {
    rmSync(this.#plan, { force: true });
  }

  /** How many calls have failed since the last fault was set. */
  get hits(): number {
    const path = `${this.#plan}.hits`;
    return existsSync(path) ? readFileSync(path).length : 0;
  }
}

function compile(): typeof shim {
  if (process.platform !== "linux") return { missing: "it is made for Linux" };
  const code = readFileSync(source);
  const folder = join(tmpdir(), `dateline-io-shim-${process.getuid?.() ?? 0}`);
  const path = join(folder, `${createHash("sha256").update(code).digest("hex").slice(0, 16)}.so`);
  if (existsSync(path)) return { path };
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  const building = `${path}.${process.pid}`;
  for (const compiler of ["cc", "gcc", "clang"]) {
    const options = ["-shared", "-fPIC", "-O1", "-o", building, source, "-ldl", "-lpthread"];
    const { error, status, stderr } = spawnSync(compiler, options, { encoding: "utf8" });
    if (error) continue;
    if (status !== 0) throw new Error(`the shim does not compile: ${stderr}`);
    renameSync(building, path);
    return { path };
  }
  return { missing: "there is no C compiler" };
}
