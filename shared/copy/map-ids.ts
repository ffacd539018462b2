import type { Block, List, ListItem } from "./copy.ts";

/** The same block with other ids, at whatever depth; asked for in the order of `ids`. */
export function mapIds<B extends Block>(block: B, change: (id: string) => string): B {
  return mapAny(block, change) as B;
}

function mapAny(block: Block, change: (id: string) => string): Block {
  if (block.type === "list") return mapList(block, change);
  const own = { ...block, id: change(block.id) };
  switch (own.type) {
    case "gallery":
      return { ...own, pictures: own.pictures.map((one) => ({ ...one, id: change(one.id) })) };
    case "table":
      return {
        ...own,
        rows: own.rows.map((row) => {
          const id = change(row.id);
          const cells = row.cells.map((cell) => ({ ...cell, id: change(cell.id) }));
          return { ...row, id, cells };
        }),
      };
    case "fact-box":
      return { ...own, blocks: own.blocks.map((held) => mapIds(held, change)) };
    case "live-entry":
      return { ...own, blocks: own.blocks.map((held) => mapIds(held, change)) };
    default:
      return own;
  }
}

function mapList(list: List, change: (id: string) => string): List {
  const id = change(list.id);
  const items = list.items.map((item): ListItem => {
    const own = change(item.id);
    if (!item.lists) return { ...item, id: own };
    return { ...item, id: own, lists: item.lists.map((inner) => mapList(inner, change)) };
  });
  return { ...list, id, items };
}
