import { canonicalJson } from "../canonical-json.ts";
import { align } from "./align.ts";
import type { Block, Copy, Run } from "./copy.ts";
import { diffRuns, newRuns, type Piece } from "./diff-words.ts";
import { mapIds } from "./map-ids.ts";
import { mapBlock } from "./map-lines.ts";
import { allBlocks, blockLines, blockText, type Line } from "./walk.ts";

/** How one line of a changed block changed. A line that moved within its list says so. */
export interface LineDiff {
  kind: "same" | "added" | "removed" | "changed";
  moved: boolean;
  /** How deep in a list it stands; 0 for a line of its own. */
  depth: number;
  old: readonly Run[] | undefined;
  runs: readonly Run[] | undefined;
  pieces: Piece[];
}

export type BlockDiff =
  | { kind: "same"; moved: false; old: Block; block: Block }
  | { kind: "added"; moved: false; old: undefined; block: Block }
  | { kind: "removed"; moved: false; old: Block; block: undefined }
  | { kind: "moved"; moved: true; old: Block; block: Block }
  /** `lines` as they read now, with those that went in between. */
  | { kind: "changed"; moved: boolean; old: Block; block: Block; lines: LineDiff[] };

/**
 * What changed between two copies, block by block in the order of the new one, each block that was
 * removed standing where it was. Blocks are known by their ids; where those differ, as after an import,
 * by their text.
 */
export function diffCopy(old: Copy, fresh: Copy, language = ""): BlockDiff[] {
  return align(old.blocks, fresh.blocks, textOfBlock).map(({ old: was, fresh: is, moved }) => {
    if (!was) return { kind: "added", moved: false, old: was, block: is! };
    if (!is) return { kind: "removed", moved: false, old: was, block: is };
    if (!sameBlock(was, is)) {
      return { kind: "changed", moved, old: was, block: is, lines: diffLines(was, is, language) };
    }
    if (moved) return { kind: "moved", moved, old: was, block: is };
    return { kind: "same", moved: false, old: was, block: is };
  });
}

/** True when there is nothing to tell. */
export function isUnchanged(diff: readonly BlockDiff[]): boolean {
  return diff.every(({ kind }) => kind === "same");
}

/**
 * The new copy, made from the old one and a diff of the two: what is the same or moved is taken from
 * the old one, a changed line from its pieces.
 */
export function applyDiff(old: Copy, diff: readonly BlockDiff[]): Copy {
  const known = new Map(old.blocks.map((block) => [block.id, block]));
  const blocks = diff.flatMap((entry): Block[] => {
    if (entry.kind === "removed") return [];
    if (entry.kind === "added") return [entry.block];
    if (entry.kind === "changed") return [fromLines(entry.block, entry.lines)];
    // The same words under other ids, as after an import.
    const was = known.get(entry.old.id)!;
    return [canonicalJson(was) === canonicalJson(entry.block) ? was : entry.block];
  });
  return { ...old, blocks };
}

/** The frame of a block filled with the lines that a diff gives it. */
function fromLines(frame: Block, lines: readonly LineDiff[]): Block {
  const present = lines.filter(({ kind }) => kind !== "removed");
  let at = 0;
  const next = () => {
    const { runs, pieces } = present[at++]!;
    return pieces.length > 0 ? newRuns(pieces) : [...(runs ?? [])];
  };
  return mapBlock(frame, { runs: next });
}

function diffLines(old: Block, fresh: Block, language: string): LineDiff[] {
  const before = [...blockLines(old)];
  const after = [...blockLines(fresh)];
  // A line alone on both sides is the same line, whatever it was made into.
  const pairs =
    before.length === 1 && after.length === 1
      ? [{ old: before[0], fresh: after[0], moved: false }]
      : align(before, after, textOfLine);
  return pairs.map(({ old: was, fresh: is, moved }): LineDiff => {
    const depth = (is ?? was)!.depth;
    const sides = { moved, depth, old: was?.runs, runs: is?.runs };
    if (!was) return { kind: "added", ...sides, pieces: [] };
    if (!is) return { kind: "removed", ...sides, pieces: [] };
    if (canonicalJson(was.runs) === canonicalJson(is.runs)) {
      return { kind: "same", ...sides, pieces: [] };
    }
    return { kind: "changed", ...sides, pieces: diffRuns(was.runs, is.runs, language) };
  });
}

/** Everything but the ids: they tell blocks apart, and say nothing to a reader. */
function sameBlock(a: Block, b: Block): boolean {
  return a === b || canonicalJson(withoutIds(a)) === canonicalJson(withoutIds(b));
}

function withoutIds(block: Block): Block {
  return mapIds(block, () => "");
}

/** What tells a block from others where ids do not. */
function textOfBlock(block: Block): string {
  const shown = [...allBlocks({ blocks: [block] })].map(shownBy).join(" ");
  return `${block.type}\n${shown}\n${blockText(block)}`;
}

function shownBy(block: Block): string {
  if (block.type === "embed") return block.address;
  if (block.type === "picture") return JSON.stringify(block.picture);
  return block.type === "gallery" ? JSON.stringify(block.pictures.map((one) => one.picture)) : "";
}

function textOfLine({ runs }: Pick<Line, "runs">): string {
  return runs
    .flatMap((run) => (run.type === "link" ? run.runs : [run]))
    .map((leaf) => (leaf.type === "text" ? leaf.text : "\n"))
    .join("");
}
