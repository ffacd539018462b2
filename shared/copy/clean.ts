import { cleanLine, cleanText, isPending, withoutReview } from "./clean-lines.ts";
import type {
  Block,
  Code,
  Copy,
  Gallery,
  GalleryPicture,
  List,
  ListItem,
  Run,
  Table,
  TableRow,
} from "./copy.ts";
import { codeRunsOf, mapBlock } from "./map-lines.ts";
import { leaves } from "./runs.ts";
import { squareRows } from "./tables.ts";
import { joinSplit, joinSplitItems } from "./undecided.ts";

/**
 * The publishable copy: what an export may see. Notes are out. Pending insertions are out, pending
 * deletions are in (nobody has decided yet, so what stood before stands), comments and every other
 * review mark are gone, TK marks are taken out, and what is left empty by that is dropped.
 */
export function publishableCopy(copy: Copy): Copy {
  return { version: copy.version, blocks: publishableBlocks(copy.blocks) };
}

function publishableBlocks<B extends Block>(blocks: readonly B[]): B[] {
  const kept = blocks.filter((block) => block.type !== "note" && !isPending(block.bk, "ins"));
  return joinSplit(kept).flatMap((block) => clean(block) as B[]);
}

/** One block, cleaned; none when nothing is left of it. */
function clean(given: Block): Block[] {
  const block = withoutReview(given);
  switch (block.type) {
    case "rule":
      return [block];
    case "list": {
      const list = cleanList(block);
      return list ? [list] : [];
    }
    case "code":
      return cleanCode(block);
    case "picture":
      return [mapBlock(block, lineChange)];
    case "gallery":
      return cleanGallery(block);
    case "table":
      return cleanTable(block);
    case "embed": {
      const cleaned = mapBlock(block, lineChange);
      return cleaned.address.trim() === "" && cleaned.title === "" ? [] : [cleaned];
    }
    case "fact-box": {
      const title = cleanLine(block.title);
      const blocks = publishableBlocks(block.blocks);
      return hasText(title) || blocks.length > 0 ? [{ ...block, title, blocks }] : [];
    }
    case "live-entry": {
      const title = cleanLine(block.title);
      const blocks = publishableBlocks(block.blocks);
      return hasText(title) || blocks.length > 0 ? [{ ...block, title, blocks }] : [];
    }
    default: {
      const cleaned = mapBlock(block, lineChange);
      return hasText(cleaned.runs) ? [cleaned] : [];
    }
  }
}

const lineChange = { runs: cleanLine, text: cleanText };

function cleanList(list: List): List | undefined {
  const items = joinSplitItems(list.items).flatMap(cleanItem);
  return items.length > 0 ? { ...list, items } : undefined;
}

function cleanItem(given: ListItem): ListItem[] {
  if (isPending(given.bk, "ins")) return [];
  const { lists, heading, ...bare } = withoutReview(given);
  const runs = cleanLine(bare.runs);
  const item: ListItem = heading && hasText(runs) ? { ...bare, heading } : bare;
  const inner = (lists ?? [])
    .filter((list) => !isPending(list.bk, "ins"))
    .map((list) => cleanList(withoutReview(list)))
    .filter((list) => list !== undefined);
  if (inner.length > 0) return [{ ...item, runs, lists: inner }];
  return hasText(runs) ? [{ ...item, runs }] : [];
}

/** Empty lines at its ends go: formats that end code by a line of its own cannot tell them. */
function cleanCode(code: Code): Code[] {
  const runs = codeRunsOf(cleanLine(code.runs));
  let from = 0;
  let to = runs.length;
  const isEmptyLine = (at: number, step: number) => {
    for (let next = at; next >= from && next < to; next += step) {
      const run = runs[next]!;
      if (run.type === "break") return next;
      if (run.text.trim() !== "") return undefined;
    }
    return undefined;
  };
  for (let end = isEmptyLine(from, 1); end !== undefined; end = isEmptyLine(from, 1))
    from = end + 1;
  for (let end = isEmptyLine(to - 1, -1); end !== undefined; end = isEmptyLine(to - 1, -1))
    to = end;
  const kept = runs.slice(from, to);
  return hasText(kept) ? [{ ...code, runs: kept }] : [];
}

function cleanGallery(gallery: Gallery): Gallery[] {
  const pictures = gallery.pictures
    .filter((picture) => !isPending(picture.bk, "ins"))
    .map(cleanPicture);
  if (pictures.length === 0) return [];
  return [{ ...gallery, pictures, caption: cleanLine(gallery.caption) }];
}

function cleanPicture(given: GalleryPicture): GalleryPicture {
  const picture = withoutReview(given);
  return {
    ...picture,
    caption: cleanLine(picture.caption),
    alt: cleanText(picture.alt),
    credit: cleanText(picture.credit),
  };
}

function cleanTable(table: Table): Table[] {
  const kept = table.rows.filter((row) => !isPending(row.bk, "ins")).map(cleanRow);
  let padding = 0;
  const rows = squareRows(kept, () => `${table.id}-${++padding}`.slice(-64));
  const caption = cleanLine(table.caption);
  const texts = [caption, ...rows.flatMap((row) => row.cells.map((cell) => cell.runs))];
  return rows.length > 0 && texts.some(hasText) ? [{ ...table, rows, caption }] : [];
}

function cleanRow(given: TableRow): TableRow {
  const { cells, ...row } = withoutReview(given);
  const kept = cells
    .filter((cell) => !isPending(cell.bk, "ins"))
    .map(withoutReview)
    .map((cell) => ({ ...cell, runs: cleanLine(cell.runs) }));
  return { ...row, cells: kept };
}

function hasText(runs: readonly Run[]): boolean {
  for (const leaf of leaves(runs)) if (leaf.type === "text" && leaf.text.trim() !== "") return true;
  return false;
}
