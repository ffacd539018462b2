import type { Block, Copy, Run } from "./copy.ts";
import { mapBlock } from "./map-lines.ts";
import { lines } from "./walk.ts";

/** Ids in the copy that its own links lead to, as notes at the end are linked from the text. */
export function linkedIds(copy: Copy): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { runs } of lines(copy)) {
    for (const run of runs) {
      if (run.type === "link" && run.href.startsWith("#")) found.add(run.href.slice(1));
    }
  }
  return found;
}

/** Blocks whose links to places in them lead to the same places under other ids. */
export function relinked(blocks: readonly Block[], ids: ReadonlyMap<string, string>): Block[] {
  if (ids.size === 0) return [...blocks];
  const runs = (line: readonly Run[]): Run[] =>
    line.map((run) => {
      const id = run.type === "link" ? ids.get(run.href.slice(1)) : undefined;
      const leads = run.type === "link" && run.href.startsWith("#") && id !== undefined;
      return leads ? { ...run, href: `#${id}` } : run;
    });
  return blocks.map((block) => mapBlock(block, { runs }));
}
