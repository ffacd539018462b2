import fc from "fast-check";
import { $getRoot, $getSelection, $isRangeSelection, UNDO_COMMAND } from "lexical";
import { describe, expect, it } from "vitest";
import { selectedBlocks, turnBlocks } from "../../../renderer/editor/blocks/block-actions.ts";
import { $selectedGroup } from "../../../renderer/editor/blocks/block-group.ts";
import { $selectBlock } from "../../../renderer/editor/blocks/select-block.ts";
import { $targetsFor, type TurnTarget } from "../../../renderer/editor/blocks/turn-targets.ts";
import { announced } from "../../../renderer/ui/announcer.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import { copySchema } from "../../../shared/copy/copy-schema.ts";
import { ids, plainText } from "../../../shared/copy/walk.ts";
import {
  answer,
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
import { a, b, h2, h3, hr, li, line, n, p, quote, ul } from "../../support/copy-builder.ts";
import { randomCopy } from "../../support/random-copy.ts";
import { openBlocks } from "../support/blocks.ts";
import { openEditor } from "../support/editor.ts";

const rich = ["a ", b("bold "), a("https://example.org/", "link"), " word"] as const;

function turned(target: TurnTarget, at: string, ...blocks: Block[]) {
  const test = openBlocks(...blocks);
  if (at.startsWith("<")) test.pick(at.slice(1));
  else test.at(at);
  turnBlocks(test.editor, target);
  expect(test.errors).toEqual([]);
  const { blocks: after } = test.readCopy();
  test.undo();
  expect(test.readCopy()).toEqual(test.start);
  return after;
}

describe("a line", () => {
  it.each([
    ["heading-3", h3(...rich)],
    ["quote", quote(...rich)],
    ["pull-quote", pullQuote("", ...rich)],
    ["question", question("", ...rich)],
    ["answer", answer("", ...rich)],
    ["note", note(...rich)],
  ] satisfies [TurnTarget, Block][])(
    "turned into %s keeps id, text, marks and links",
    (to, made) => {
      expect(turned(to, "a ", p(...rich))).toEqual([{ ...made, id: "b1" }]);
      expect(announced.get().text).toMatch(/^Turned into [a-z ]+\.$/);
    },
  );

  it("turned into a list is an item of it, and comes back from it", () => {
    expect(turned("number-list", "a ", p(...rich), p("z"))).toMatchObject([
      { type: "list", style: "number", items: [{ id: "b1", runs: line(rich) }] },
      { type: "paragraph" },
    ]);
    expect(turned("pull-quote", "two", ul(li("one"), li("two"), li("three")))).toMatchObject([
      { type: "list", items: [{ runs: [{ text: "one" }] }] },
      { type: "pull-quote", id: "b3", runs: [{ text: "two" }] },
      { type: "list", items: [{ runs: [{ text: "three" }] }] },
    ]);
  });

  it("turned into code keeps where its links lead, and its note stays a note", () => {
    expect(
      turned("code", "see", p("see ", a("https://example.org/", "here"), n(" not yet"))),
    ).toMatchObject([
      { type: "code", id: "b1", runs: [{ text: "see here" }] },
      { type: "paragraph", runs: [{ type: "link", href: "https://example.org/" }] },
      { type: "note", runs: [{ text: " not yet" }] },
    ]);
  });

  it("keeps who is quoted or speaks: in the new block, or as a paragraph below", () => {
    expect(turned("pull-quote", "so", answer("Ola", "so"))).toMatchObject([
      { type: "pull-quote", attribution: "Ola" },
    ]);
    expect(turned("quote", "so", pullQuote("Ola", "so"))).toMatchObject([
      { type: "quote", runs: [{ text: "so" }] },
      { type: "paragraph", runs: [{ text: "Ola" }] },
    ]);
  });

  it("turned into a fact box stands in it; a heading is its title", () => {
    expect(turned("fact-box", "a ", p(...rich))).toMatchObject([
      { type: "fact-box", title: [], blocks: [{ type: "paragraph", id: "b1" }] },
    ]);
    expect(turned("fact-box", "head", h2("head"))).toMatchObject([
      { type: "fact-box", id: "b1", title: [{ text: "head" }], blocks: [{ type: "paragraph" }] },
    ]);
  });
});

describe("several lines", () => {
  it("turned into code are its lines, and turned into a box stand in one box", () => {
    const test = openBlocks(p("one"), h2("two"), p("three"));
    test.at("one", "two");
    turnBlocks(test.editor, "code");
    expect(test.readCopy().blocks).toMatchObject([
      { type: "code", runs: [{ text: "one" }, { type: "break" }, { text: "two" }] },
      { type: "paragraph" },
    ]);
    test.undo();
    turnBlocks(test.editor, "fact-box");
    expect(test.readCopy().blocks).toMatchObject([
      { type: "fact-box", blocks: [{ type: "paragraph" }, { type: "heading" }] },
      { type: "paragraph" },
    ]);
    test.undo();
    expect(test.readCopy()).toEqual(test.start);
  });
});

describe("what is no line", () => {
  it("a table becomes a line for each row, its caption below", () => {
    const given = table(
      [
        ["a", "b"],
        ["c", ""],
      ],
      { caption: [{ type: "text", text: "under" }] },
    );
    expect(turned("paragraph", "a", given)).toMatchObject([
      { id: "b1", runs: [{ text: "a, b" }] },
      { runs: [{ text: "c" }] },
      { runs: [{ text: "under" }] },
    ]);
  });

  it("an embed becomes a link, a rule an empty line", () => {
    expect(
      turned("paragraph", "<embed", embed("x", "https://x.com/a/status/1", "A post")),
    ).toMatchObject([
      { id: "b1", runs: [{ href: "https://x.com/a/status/1", runs: [{ text: "A post" }] }] },
    ]);
    expect(turned("paragraph", "<horizontalrule", p("a"), hr())).toMatchObject([
      { type: "paragraph" },
      { type: "paragraph", id: "b2", runs: [] },
    ]);
  });

  it("a picture becomes a gallery with it, and a gallery its pictures", () => {
    expect(turned("gallery", "cap", picture(quay, "cap", { alt: "alt" }))).toMatchObject([
      { type: "gallery", id: "b1", pictures: [{ caption: [{ text: "cap" }], alt: "alt" }] },
    ]);
    const two = gallery("all", galleryPicture(quay, "one"), galleryPicture(quay, "two"));
    expect(turned("picture", "one", two)).toMatchObject([
      { type: "picture", caption: [{ text: "one" }] },
      { type: "picture", caption: [{ text: "two" }] },
      { type: "paragraph", runs: [{ text: "all" }] },
    ]);
  });

  it("a box is opened: its title is the new line, its blocks stand below", () => {
    expect(turned("heading-2", "title", factBox("title", p("one"), ul(li("two"))))).toMatchObject([
      { type: "heading", id: "b1", runs: [{ text: "title" }] },
      { type: "paragraph", id: "b2" },
      { type: "list" },
    ]);
  });

  it("an entry becomes a box; what a box may not hold stands below it", () => {
    const entry = liveEntry("2024-11-15T12:00:00Z", "title", p("one"), pullQuote("", "said"));
    expect(turned("fact-box", "title", entry)).toMatchObject([
      { type: "fact-box", id: "b1", title: [{ text: "title" }], blocks: [{ id: "b2" }, {}] },
      { type: "pull-quote" },
    ]);
  });

  it("in a box a block turns only into what a box may hold", () => {
    const test = openBlocks(factBox("t", p("one")));
    test.at("one");
    const targets = selectedBlocks(test.editor)?.targets ?? [];
    expect(targets).toContain("quote");
    expect(targets).not.toContain("pull-quote");
    expect(targets).not.toContain("fact-box");
  });
});

it("turning anything into anything drops no word, leaves valid copy and is one step of undo", () => {
  fc.assert(
    fc.property(randomCopy({ notes: true }), fc.nat(), fc.nat(), (copy, which, into) => {
      const test = openEditor(copy);
      let targets: TurnTarget[] = [];
      test.edit(() => {
        const children = $getRoot().getChildren();
        const node = children[which % children.length];
        if (node) $selectBlock(node);
        const group = $selectedGroup();
        targets = group ? $targetsFor(group) : [];
      });
      const target = targets[into % targets.length];
      if (!target) return;
      const before = test.readCopy();
      turnBlocks(test.editor, target);
      const after = test.readCopy();
      expect(test.errors).toEqual([]);
      expect(after).not.toEqual(before);
      expect(copySchema.safeParse(after).error?.issues).toBeUndefined();
      expect(new Set(ids(after)).size).toBe([...ids(after)].length);
      const kept = new Map<string, number>();
      for (const sign of plainText(after)) kept.set(sign, (kept.get(sign) ?? 0) + 1);
      for (const sign of plainText(before).replace(/\s/g, "")) {
        const left = (kept.get(sign) ?? 0) - 1;
        expect(left, `a “${sign}” is gone`).toBeGreaterThanOrEqual(0);
        kept.set(sign, left);
      }
      expect(
        test.editor.read(() => $isRangeSelection($getSelection()) || $getSelection()),
      ).toBeTruthy();
      test.editor.dispatchCommand(UNDO_COMMAND, undefined);
      expect(test.readCopy()).toEqual(before);
    }),
    { numRuns: 120 },
  );
});
