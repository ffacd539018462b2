import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Block, Copy } from "../../../shared/copy/copy.ts";
import { takeBlocks } from "../../../shared/copy/take-blocks.ts";
import { blockText, ids } from "../../../shared/copy/walk.ts";
import { changedCopy } from "../../support/changed-copy.ts";
import { doc, li, numberedIds, p, ul } from "../../support/copy-builder.ts";

const from = doc(p("One"), p("Two"), p("Three"), p("Four"));
const texts = (copy: Copy) => copy.blocks.map(blockText);
const only = (...wanted: string[]): Copy => ({
  ...from,
  blocks: from.blocks.filter(({ id }) => wanted.includes(id)),
});
const paragraph = (id: string, text: string) => ({ ...p(text), id }) as Block;
const take = (current: Copy, ...wanted: string[]) =>
  texts(takeBlocks(current, from, new Set(wanted), numberedIds()));

describe("taking blocks of another text", () => {
  test.each([
    ["between its neighbours", ["b1", "b3"], ["b2"], ["One", "Two", "Three"]],
    ["after the nearest before it", ["b1", "b4"], ["b3"], ["One", "Three", "Four"]],
    ["before the nearest after it", ["b3"], ["b1"], ["One", "Three"]],
    ["into an empty copy", [], ["b2"], ["Two"]],
    ["several, in their order", ["b4"], ["b3", "b1"], ["One", "Three", "Four"]],
  ])("puts one that went back %s", (_where, left, wanted, expected) => {
    expect(take(only(...left), ...wanted)).toEqual(expected);
  });

  test("puts one that changed where it stands now, and one that moved where it stood", () => {
    const changed = { ...from, blocks: [paragraph("b1", "Uno"), ...from.blocks.slice(1)] };
    expect(take(changed, "b1")).toEqual(["One", "Two", "Three", "Four"]);
    const moved = { ...from, blocks: [...from.blocks.slice(1), from.blocks[0]!] };
    expect(take(moved, "b1")).toEqual(["One", "Two", "Three", "Four"]);
  });

  test("takes out one that only this text has", () => {
    const more = { ...from, blocks: [...from.blocks, paragraph("new", "Five")] };
    expect(take(more, "new")).toEqual(texts(from));
    expect(take(more, "b1")).toEqual([...texts(from), "Five"]);
  });

  test("gives an item a new id when it stands in another list by now", () => {
    const lists = doc(ul(li("Bread"), li("Milk")), p("x"));
    const current = structuredClone(lists);
    const kept = current.blocks[0] as ReturnType<typeof ul>;
    current.blocks = [{ ...kept, id: "other" }, ...current.blocks.slice(1)];
    const taken = takeBlocks(current, lists, new Set(["b1"]), numberedIds());
    const all = [...ids(taken)];
    expect(new Set(all).size).toBe(all.length);
    expect(texts(taken).filter((text) => text === "Bread\nMilk")).toHaveLength(2);
  });

  test("taking every block of both gives the other text, whatever happened in between", () => {
    fc.assert(
      fc.property(changedCopy(), ({ old, fresh }) => {
        const wanted = new Set([...old.blocks, ...fresh.blocks].map(({ id }) => id));
        expect(takeBlocks(fresh, old, wanted, numberedIds())).toEqual(old);
      }),
    );
  });

  test("taking none changes nothing, and taking one touches no other", () => {
    fc.assert(
      fc.property(changedCopy(), fc.nat(), ({ old, fresh }, at) => {
        expect(takeBlocks(fresh, old, new Set(), numberedIds())).toEqual(fresh);
        const { id } = old.blocks[at % old.blocks.length]!;
        const taken = takeBlocks(fresh, old, new Set([id]), numberedIds());
        const rest = (copy: Copy) => copy.blocks.filter((block) => block.id !== id);
        expect(rest(taken)).toEqual(rest(fresh));
        expect(taken.blocks.find((block) => block.id === id)).toEqual(
          old.blocks.find((block) => block.id === id),
        );
      }),
    );
  });
});
