import { describe, expect, it } from "vitest";
import { announced } from "../../../renderer/ui/announcer.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import {
  answer,
  codeBlock,
  embed,
  factBox,
  gallery,
  galleryPicture,
  liveEntry,
  note,
  picture,
  pullQuote,
  quay,
  question,
  table,
} from "../../support/block-builder.ts";
import { doc, h2, hr, li, ol, p, quote, ul } from "../../support/copy-builder.ts";
import { openBlocks } from "../support/blocks.ts";

/** Every kind of block, and what is in it to put the caret at; the others are picked whole. */
const every: readonly [string, Block, string | undefined][] = [
  ["paragraph", p("here"), "here"],
  ["heading", h2("here"), "here"],
  ["quote", quote("here"), "here"],
  ["list", ul(li("here")), "here"],
  ["picture", picture(quay, "here"), "here"],
  ["gallery", gallery("", galleryPicture(quay, "here")), "here"],
  ["pull-quote", pullQuote("Ola", "here"), "here"],
  ["fact-box", factBox("here", p("held")), "here"],
  ["table", table([["here", "b"]]), "here"],
  ["embed", embed("youtube", "https://www.youtube.com/watch?v=dQw4w9WgXcQ"), undefined],
  ["code", codeBlock("js", "here"), "here"],
  ["horizontalrule", hr(), undefined],
  ["question", question("Q", "here"), "here"],
  ["answer", answer("A", "here"), "here"],
  ["live-entry", liveEntry("2024-11-15T12:00:00Z", "here", p("held")), "here"],
  ["note", note("here"), "here"],
];

function open(block: Block, type: string, text: string | undefined) {
  const test = openBlocks(p("first"), block, p("last"));
  if (text) test.at(text);
  else test.pick(type);
  return test;
}

describe("a block", () => {
  it.each(every)("of type %s moves up and down, each one step of undo", (type, block, text) => {
    const test = open(block, type, text);
    const [first, middle, last] = test.start.blocks as [Block, Block, Block];
    test.run("block.moveUp");
    expect(test.readCopy().blocks).toEqual([middle, first, last]);
    expect(announced.get().text).toBe("Moved up, now 1 of 3.");
    test.run("block.moveUp");
    expect(announced.get().text).toBe("Already first.");
    test.run("block.moveDown");
    test.run("block.moveDown");
    expect(test.readCopy().blocks).toEqual([first, last, middle]);
    expect(announced.get().text).toBe("Moved down, now 3 of 3.");
    test.run("block.moveDown");
    expect(announced.get().text).toBe("Already last.");
    test.undo();
    expect(test.readCopy().blocks).toEqual(test.start.blocks);
    test.undo();
    test.undo();
    expect(test.readCopy()).toEqual(test.start);
    expect(test.errors).toEqual([]);
  });

  const alone = every.filter(([type]) => type !== "list");
  it.each(alone)("of type %s is doubled below itself, with ids of its own", (type, block, text) => {
    const test = open(block, type, text);
    test.run("block.duplicate");
    const { blocks } = test.readCopy();
    expect(blocks).toHaveLength(4);
    expect(withoutIds(blocks[2])).toEqual(withoutIds(blocks[1]));
    expect(blocks[1]).toEqual(test.start.blocks[1]);
    expect(idsIn(blocks[2]).filter((id) => idsIn(blocks[1]).includes(id))).toEqual([]);
    expect(announced.get().text).toBe("Duplicated, now 3 of 4.");
    test.undo();
    expect(test.readCopy()).toEqual(test.start);
  });

  it.each(every)("of type %s is deleted whole, in one step", (type, block, text) => {
    const test = open(block, type, text);
    test.run("block.delete");
    const [first, , last] = test.start.blocks;
    expect(test.readCopy().blocks).toEqual([first, last]);
    expect(announced.get().text).toMatch(/^Deleted: [a-z ]+\.$/);
    test.run("block.moveUp");
    expect(test.readCopy().blocks).toEqual([last, first]);
    test.undo();
    test.undo();
    expect(test.readCopy()).toEqual(test.start);
  });
});

describe("several selected blocks", () => {
  it("move together, over a box and never into it", () => {
    const test = openBlocks(p("a"), p("b"), factBox("box", p("in")), p("z"));
    const [a, b, box, z] = test.start.blocks as Block[];
    test.at("a", "b");
    test.run("block.moveDown");
    expect(test.readCopy().blocks).toEqual([box, a, b, z]);
    test.run("block.moveDown");
    expect(test.readCopy().blocks).toEqual([box, z, a, b]);
    test.run("block.delete");
    expect(test.readCopy().blocks).toEqual([box, z]);
    expect(announced.get().text).toBe("Deleted: 2 blocks.");
  });
});

