import { $getRoot, $getSelection, $isTextNode, UNDO_COMMAND } from "lexical";
import { describe, expect, it } from "vitest";
import { insertCopyOf, selectedBlocks } from "../../../renderer/editor/snippets/snippets.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import { ids } from "../../../shared/copy/walk.ts";
import { factBox, stored } from "../../support/block-builder.ts";
import { a, b, doc, h2, li, p, ul } from "../../support/copy-builder.ts";
import { openEditor } from "../support/editor.ts";

const withoutIds = (blocks: readonly Block[]) =>
  JSON.parse(JSON.stringify(blocks, (key, value) => (key === "id" ? "" : value)));

function openSelected(...blocks: Block[]) {
  const test = openEditor(doc(...blocks));
  test.edit(() => void $getRoot().select(0, $getRoot().getChildrenSize()));
  return test;
}

describe("a snippet made from the selection", () => {
  it("holds whole blocks as they are, in ids of its own", () => {
    const blocks = [h2("Title"), p("Some ", b("bold"), a("https://a.example/", "link"))];
    const more = [ul(li("one", ul(li("two")))), factBox("Box", p("held"))];
    const { editor } = openSelected(...blocks, ...more);
    expect(withoutIds(selectedBlocks(editor))).toEqual(withoutIds([...blocks, ...more]));
  });

  it("holds some words of a line as a paragraph", () => {
    const { editor, edit } = openEditor(doc(p("One two three")));
    edit(() => {
      const text = $getRoot().getFirstDescendant();
      if ($isTextNode(text)) text.select(4, 7);
    });
    expect(withoutIds(selectedBlocks(editor))).toEqual(withoutIds([p("two")]));
  });

  it("is none where nothing is selected, and holds no picture of the library", () => {
    const { editor, edit } = openEditor(doc(p("One")));
    edit(() => void $getRoot().selectEnd());
    expect(selectedBlocks(editor)).toEqual([]);
    const media = "a".repeat(64);
    const other = openSelected(p("One"), stored(media), p("Two"));
    expect(withoutIds(selectedBlocks(other.editor))).toEqual(withoutIds([p("One"), p("Two")]));
  });

  it("leaves the article as it is", () => {
    const test = openSelected(p("One"), h2("Two"));
    const before = test.readCopy();
    selectedBlocks(test.editor);
    expect(test.readCopy()).toBe(before);
    expect(test.changes()).toBe(0);
  });
});

describe("inserting a snippet", () => {
  it("puts it where the caret is in one step of undo, each time in new ids", () => {
    const { editor, edit, readCopy } = openEditor(doc(p("Before ")));
    edit(() => void $getRoot().selectEnd());
    insertCopyOf(editor, [p("one ", b("two"))]);
    expect(withoutIds(readCopy().blocks)).toEqual(withoutIds([p("Before one ", b("two"))]));
    const blocks = doc(h2("Title"), ul(li("item"))).blocks;
    insertCopyOf(editor, blocks);
    edit(() => void $getRoot().selectStart());
    insertCopyOf(editor, blocks);
    const all = [...ids(readCopy())];
    expect(new Set(all).size).toBe(all.length);
    expect(readCopy().blocks.filter(({ type }) => type === "heading")).toHaveLength(2);
    editor.dispatchCommand(UNDO_COMMAND, undefined);
    expect(readCopy().blocks.filter(({ type }) => type === "heading")).toHaveLength(1);
    expect(editor.read($getSelection)).not.toBeNull();
  });
});
