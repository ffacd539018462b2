import { applicationId } from "../migrate.ts";
import { readTreePage } from "./cells.ts";
import { Pages } from "./pages.ts";
import { recognise } from "./shapes.ts";

/**
 * The ids of the libraries that a write-ahead log names; "" for a database of another program. Every
 * transaction counts itself in the library's own row, so a log of ours names it.
 */
export function librariesInLog(path: string): Set<string> {
  const named = new Set<string>();
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
      if (frame.page === 1 && page.readUInt32BE(68) !== applicationId) named.add("");
      for (const record of readTreePage(page, frame.page, reading)?.records ?? []) {
        const found = recognise(record);
        if (found?.what === "library") named.add(found.id);
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
