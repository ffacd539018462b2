import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Entry } from "./io-log.ts";

const sector = 512;
const aFolder = -1;

interface StoredFile {
  /** What a power cut leaves for certain. */
  durable: Buffer;
  /** Writes and truncations that nobody has waited for. */
  waiting: Entry[];
}

/** A change of names that is certain only once the folder of `path` was synced. */
interface NameChange {
  path: string;
  set: readonly (readonly [path: string, file: number | null])[];
}

/**
 * A disk on which what a program did, as the shim noted it, is played again up to any moment, to see
 * what is left when the power goes then: for certain what was synced, and of the rest nothing, a
 * part, all in another order, or torn in the middle of a write. A new, renamed or removed name is
 * certain only when its folder was synced, and a file only with the folders it lies in. That is
 * harder than most file systems are.
 */
export class PowerCut {
  readonly #below: string;
  readonly #entries: readonly Entry[];
  readonly #files = new Map<number, StoredFile>();
  /** Names as a program sees them; a number is an inode. */
  readonly #seen = new Map<string, number>();
  readonly #durable = new Map<string, number>();
  #renamed: NameChange[] = [];
  #position = 0;

  /** `below` is the folder that was watched, empty at the beginning. */
  constructor(below: string, entries: readonly Entry[]) {
    this.#below = below;
    this.#entries = entries;
  }

  /** Plays on until so many entries have happened. Goes forward only. */
  playTo(position: number): void {
    for (; this.#position < position; this.#position += 1) {
      const entry = this.#entries[this.#position];
      if (entry) this.#play(entry);
    }
  }

  /** Cuts the power: leaves in a new folder what might be found when it comes back. */
  leave(folder: string, random: () => number): void {
    mkdirSync(folder, { recursive: true });
    const names = new Map(this.#durable);
    for (const change of survivors(this.#renamed, random)) applyNames(names, change.set);
    const contents = new Map<number, Buffer>();
    for (const [path, file] of [...names].sort(([a], [b]) => (a < b ? -1 : 1))) {
      if (!this.#holds(names, dirname(path))) continue;
      const target = join(folder, relative(this.#below, path));
      if (file === aFolder) {
        mkdirSync(target);
      } else if (!path.endsWith("-shm")) {
        // SQLite makes its shared memory anew after a crash, whatever is left of it.
        const stored = this.#files.get(file);
        const content = contents.get(file) ?? remains(stored, random);
        contents.set(file, content);
        writeFileSync(target, content);
      }
    }
  }

  #holds(names: ReadonlyMap<string, number>, folder: string): boolean {
    if (folder === this.#below) return true;
    return names.get(folder) === aFolder && this.#holds(names, dirname(folder));
  }

  #play(entry: Entry): void {
    const { what, path, file } = entry;
    switch (what) {
      case "write":
      case "truncate":
        this.#file(entry).waiting.push(entry);
        break;
      case "sync":
        this.#sync(path, entry);
        break;
      case "create":
        this.#files.set(file, { durable: Buffer.alloc(0), waiting: [] });
        this.#change(path, [[path, file]]);
        break;
      case "folder":
        this.#change(path, [[path, aFolder]]);
        break;
      case "link":
        this.#change(text(entry), [[text(entry), this.#seen.get(path) ?? file]]);
        break;
      case "rename":
        this.#rename(path, text(entry));
        break;
      case "remove":
        this.#change(path, [[path, null]]);
        break;
      case "remark":
        break;
    }
  }

  #file({ file, path }: Entry): StoredFile {
    const found = this.#files.get(file);
    if (!found) throw new Error(`${path} was written, but never made`);
    return found;
  }

  #sync(path: string, entry: Entry): void {
    if (path !== this.#below && this.#seen.get(path) !== aFolder) {
      const stored = this.#file(entry);
      for (const each of stored.waiting) stored.durable = applied(stored.durable, each);
      stored.waiting = [];
      return;
    }
    this.#renamed = this.#renamed.filter((change) => {
      if (dirname(change.path) !== path) return true;
      applyNames(this.#durable, change.set);
      return false;
    });
  }

  #rename(from: string, to: string): void {
    const set: [string, number | null][] = [];
    for (const [path, file] of this.#seen) {
      // A folder takes everything below it along.
      if (path !== from && !path.startsWith(`${from}/`)) continue;
      set.push([path, null], [to + path.slice(from.length), file]);
    }
    this.#change(to, set);
  }

  #change(path: string, set: NameChange["set"]): void {
    applyNames(this.#seen, set);
    this.#renamed.push({ path, set });
  }
}

function text(entry: Entry): string {
  return entry.data.toString("utf8");
}

function applyNames(names: Map<string, number>, set: NameChange["set"]): void {
  for (const [path, file] of set) {
    if (file === null) names.delete(path);
    else names.set(path, file);
  }
}

/** Of what nobody waited for: nothing, the first part of it, or some here and some there. */
function survivors<T>(waiting: readonly T[], random: () => number): T[] {
  const fate = random();
  if (fate < 0.25) return [];
  if (fate < 0.5) return waiting.slice(0, Math.floor(random() * (waiting.length + 1)));
  if (fate < 0.9) return waiting.filter(() => random() < 0.6);
  return [...waiting];
}

function remains(stored: StoredFile | undefined, random: () => number): Buffer {
  if (!stored) return Buffer.alloc(0);
  const left = survivors(stored.waiting, random);
  return left.reduce<Buffer>((bytes, entry, index) => {
    const torn = index === left.length - 1 && entry.what === "write" && random() < 0.5;
    return applied(bytes, torn ? torn512(entry, random) : entry);
  }, Buffer.from(stored.durable));
}

function torn512(entry: Entry, random: () => number): Entry {
  const whole = Math.floor((random() * entry.data.length) / sector);
  return { ...entry, data: entry.data.subarray(0, whole * sector) };
}

/** The bytes after a write or a truncation; may be the same buffer, changed. */
function applied(bytes: Buffer, { what, at, data }: Entry): Buffer {
  if (what === "truncate") {
    if (at <= bytes.length) return bytes.subarray(0, at);
    return Buffer.concat([bytes, Buffer.alloc(at - bytes.length)]);
  }
  const end = at + data.length;
  const grown =
    end > bytes.length ? Buffer.concat([bytes, Buffer.alloc(end - bytes.length)]) : bytes;
  data.copy(grown, at);
  return grown;
}
