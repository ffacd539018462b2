import { applicationId } from "../migrate.ts";
import { readTreePage } from "./cells.ts";
import { Pages } from "./pages.ts";
import { scanPages } from "./scan.ts";
import { recognise } from "./shapes.ts";

/**
 * True for a log that belongs to the library, as far as it says: its own row, in which every
 * transaction counts itself, is in it, and not with a count that the file itself is ahead of.
 */
export function isLogOf(path: string, id: string | undefined, main?: string): boolean {
  const named = librariesInLog(path);
  if (![...named.keys()].every((library) => isSameLibrary(library, id ?? library))) return false;
  const newest = Math.max(0, ...named.values());
  return named.size === 0 || main === undefined || newest >= countIn(main);
}

/** How many transactions the file counts without its log; 0 where that cannot be read. */
function countIn(main: string): number {
  const pages = new Pages(main, undefined);
  try {
    for (const record of scanPages(pages)) {
      const found = record && recognise(record);
      if (found?.what === "library") return found.generation;
    }
    return 0;
  } finally {
    pages.close();
  }
}

/** The libraries that a log names, with their highest count; "" for a database of another program. */
function librariesInLog(path: string): Map<string, number> {
  const named = new Map<string, number>();
  const pages = new Pages("", path);
  try {
    const { committed = [], later = [] } = pages.log ?? {};
    const frames = [...committed, ...later];
    const reading = {
      view: pages.viewOver(frames),
      pageSize: pages.pageSize,
      count: 0,
      overflow: () => {},
    };
    for (const frame of frames) {
      const page = pages.image(frame);
      if (!page) continue;
      if (frame.page === 1 && page.readUInt32BE(68) !== applicationId) named.set("", 0);
      for (const record of readTreePage(page, frame.page, reading)?.records ?? []) {
        const found = recognise(record);
        if (found?.what !== "library") continue;
        named.set(found.id, Math.max(found.generation, named.get(found.id) ?? 0));
      }
    }
    return named;
  } finally {
    pages.close();
  }
}

/** The same id, or the same with a bit or two fallen over. */
export function isSameLibrary(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  let differing = 0;
  for (let at = 0; at < one.length; at += 1) if (one[at] !== other[at]) differing += 1;
  return differing <= 2;
}
