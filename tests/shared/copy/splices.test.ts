import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Block } from "../../../shared/copy/copy.ts";
import { applySplices, lengthAfter, splicesBetween } from "../../../shared/copy/splices.ts";
import { p } from "../../support/copy-builder.ts";
import { randomCopy } from "../../support/random-copy.ts";

const named = (id: string, text = id): Block => ({ ...p(text), id });
const blocks = (ids: string) => [...ids].map((id) => named(id));
const insertsOf = (before: Block[], after: Block[]) =>
  splicesBetween(before, after).flatMap(({ insert }) => insert.map(({ id }) => id));

describe("the splices between two lists of blocks", () => {
  it("hold the block that changed and nothing else", () => {
    const before = blocks("abcde");
    const after = before.with(2, named("c", "changed"));
    expect(splicesBetween(before, after)).toEqual([{ at: 2, remove: 1, insert: [after[2]] }]);
    expect(splicesBetween(before, before)).toEqual([]);
  });

  it("leave out what lies between two places that changed, also where blocks came or went", () => {
    const before = blocks("abcdefgh");
    const edited = before.with(1, named("b", "x")).with(6, named("g", "y"));
    expect(insertsOf(before, edited)).toEqual(["b", "g"]);
    expect(insertsOf(before, [...edited.slice(0, 4), named("new"), ...edited.slice(4)])).toEqual([
      "b",
      "new",
      "g",
    ]);
    expect(insertsOf(before, edited.toSpliced(3, 1))).toEqual(["b", "g"]);
  });

  it("hold only the block that was moved", () => {
    const before = blocks("abcdef");
    expect(insertsOf(before, before.toSpliced(1, 1).toSpliced(4, 0, before[1]!))).toEqual(["b"]);
  });

  it("do not take a block that was made anew for one that changed", () => {
    expect(splicesBetween(blocks("abc"), blocks("abc"))).toEqual([]);
  });

  it("turn the one into the other, whatever the two are, and say how long it is", () => {
    const list = fc.tuple(
      fc.array(fc.constantFrom(..."abcdef")),
      randomCopy().map((copy) => copy.blocks),
      fc.nat(),
    );
    fc.assert(
      fc.property(list, list, (one, other) => {
        const [before, after] = [one, other].map(([ids, random, place]) =>
          ids.map((id) => named(id)).toSpliced(place % (ids.length + 1), 0, ...random),
        ) as [Block[], Block[]];
        const splices = splicesBetween(before, after);
        expect(applySplices(before, splices)).toEqual(after);
        expect(lengthAfter(before.length, splices)).toBe(after.length);
      }),
    );
  });

  it("walk along with somebody who types, moves and deletes, each small", () => {
    const step = fc.record({
      at: fc.nat(),
      kind: fc.constantFrom("edit", "add", "drop", "move"),
      text: fc.string({ minLength: 1 }),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (walk) => {
        let kept = blocks("abcdefghij");
        let current = kept;
        for (const [number, { at, kind, text }] of walk.entries()) {
          const place = at % Math.max(1, current.length);
          const block = current[place];
          if (kind === "add") current = current.toSpliced(place, 0, named(`new-${number}`));
          else if (!block) continue;
          else if (kind === "edit") current = current.with(place, named(block.id, text));
          else current = current.toSpliced(place, 1);
          if (kind === "move" && block) current = [block, ...current];
          kept = applySplices(kept, splicesBetween(kept, current)) ?? [];
          expect(kept).toEqual(current);
        }
      }),
    );
  });
});

describe("splices of another list", () => {
  it("are refused where they reach beyond its end", () => {
    const splices = [{ at: 2, remove: 2, insert: [] }];
    expect(applySplices(blocks("abc"), splices)).toBeUndefined();
    expect(lengthAfter(3, splices)).toBeUndefined();
    expect(applySplices(blocks("abcd"), splices)).toEqual(blocks("ab"));
  });
});
