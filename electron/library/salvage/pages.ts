import { closeSync, existsSync, fstatSync, openSync, readSync } from "node:fs";
import { type Frame, type LogFrames, readLogFrames } from "./log-frames.ts";

/** Pages as seen at one point of a log: its own images first, then the database file's. */
export interface View {
  page(number: number): Buffer | undefined;
}

/** The most pages that a file of ours could have; more is a number that is damaged. */
const mostPages = 2 ** 26;
const keptPages = 64;

/**
 * The pages of a damaged database file and of its write-ahead log, read one at a time. Nothing in
 * the file is believed further than it can be checked.
 */
export class Pages {
  readonly pageSize: number;
  /** Pages in the file or its log, a torn last one included. */
  readonly count: number;
  readonly log: LogFrames | undefined;
  /** What SQLite itself would read. */
  readonly live: View;
  readonly #shadowed: Set<number>;
  readonly #main: number | undefined;
  readonly #logFile: number | undefined;
  readonly #recent = new Map<string, Buffer>();

  constructor(path: string, logPath: string | undefined) {
    this.#main = existsSync(path) ? openSync(path, "r") : undefined;
    this.log = logPath === undefined ? undefined : readLogFrames(logPath);
    this.#logFile = this.log && openSync(logPath!, "r");
    this.pageSize = this.log?.pageSize ?? pageSizeOf(this.#main);
    this.#shadowed = new Set(this.log?.committed.map(({ page }) => page));
    const bytes = this.#main === undefined ? 0 : fstatSync(this.#main).size;
    let last = Math.ceil(bytes / this.pageSize);
    for (const page of this.#shadowed) if (page <= mostPages) last = Math.max(last, page);
    this.count = last;
    this.live = this.viewOver(this.log?.committed ?? []);
  }

  /** The file with the images of these frames over it; of one page, the last counts. */
  viewOver(frames: readonly Frame[]): View {
    const over = new Map<number, Frame>();
    for (const frame of frames) over.set(frame.page, frame);
    return {
      page: (number) => {
        const frame = over.get(number);
        return frame ? this.image(frame) : this.stored(number);
      },
    };
  }

  /** True when the live view takes that page from the log. */
  isShadowed(number: number): boolean {
    return this.#shadowed.has(number);
  }

  image(frame: Frame): Buffer | undefined {
    return this.#logFile === undefined ? undefined : this.#read(this.#logFile, frame.offset);
  }

  /** The page in the database file itself. */
  stored(number: number): Buffer | undefined {
    if (this.#main === undefined || number < 1) return undefined;
    return this.#read(this.#main, (number - 1) * this.pageSize);
  }

  close(): void {
    if (this.#main !== undefined) closeSync(this.#main);
    if (this.#logFile !== undefined) closeSync(this.#logFile);
  }

  /** A torn page comes filled up with zeros. */
  #read(file: number, offset: number): Buffer | undefined {
    const key = `${file}:${offset}`;
    const known = this.#recent.get(key);
    if (known) return known;
    const bytes = Buffer.alloc(this.pageSize);
    if (readSync(file, bytes, 0, this.pageSize, offset) === 0) return undefined;
    this.#recent.set(key, bytes);
    if (this.#recent.size > keptPages) this.#recent.delete(this.#recent.keys().next().value!);
    return bytes;
  }
}

/** The stated size, unless the pages look more like ones of the size that ours have. */
function pageSizeOf(file: number | undefined): number {
  if (file === undefined) return usualSize;
  const header = Buffer.alloc(100);
  readSync(file, header, 0, 100, 0);
  const stated = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const possible = stated >= 512 && (stated & (stated - 1)) === 0;
  if (!possible || stated === usualSize) return usualSize;
  return likeness(file, stated) > likeness(file, usualSize) ? stated : usualSize;
}

const usualSize = 4096;

/** The share of the first pages that begin as a page of a tree does. */
function likeness(file: number, size: number): number {
  const looked = 200;
  const start = Buffer.alloc(1);
  let alike = 0;
  for (let page = 1; page <= looked; page += 1) {
    if (readSync(file, start, 0, 1, page * size) === 0) return alike / page;
    if ([2, 5, 10, 13].includes(start[0]!)) alike += 1;
  }
  return alike / looked;
}
