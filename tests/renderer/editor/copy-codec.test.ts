import fc from "fast-check";
import { $createTextNode, $getRoot, type ElementNode } from "lexical";
import { describe, expect, it } from "vitest";
import {
  a,
  b,
  br,
  del,
  doc,
  h2,
  h4,
  hr,
  i,
  ins,
  li,
  ol,
  olFrom,
  p,
  quote,
  ul,
} from "../../support/copy-builder.ts";
import { randomCopy } from "../../support/random-copy.ts";
import { openEditor } from "../support/editor.ts";
import { withRandomReview } from "../support/random-review.ts";

describe("copy in the editor", () => {
  it("comes out as it went in, whatever it is", () => {
    fc.assert(
      fc.property(randomCopy({ notes: true }), (copy) => {
        const { readCopy, isWhole } = openEditor(copy);
        expect(readCopy()).toEqual(copy);
        expect(isWhole).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps every review mark on runs, links, blocks, lists and items", () => {
    fc.assert(
      fc.property(randomCopy({ notes: true }).chain(withRandomReview), (copy) => {
        expect(openEditor(copy).readCopy()).toEqual(copy);
      }),
      { numRuns: 300 },
    );
  });

  it("is the same after every block was edited and edited back", () => {
    fc.assert(
      fc.property(randomCopy({ lists: false, notes: true }).chain(withRandomReview), (copy) => {
        const { edit, readCopy } = openEditor(copy);
        edit(() => {
          for (const block of $getRoot().getChildren()) block.markDirty();
        });
        expect(readCopy()).toEqual(copy);
      }),
      { numRuns: 100 },
    );
  });

  it("has no blocks when the article is empty, though the caret has a line to stand in", () => {
    const { readCopy, editor } = openEditor(doc());
    expect(readCopy()).toEqual(doc());
    expect(editor.getEditorState().read(() => $getRoot().getChildrenSize())).toBe(1);
  });

  it("gets its first block with the first word", () => {
    const { edit, readCopy } = openEditor(doc());
    edit(() => $getRoot().getFirstChildOrThrow<ElementNode>().append($createTextNode("Rain")));
    const [block] = readCopy().blocks;
    expect(block).toMatchObject({ type: "paragraph", runs: [{ type: "text", text: "Rain" }] });
    expect(block?.id).not.toBe("");
  });

  it("holds an empty paragraph apart from an empty article", () => {
    const copy = doc(p());
    expect(openEditor(copy).readCopy()).toEqual(copy);
  });

  it("numbers and nests lists as the copy says, mixed styles and several inner lists included", () => {
    const copy = doc(
      olFrom(4, li("four", ul(li("dot")), ol(li("one"))), li("five")),
      ul(li(ul(li("under nothing")))),
      ul(li("a list right after another stays apart")),
    );
    expect(openEditor(copy).readCopy()).toEqual(copy);
  });

  it("keeps tab characters, breaks, links and marks", () => {
    const copy = doc(
      h2("Tab", "\t", "bed"),
      p("one", br(), a("https://example.org/", "two ", b("three")), i("\tfour")),
      h4("last"),
      quote("said", br()),
      hr(),
    );
    expect(openEditor(copy).readCopy()).toEqual(copy);
  });

  it("keeps neighbouring runs apart while their review marks differ", () => {
    const { edit, readCopy } = openEditor(doc(p("plain", ins("new"), del("old"), "plain")));
    const before = readCopy();
    edit(() => {
      for (const node of $getRoot().getFirstChildOrThrow<ElementNode>().getChildren()) {
        node.markDirty();
      }
    });
    expect(readCopy()).toEqual(before);
    expect(readCopy()).not.toBe(before);
  });

  it("is read with what was typed a moment ago, though the editor has not drawn it yet", () => {
    const { editor, readCopy } = openEditor(doc(p("one")));
    readCopy();
    editor.update(() => {
      $getRoot().getFirstChildOrThrow<ElementNode>().append($createTextNode(" two"));
    });
    expect(readCopy()).toEqual(doc(p("one two")));
  });

  it("is read again only where it changed", () => {
    const { edit, readCopy } = openEditor(doc(p("one"), ul(li("two")), p("three")));
    const before = readCopy();
    expect(readCopy()).toBe(before);
    edit(() => $getRoot().getLastChildOrThrow<ElementNode>().append($createTextNode("!")));
    const after = readCopy();
    expect(after.blocks[0]).toBe(before.blocks[0]);
    expect(after.blocks[1]).toBe(before.blocks[1]);
    expect(after.blocks[2]).not.toBe(before.blocks[2]);
  });
});
