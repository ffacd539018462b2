import { $isTableNode, $isTableRowNode } from "@lexical/table";
import {
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  type LexicalNode,
  REDO_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import { describe, expect, it } from "vitest";
import { toggleBlockType } from "../../../renderer/editor/blocks/block-types.ts";
import { $nodeFromBlock } from "../../../renderer/editor/codec/copy-codec.ts";
import { $isCaptionNode } from "../../../renderer/editor/holders/caption-node.ts";
import { $isTitleNode } from "../../../renderer/editor/holders/title-node.ts";
import { toggleList } from "../../../renderer/editor/lists/list-editing.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import { ids } from "../../../shared/copy/walk.ts";
import {
  codeBlock,
  embed,
  factBox,
  gallery,
  galleryPicture,
  liveEntry,
  note,
  picture,
  quay,
  question,
  table,
} from "../../support/block-builder.ts";
import { b, br, doc, h2, p } from "../../support/copy-builder.ts";
import { openEditor, type TestEditor } from "../support/editor.ts";

/** The copy, compared by content: what comes in new has ids of its own. */
const content = (test: TestEditor) => doc(...test.readCopy().blocks);

function $find<N extends LexicalNode>(is: (node: LexicalNode) => node is N): N {
  const search = (node: LexicalNode): N | undefined => {
    if (is(node)) return node;
    for (const child of "getChildren" in node ? (node as ElementNode).getChildren() : []) {
      const found = search(child);
      if (found) return found;
    }
    return undefined;
  };
  const found = search($getRoot());
  if (!found) throw new Error("there is none");
  return found;
}

const $textNode = (text: string) => {
  const found = $getRoot()
    .getAllTextNodes()
    .find((node) => node.getTextContent() === text);
  if (!found) throw new Error(`no text “${text}”`);
  return found;
};

const enter = ({ editor }: TestEditor) => {
  editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
};

const noon = "2024-11-15T12:00:00Z";

describe("typing elsewhere", () => {
  it("leaves every block as the object it was", () => {
    const copy = doc(
      p("here"),
      picture(quay, ["a ", b("caption")]),
      table([["a", "b"]]),
      factBox("title", p("x"), codeBlock("js", "y")),
      liveEntry(noon, "t", gallery("g", galleryPicture(quay, "h"))),
      embed("youtube", "https://youtu.be/dQw4w9WgXcQ", "i"),
    );
    const test = openEditor(copy);
    const before = test.readCopy();
    test.edit(() => void $textNode("here").setTextContent("there"));
    const after = test.readCopy();
    expect(after.blocks.slice(1)).toEqual(before.blocks.slice(1));
    after.blocks.slice(1).forEach((block, at) => {
      expect(block).toBe(before.blocks[at + 1]);
    });
  });

  it("in a box reads that box again, ids kept", () => {
    const test = openEditor(doc(p("a"), factBox("b", p("c"), table([["d"]]))));
    const before = test.readCopy();
    test.edit(() => void $textNode("d").setTextContent("dd"));
    const after = test.readCopy();
    expect(after.blocks[0]).toBe(before.blocks[0]);
    expect([...ids(after)]).toEqual([...ids(before)]);
    expect(content(test)).toEqual(doc(p("a"), factBox("b", p("c"), table([["dd"]]))));
  });
});

describe("a caption", () => {
  it("takes marks and breaks, and Enter leaves it for a paragraph below the picture", () => {
    const test = openEditor(doc(picture(quay, "the quay at night"), p("after")));
    test.edit(() => void $textNode("the quay at night").select(8, 8));
    enter(test);
    expect(content(test)).toEqual(doc(picture(quay, "the quay"), p(" at night"), p("after")));
  });

  it("of a picture in a gallery is left to below the gallery", () => {
    const test = openEditor(doc(gallery("", galleryPicture(quay, "one"))));
    test.edit(() => void $textNode("one").selectEnd());
    enter(test);
    expect(content(test)).toEqual(doc(gallery("", galleryPicture(quay, "one")), p()));
  });

  it("is neither emptied into the block before nor joined with the one after", () => {
    const test = openEditor(doc(p("a"), picture(quay, "b"), p("c")));
    for (const [text, backward] of [
      ["b", true],
      ["c", true],
      ["a", false],
    ] as const) {
      test.edit(() => {
        const node = $textNode(text);
        (backward ? node.select(0, 0) : node.selectEnd()).deleteCharacter(backward);
      });
      expect(content(test)).toEqual(doc(p("a"), picture(quay, "b"), p("c")));
    }
  });

  it("stays one when a paste brings blocks and captions into its picture", () => {
    const test = openEditor(doc(picture(quay, "a")));
    test.edit(() => {
      const caption = $find($isCaptionNode);
      const [other] = [picture(quay, "b")].map($nodeFromBlock) as [ElementNode];
      caption.insertAfter(other.getFirstChildOrThrow());
      caption.insertBefore($createParagraphNode().append($createTextNode("c")));
      other.remove();
    });
    expect(content(test)).toEqual(doc(picture(quay, ["a", br(), "b"]), p("c")));
  });

  it("that stands outside of a picture is a paragraph", () => {
    const test = openEditor(doc(picture(quay, "a")));
    test.edit(() => void $getRoot().append($find($isCaptionNode)));
    expect(content(test)).toEqual(doc(picture(quay), p("a")));
  });

  it("cannot be made a heading or a list", () => {
    const copy = doc(picture(quay, "a"), table([["b"]]), factBox("c", p("d")));
    const test = openEditor(copy);
    for (const text of ["a", "b", "c"]) {
      test.edit(() => void $textNode(text).select());
      toggleBlockType(test.editor, "heading-2");
      toggleList(test.editor, "bullet");
      expect(test.readCopy()).toEqual(copy);
    }
  });
});

describe("a fact box", () => {
  it("begins with its title, whatever is done to that", () => {
    const test = openEditor(doc(factBox("a", p("b"))));
    test.edit(() => $find($isTitleNode).remove());
    expect(content(test)).toEqual(doc(factBox("", p("b"))));
    test.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(test.readCopy()).toEqual(doc(factBox("a", p("b"))));
  });

  it("opens a paragraph when Enter is pressed in its title", () => {
    const test = openEditor(doc(factBox("a", p("b"))));
    test.edit(() => void $textNode("a").selectEnd());
    enter(test);
    expect(content(test)).toEqual(doc(factBox("a", p(), p("b"))));
  });

  it("puts out what it may not hold, below it and in order, and an entry takes that", () => {
    const inside = (holder: (...blocks: Block[]) => Block) => {
      const test = openEditor(doc(holder(p("a")), p("z")));
      test.edit(() => {
        const paragraph = $textNode("a").getParentOrThrow();
        const more = doc(embed("x", quay, "b"), question("Q", "c"), note("d")).blocks;
        for (const block of [...more].reverse()) paragraph.insertAfter($nodeFromBlock(block));
      });
      return content(test);
    };
    const [b1, c] = [embed("x", quay, "b"), question("Q", "c")];
    expect(inside((...blocks) => factBox("t", ...blocks)).blocks.map(({ type }) => type)).toEqual([
      "fact-box",
      "embed",
      "question",
      "paragraph",
    ]);
    expect(inside((...blocks) => liveEntry(noon, "t", ...blocks))).toEqual(
      doc(liveEntry(noon, "t", p("a"), b1, c, note("d")), p("z")),
    );
  });
});

describe("code", () => {
  it("takes Enter as a new line, and no mark", () => {
    const test = openEditor(doc(codeBlock("js", "ab")));
    test.edit(() => void $textNode("ab").select(1, 1));
    enter(test);
    test.edit(() => void $textNode("a").setFormat(1));
    expect(content(test)).toEqual(doc(codeBlock("js", "a", "b")));
  });
});

describe("a table", () => {
  it("gets back the cells that a deletion across them took", () => {
    const test = openEditor(
      doc(
        table([
          ["a", "b"],
          ["c", "d"],
        ]),
      ),
    );
    test.edit(() => {
      const table = $find($isTableNode);
      const row = table.getFirstChildOrThrow();
      if ($isTableRowNode(row)) row.getFirstChildOrThrow().remove();
    });
    const [block] = test.readCopy().blocks;
    expect(block?.type === "table" && block.rows.map(({ cells }) => cells.length)).toEqual([2, 2]);
    expect(test.readCopy()).toBe(test.readCopy());
  });

  it("has plain lines in its cells, whatever is pasted there", () => {
    const test = openEditor(doc(table([["a", "b"]])));
    test.edit(() => {
      const [heading] = doc(h2("x")).blocks.map($nodeFromBlock);
      $textNode("a").getParentOrThrow().insertAfter(heading!);
    });
    expect(content(test)).toEqual(doc(table([[["a", br(), "x"], "b"]])));
  });
});

it("what is taken back and done again has the same ids at every depth", () => {
  const test = openEditor(doc(p("a")));
  const more = doc(
    factBox("b", table([["c"]]), picture(quay, "d")),
    gallery("", galleryPicture(quay)),
  );
  test.edit(() => void $getRoot().append(...more.blocks.map($nodeFromBlock)));
  const done = test.readCopy();
  expect(new Set(ids(done)).size).toBe([...ids(done)].length);
  test.editor.dispatchCommand(UNDO_COMMAND, undefined);
  expect(test.readCopy()).toEqual(doc(p("a")));
  test.editor.dispatchCommand(REDO_COMMAND, undefined);
  expect(test.readCopy()).toEqual(done);
});
