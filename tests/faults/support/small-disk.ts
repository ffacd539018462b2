import { execFileSync } from "node:child_process";
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import { join } from "node:path";

/** A disk of a few megabytes, in memory. */
export class SmallDisk {
  readonly path: string;

  constructor(path: string, megabytes: number) {
    this.path = path;
    mkdirSync(path, { recursive: true });
    mount("-t", "tmpfs", "-o", `size=${megabytes}m,mode=777`, "dateline-test", path);
  }

  /** Writes until not one byte more fits. */
  fill(): void {
    const file = openSync(join(this.path, "filling"), "w", 0o666);
    try {
      for (let size = 1 << 20; size > 0; size = size >> 1) writeUntilFull(file, size);
    } finally {
      closeSync(file);
    }
  }

  free(): void {
    rmSync(join(this.path, "filling"));
  }

  /** Takes the disk away, however many files on it are open. */
  remove(): void {
    execFileSync("umount", ["--lazy", this.path]);
  }
}

/** Another way to a folder, on which nothing can be written until it is `writable`. */
export class ReadOnlyView {
  readonly path: string;

  constructor(folder: string, path: string) {
    this.path = path;
    mkdirSync(path, { recursive: true });
    mount("--bind", folder, path);
    mount("-o", "remount,bind,ro", path);
  }

  makeWritable(): void {
    mount("-o", "remount,bind,rw", this.path);
  }

  remove(): void {
    execFileSync("umount", ["--lazy", this.path]);
  }
}

function writeUntilFull(file: number, size: number): void {
  const bytes = new Uint8Array(size);
  try {
    while (writeSync(file, bytes) === size);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  }
}

function mount(...args: string[]): void {
  execFileSync("mount", args, { stdio: "pipe" });
}

function whyNot(): string | undefined {
  if (process.platform !== "linux") return "it is made for Linux";
  if (process.getuid?.() !== 0) return "only the administrator can mount one";
  const place = `/tmp/dateline-mount-${process.pid}`;
  try {
    const disk = new SmallDisk(place, 1);
    disk.remove();
    return undefined;
  } catch {
    return "this system does not allow mounting";
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** Why no disk can be mounted here, or `undefined` when it can. */
export const cannotMount: string | undefined = whyNot();

if (cannotMount) console.log(`Skipped what needs a disk of its own: ${cannotMount}.`);