describe("in a box or an entry", () => {
  it("a block moves among its neighbours and stays in", () => {
    const test = openBlocks(factBox("box", p("one"), p("two")), p("below"));
    test.at("two");
    test.run("block.moveDown");
    expect(announced.get().text).toBe("Already last in the fact box.");
    test.run("block.moveUp");
    expect(test.readCopy().blocks[0]).toMatchObject({ blocks: [{ id: "b3" }, { id: "b2" }] });
    test.run("block.moveUp");
    expect(announced.get().text).toBe("Already first in the fact box.");
    test.undo();
    expect(test.readCopy()).toEqual(test.start);
  });

  it("the last block that is deleted leaves a line to write in", () => {
    const test = openBlocks(liveEntry("2024-11-15T12:00:00Z", "title", p("one")));
    test.at("one");
    test.run("block.delete");
    expect(test.readCopy().blocks).toMatchObject([
      { type: "live-entry", blocks: [{ type: "paragraph", runs: [] }] },
    ]);
  });
});

describe("items of a list", () => {
  it("move within their list with the lists in them", () => {
    const test = openBlocks(ul(li("a"), li("b", ul(li("c"))), li("d")));
    test.at("b");
    test.run("block.moveUp");
    expect(test.readCopy()).toMatchObject(items("b", "a", "d"));
    test.run("block.moveDown");
    test.run("block.moveDown");
    expect(test.readCopy()).toMatchObject(items("a", "d", "b"));
    expect(announced.get().text).toBe("Moved down, now 3 of 3.");
    test.undo();
    test.undo();
    test.undo();
    expect(test.readCopy()).toEqual(test.start);
  });

  it("leave an inner list for the one around it, and that for the text", () => {
    const test = openBlocks(p("top"), ul(li("a", ul(li("b"), li("c")))), p("end"));
    test.at("b");
    test.run("block.moveUp");
    expect(test.readCopy().blocks[1]).toMatchObject({
      items: [
        { runs: [{ text: "b" }] },
        { runs: [{ text: "a" }], lists: [{ items: [{ runs: [{ text: "c" }] }] }] },
      ],
    });
    test.run("block.moveUp");
    expect(test.readCopy().blocks.map((block) => block.type)).toEqual([
      "list",
      "paragraph",
      "list",
      "paragraph",
    ]);
    test.run("block.moveDown");
    expect(test.readCopy().blocks).toMatchObject([
      { type: "paragraph" },
      { items: [{ runs: [{ text: "b" }] }, { runs: [{ text: "a" }] }] },
      { type: "paragraph" },
    ]);
    expect(test.errors).toEqual([]);
  });

  it("go alone when they are deleted or doubled", () => {
    const test = openBlocks(ul(li("a", ul(li("x"))), li("b", ul(li("y"))), li("c")));
    test.at("b");
    test.run("block.duplicate");
    expect(test.readCopy()).toMatchObject(items("a", "b", "b", "c"));
    test.run("block.delete");
    expect(test.readCopy()).toEqual(test.start);
    test.at("x");
    test.run("block.delete");
    expect(test.readCopy()).toMatchObject(items("a", "b", "c"));
    expect(test.errors).toEqual([]);
  });

  it("are doubled within their list when the whole list is", () => {
    const test = openBlocks(ul(li("a", ul(li("x"))), li("b")));
    test.at("a", "b");
    test.run("block.duplicate");
    expect(test.readCopy()).toMatchObject(items("a", "b", "a", "b"));
    expect(announced.get().text).toBe("Duplicated, now 3 of 4.");
  });

  it("of a numbered list keep the numbers in order", () => {
    const test = openBlocks(ol(li("a"), li("b")));
    test.at("b");
    test.run("block.moveUp");
    expect(test.readCopy()).toMatchObject(items("b", "a"));
  });
});

it("an empty article has nothing to move, and deleting its line leaves it empty", () => {
  const test = openBlocks();
  test.edit(() => undefined);
  test.run("block.moveUp");
  test.run("block.delete");
  expect(test.readCopy()).toEqual(doc());
  expect(test.errors).toEqual([]);
});

function items(...texts: string[]) {
  return { blocks: [{ items: texts.map((text) => ({ runs: [{ text }] })) }] };
}

function withoutIds(block: Block | undefined): unknown {
  return JSON.parse(JSON.stringify(block, (key, value) => (key === "id" ? undefined : value)));
}

function idsIn(block: Block | undefined): string[] {
  return [...JSON.stringify(block).matchAll(/"id":"([^"]+)"/g)].map(([, id]) => id as string);
}
