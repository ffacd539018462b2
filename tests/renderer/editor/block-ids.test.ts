import { $createListItemNode, $isListNode } from "@lexical/list";
import {
  $copyNode,
  $createParagraphNode,
  $createTextNode,
  $getRoot,
  $getSelection,
  $isRangeSelection,
  $setState,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  REDO_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import { describe, expect, it } from "vitest";
import { $blockId, idState } from "../../../renderer/editor/codec/node-states.ts";
import { ids } from "../../../shared/copy/walk.ts";
import { a, doc, h2, li, p, ul } from "../../support/copy-builder.ts";
import { openEditor, type TestEditor } from "../support/editor.ts";

const idsOf = (test: TestEditor) => [...ids(test.readCopy())];

function caretAt(index: number, offset: number) {
  const block = $getRoot().getChildAtIndex(index) as ElementNode;
  const text = block.getFirstDescendant();
  const selection = block.select(0, 0);
  if (text) selection.anchor.set(text.getKey(), offset, "text");
  if (text) selection.focus.set(text.getKey(), offset, "text");
  return selection;
}

function enter({ editor }: TestEditor) {
  editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined);
}

/** A paragraph with this id, as a paste brings it. */
const $paragraph = (id: string) => {
  const node = $createParagraphNode().append($createTextNode(id));
  return $setState(node, idState, id);
};

describe("block ids", () => {
  it("stay with the first half when a block is split", () => {
    const test = openEditor(doc(p("one two"), p("three")));
    test.edit(() => void caretAt(0, 3).insertParagraph());
    expect(idsOf(test)).toEqual(["b1", expect.stringMatching(/^[0-9a-z]{10}$/), "b2"]);
  });

  it("stay with the text when Enter is pressed at the start of a heading", () => {
    const test = openEditor(doc(h2("one")));
    test.edit(() => void caretAt(0, 0));
    enter(test);
    const fresh = expect.stringMatching(/^[0-9a-z]{10}$/);
    expect(test.readCopy().blocks).toMatchObject([
      { type: "paragraph", id: fresh, runs: [] },
      { type: "heading", id: "b1" },
    ]);
  });

  it("stay with the first half of a heading split where a link begins", () => {
    const test = openEditor(doc(h2("one ", a("https://e.org/", "two"))));
    test.edit(() => {
      const [, text] = $getRoot().getAllTextNodes();
      text?.select(0, 0);
    });
    enter(test);
    expect(test.readCopy().blocks).toMatchObject([
      { type: "heading", id: "b1", runs: [{ text: "one " }] },
      { type: "heading", runs: [{ type: "link" }] },
    ]);
  });

  it("stay with the first block when two are joined", () => {
    const test = openEditor(doc(p("one"), p("two")));
    test.edit(() => caretAt(1, 0).deleteCharacter(true));
    expect(test.readCopy().blocks).toMatchObject([{ id: "b1", runs: [{ text: "onetwo" }] }]);
  });

  it("are new for an item that a list's split made from a copy", () => {
    const test = openEditor(doc(ul(li("one"), li("two"))));
    test.edit(() => {
      const list = $getRoot().getFirstChild();
      if (!$isListNode(list)) return;
      const item = list.getFirstChildOrThrow();
      list.append($copyNode(item), $createListItemNode().append($createTextNode("three")));
    });
    const all = idsOf(test);
    expect(all.slice(0, 3)).toEqual(["b1", "b2", "b3"]);
    expect(new Set(all).size).toBe(5);
  });

  it("are renewed for what comes in with an id that the article has", () => {
    const test = openEditor(doc(p("one"), p("two")));
    test.edit(() => void $getRoot().append($paragraph("b1"), $paragraph("other")));
    const [first, second, copied, other] = idsOf(test);
    expect([first, second, other]).toEqual(["b1", "b2", "other"]);
    expect(copied).toMatch(/^[0-9a-z]{10}$/);
  });

  it("are kept by a block that was cut and put in elsewhere", () => {
    const test = openEditor(doc(p("one"), p("two")));
    test.edit(() => $getRoot().getFirstChildOrThrow().remove());
    test.edit(() => void $getRoot().append($paragraph("b1")));
    expect(idsOf(test)).toEqual(["b2", "b1"]);
  });

  it("are renewed for what is pasted after the undo of a cut brought the first one back", () => {
    const test = openEditor(doc(p("one"), p("two")));
    test.edit(() => $getRoot().getFirstChildOrThrow().remove());
    test.edit(() => void $getRoot().append($paragraph("b1")));
    test.editor.dispatchCommand(UNDO_COMMAND, undefined);
    test.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(idsOf(test)).toEqual(["b1", "b2"]);
    test.edit(() => void $getRoot().append($paragraph("b1")));
    const all = idsOf(test);
    expect(all.slice(0, 2)).toEqual(["b1", "b2"]);
    expect(new Set(all).size).toBe(3);
  });

  it("come back with undo and go again with redo", () => {
    const test = openEditor(doc(p("one two")));
    test.edit(() => void caretAt(0, 3).insertParagraph());
    const split = idsOf(test);
    test.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(idsOf(test)).toEqual(["b1"]);
    test.editor.dispatchCommand(REDO_COMMAND, undefined);
    expect(idsOf(test)).toEqual(split);
  });

  it("are never given while somebody only types", () => {
    const test = openEditor(doc(p("one")));
    const key = test.editor.read(() => $getRoot().getFirstChildOrThrow().getKey());
    for (const letter of "abc") test.edit(() => caretAt(0, 1).insertText(letter));
    expect(test.editor.read(() => $blockId($getRoot().getFirstChildOrThrow()))).toBe("b1");
    expect(test.editor.read(() => $getRoot().getFirstChildOrThrow().getKey())).toBe(key);
  });
});

describe("a change", () => {
  it("is announced for typing, undo and redo, and not for loading or moving the caret", () => {
    const test = openEditor(doc(p("one")));
    test.edit(() => void caretAt(0, 2));
    expect(test.changes()).toBe(0);
    test.edit(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText("x");
    });
    expect(test.changes()).toBe(1);
    test.editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(test.readCopy()).toEqual(doc(p("one")));
    expect(test.changes()).toBe(2);
    test.editor.dispatchCommand(REDO_COMMAND, undefined);
    expect(test.readCopy()).toEqual(doc(p("onxe")));
    expect(test.changes()).toBe(3);
  });
});
