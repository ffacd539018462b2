import { type Block, copyOf } from "../../../shared/copy/copy.ts";
import { copyPictures } from "../../../shared/copy/pictures.ts";
import { allBlocks, lines } from "../../../shared/copy/walk.ts";
import type { LeftOutName } from "../../../shared/messages/findings.ts";
import { type KeptName, pasteMessages as say } from "../../messages/en-paste.ts";
import type { PastedCopy } from "./pasted-copy.ts";

/**
 * What a reporter is told of a paste, a sentence each: what was left out, what was changed, and then
 * what was kept. None when nothing was left out or changed.
 */
export function receiptLines(pasted: PastedCopy): string[] {
  const told = [...leftOutLines(pasted), ...changedLines(pasted)];
  const kept = keptCounts(pasted.blocks);
  return told.length > 0 && kept.length > 0 ? [...told, say.kept(kept)] : told;
}

function leftOutLines({ findings }: PastedCopy): string[] {
  const counts = new Map<LeftOutName, number>();
  let unsafe = 0;
  const others: string[] = [];
  for (const { code, reason, counted } of findings) {
    if (code === "link.unsafe") unsafe += 1;
    else if (counted?.kind) {
      counts.set(counted.kind, (counts.get(counted.kind) ?? 0) + counted.count);
    } else others.push(reason);
  }
  const unread = counts.get("picture") ?? 0;
  counts.delete("picture");
  return [
    ...(counts.size > 0 ? [say.leftOut([...counts])] : []),
    ...(unread > 0 ? [say.unread(unread)] : []),
    ...(unsafe > 0 ? [say.unsafeLinks(unsafe)] : []),
    ...others,
  ];
}

function changedLines({ from, blocks, hasWordLists }: PastedCopy): string[] {
  const lists = [...allBlocks({ blocks })].filter(({ type }) => type === "list").length;
  const remote = [...copyPictures(copyOf(blocks))].filter(
    ({ picture }) => picture.kind === "remote",
  ).length;
  return [
    ...(hasWordLists && lists > 0 ? [say.wordLists(lists)] : []),
    ...(from === "markdown" ? [say.markdown()] : []),
    ...(remote > 0 ? [say.remote(remote)] : []),
  ];
}

const namedAs: Readonly<Partial<Record<Block["type"], KeptName>>> = {
  heading: "heading",
  list: "list",
  table: "table",
  quote: "quote",
  "pull-quote": "quote",
  embed: "embed",
};

function keptCounts(blocks: Block[]): (readonly [KeptName, number])[] {
  const counts = new Map<KeptName, number>();
  const add = (name: KeptName, by = 1) => counts.set(name, (counts.get(name) ?? 0) + by);
  for (const { type } of allBlocks({ blocks })) {
    const name = namedAs[type];
    if (name) add(name);
  }
  for (const { runs } of lines(copyOf(blocks))) {
    for (const run of runs) if (run.type === "link") add("link");
  }
  for (const _picture of copyPictures(copyOf(blocks))) add("picture");
  return [...counts];
}
