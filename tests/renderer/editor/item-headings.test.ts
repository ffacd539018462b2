import { type ElementNode, INSERT_PARAGRAPH_COMMAND } from "lexical";
import { expect, test } from "vitest";
import { toggleBlockType } from "../../../renderer/editor/blocks/block-types.ts";
import { toggleList } from "../../../renderer/editor/lists/list-editing.ts";
import { $blockWithId } from "../../../renderer/editor/outline/outline-place.ts";
import { doc, h2, headed, li, ol, p } from "../../support/copy-builder.ts";
import { openEditor, type TestEditor } from "../support/editor.ts";

const copy = doc(ol(headed(1, li("One")), li("two")));

function openInHeading(): TestEditor {
  const test = openEditor(copy);
  test.edit(() => void ($blockWithId("b2") as ElementNode).selectEnd());
  return test;
}

const bare = (blocks: object) =>
  JSON.parse(JSON.stringify(blocks, (key, value) => (key === "id" ? "" : value)));

test("an item that is a heading stays one through the editor; what Enter makes of it is none", () => {
  const { editor, edit, readCopy } = openInHeading();
  expect(readCopy()).toEqual(copy);
  edit(() => void editor.dispatchCommand(INSERT_PARAGRAPH_COMMAND, undefined));
  const { blocks } = doc(ol(headed(1, li("One")), li(), li("two")));
  expect(bare(readCopy().blocks)).toEqual(bare(blocks));
});

test("it leaves the list as a heading of a level that is offered, or as a paragraph", () => {
  const heading = openInHeading();
  heading.edit(() => toggleBlockType(heading.editor, "heading-2"));
  expect(bare(heading.readCopy().blocks)).toEqual(bare(doc(h2("One"), ol(li("two"))).blocks));
  const paragraph = openInHeading();
  paragraph.edit(() => toggleList(paragraph.editor, "number"));
  expect(bare(paragraph.readCopy().blocks)).toEqual(bare(doc(p("One"), ol(li("two"))).blocks));
});
