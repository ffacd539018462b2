import { type FoundRecord, pageTypes, type Reading, readTreePage, searchPage } from "./cells.ts";
import type { Frame } from "./log-frames.ts";
import type { Pages, View } from "./pages.ts";

/**
 * Where a record stands in the life of the library: in what SQLite would read, written after that, or
 * only in pages that were given up or written over since.
 */
export type Standing = "live" | "later" | "earlier";

export type Scanned = FoundRecord & { standing: Standing };

/**
 * Every record in the file that can be read, wherever its page hangs. Gives undefined after each
 * page, so that the caller can let other work through.
 */
export function* scanPages(pages: Pages): Generator<Scanned | undefined> {
  const rest = new Set<number>();
  const unread: number[] = [];
  const free = freePages(pages);
  const reading = (view: View): Reading => ({
    view,
    pageSize: pages.pageSize,
    count: pages.count,
    overflow: (page) => rest.add(page),
  });
  const live = reading(pages.live);
  for (let number = 1; number <= pages.count; number += 1) {
    if (free.has(number)) continue;
    const page = pages.live.page(number);
    const read = page && readTreePage(page, number, live);
    if (!read?.sound) unread.push(number);
    for (const record of read?.records ?? []) yield { ...record, standing: "live" };
    yield undefined;
  }
  for (const number of unread) {
    const page = rest.has(number) ? undefined : pages.live.page(number);
    if (page) for (const record of searchPage(page, live)) yield { ...record, standing: "live" };
    yield undefined;
  }
  const { committed = [], later = [], earlier = [] } = pages.log ?? {};
  const after = reading(pages.viewOver([...committed, ...later]));
  yield* scanFrames(pages, later, after, "later");
  yield* scanFrames(pages, [...committed, ...earlier], live, "earlier");
  const before = reading(pages.viewOver([]));
  for (let number = 1; number <= pages.count; number += 1) {
    if (!free.has(number) && !pages.isShadowed(number)) continue;
    const page = pages.stored(number);
    for (const record of (page && readTreePage(page, number, before)?.records) ?? []) {
      if (record.from === "table") yield { ...record, standing: "earlier" };
    }
    yield undefined;
  }
}

/** Every record in the log alone: it was kept when the library was opened without a part of it. */
export function* scanKeptLog(pages: Pages): Generator<Scanned | undefined> {
  const { committed = [], later = [] } = pages.log ?? {};
  const frames = [...committed, ...later];
  const reading: Reading = {
    view: pages.viewOver(frames),
    pageSize: pages.pageSize,
    count: pages.count,
    overflow: () => {},
  };
  yield* scanFrames(pages, frames, reading, "later");
}

function* scanFrames(
  pages: Pages,
  frames: readonly Frame[],
  reading: Reading,
  standing: Standing,
): Generator<Scanned | undefined> {
  for (const frame of frames) {
    const page = pages.image(frame);
    const found = page && readTreePage(page, frame.page, reading);
    // Entries of indexes say what there is, which is news only where it is newer.
    for (const record of found?.records ?? []) {
      if (standing === "later" || record.from === "table") yield { ...record, standing };
    }
    yield undefined;
  }
}

/**
 * The pages that the file counts as given up. None when its list makes no sense: then all that they
 * hold is read like the rest.
 */
export function freePages(pages: Pages): Set<number> {
  const free = new Set<number>();
  const first = pages.live.page(1);
  if (!first) return free;
  const total = first.readUInt32BE(36);
  let trunk = first.readUInt32BE(32);
  while (trunk !== 0) {
    if (trunk > pages.count || free.has(trunk)) return new Set();
    free.add(trunk);
    const page = pages.live.page(trunk);
    if (!page || page[0] === pageTypes.tableLeaf) return new Set();
    const leaves = page.readUInt32BE(4);
    if (8 + leaves * 4 > page.length) return new Set();
    for (let i = 0; i < leaves; i += 1) {
      const leaf = page.readUInt32BE(8 + i * 4);
      if (leaf < 1 || leaf > pages.count || free.has(leaf)) return new Set();
      free.add(leaf);
    }
    trunk = page.readUInt32BE(0);
  }
  return free.size === total ? free : new Set();
}
