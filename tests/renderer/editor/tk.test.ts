import { $getRoot, $getSelection } from "lexical";
import { describe, expect, it } from "vitest";
import { blockFacts, factsOf } from "../../../renderer/editor/body-facts.ts";
import { $selectTk, $tkPlaces } from "../../../renderer/editor/tk/tk-places.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import { factBox, note, picture, quay, table } from "../../support/block-builder.ts";
import { a, b, doc, h2, li, p, ul } from "../../support/copy-builder.ts";
import { openEditor } from "../support/editor.ts";

function openJumping(...blocks: Block[]) {
  const test = openEditor(doc(...blocks));
  const { editor, edit, readCopy } = test;
  edit(() => void $getRoot().selectStart());
  /** What is selected after the jump, with what stands before it on its line. */
  const jump = (step: 1 | -1) => {
    const copy = readCopy();
    let found = false;
    edit(() => {
      found = $selectTk(copy, step);
    });
    if (!found) return undefined;
    return editor.read(() => {
      const selection = $getSelection();
      const start = selection?.getStartEndPoints()?.[0];
      const before = start?.getNode().getTextContent().slice(0, start.offset) ?? "";
      return `${before}|${selection?.getTextContent()}`;
    });
  };
  return { ...test, jump };
}

describe("jumping to TK", () => {
  it("goes from one to the next in reading order and round again", () => {
    const { jump } = openJumping(
      p("One TK and [TKTK name], TK"),
      h2("None"),
      ul(li("item TK")),
      factBox("Title TK", p("held TKTKTK")),
      table([["cell TK"]]),
      picture(quay, "caption TK"),
    );
    const all = [
      "One |TK",
      "One TK and [|TKTK",
      "One TK and [TKTK name], |TK",
      "item |TK",
      "Title |TK",
      "held |TKTKTK",
      "cell |TK",
      "caption |TK",
    ];
    expect(all.map(() => jump(1))).toEqual(all);
    expect(jump(1)).toBe(all[0]);
    expect(jump(-1)).toBe(all.at(-1));
    expect(jump(-1)).toBe(all.at(-2));
  });

  it("finds one that is partly bold or linked, and takes a word for none", () => {
    const { jump } = openJumping(p("ATKB, T", b("K"), " and ", a("https://a.example", "TK")));
    expect(jump(1)).toBe("ATKB, |TK");
    expect(jump(1)).toBe("|TK");
  });

  it("says so when there is none, and leaves the selection", () => {
    const { jump } = openJumping(p("STKS"), note("TK in a note"));
    expect(jump(1)).toBeUndefined();
  });
});

it("the places found in a block are as many as are counted in it", () => {
  const blocks = [
    p("TK TKTK [TK] (TK) xTK TK2 T", b("K"), "TK"),
    note("TK"),
    factBox("TK", p("TK"), note("TK")),
    ul(li("TK", ul(li("TK TK")))),
    table([["TK", "TK"]], { caption: [{ type: "text", text: "TK" }] }),
  ];
  const { editor, readCopy } = openEditor(doc(...blocks));
  const found = editor.read(() =>
    $getRoot()
      .getChildren()
      .map((block) => $tkPlaces(block).length),
  );
  expect(found.slice(0, 4)).toEqual(
    readCopy()
      .blocks.slice(0, 4)
      .map((block) => blockFacts(block).tk),
  );
  // The caption of a table is beside its text, so it is counted and cannot be jumped to.
  expect(blockFacts(readCopy().blocks[4] as Block).tk).toBe((found[4] ?? 0) + 1);
});

describe("the facts of the body", () => {
  it("are counts, TK marks and headings together", () => {
    const copy = doc(h2("First"), p("Some TK"), factBox("Box", h2("Held")), h2(" "));
    expect(factsOf(copy)).toEqual({
      words: 5,
      characters: expect.any(Number),
      tk: 1,
      headings: [
        { id: "b1", level: 2, text: "First" },
        { id: "b4", level: 2, text: "Held" },
      ],
    });
  });

  it("look at changed blocks only, and keep the headings while none changes", () => {
    const { edit, readCopy } = openEditor(doc(h2("First"), p("Some"), p("TK")));
    const before = readCopy();
    const facts = factsOf(before);
    edit(() => void $getRoot().selectEnd().insertText(" more"));
    const after = readCopy();
    expect(blockFacts(after.blocks[0] as Block)).toBe(blockFacts(before.blocks[0] as Block));
    expect(factsOf(after, facts).headings).toBe(facts.headings);
  });
});
