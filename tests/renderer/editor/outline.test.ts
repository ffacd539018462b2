import { $getRoot, $getSelection, $isElementNode } from "lexical";
import { expect, it } from "vitest";
import { $blockWithId, $headingAtCaret } from "../../../renderer/editor/outline/outline-place.ts";
import { factBox, liveEntry } from "../../support/block-builder.ts";
import { doc, h2, h3, headed, li, p, ul } from "../../support/copy-builder.ts";
import { openEditor } from "../support/editor.ts";

it("the heading at the caret is the one it stands in, else the last one above it", () => {
  const at = "2024-11-15T18:36:00Z";
  const copy = doc(
    p("before"),
    h2("First"),
    p("text"),
    h3("Second"),
    factBox("Box", h2("Held"), p("held text")),
    liveEntry(at, "Entry", p("entry text")),
    ul(headed(3, li("Item")), li("below it", ul(li("deeper")))),
    p("end"),
  );
  const { editor, edit, readCopy } = openEditor(copy);
  const headingAt = (id: string) => {
    edit(() => {
      const block = $blockWithId(id);
      if ($isElementNode(block)) block.selectStart();
      expect($getSelection()).not.toBeNull();
    });
    return editor.read(() => $headingAtCaret(readCopy()));
  };
  const idOf = (text: string) => {
    const json = JSON.stringify(copy);
    return new RegExp(`"id":"(b\\d+)"(?:(?!"id").)*"text":"${text}"`).exec(json)?.[1] ?? text;
  };
  expect(headingAt(idOf("before"))).toBeUndefined();
  expect(headingAt(idOf("First"))).toBe(idOf("First"));
  expect(headingAt(idOf("text"))).toBe(idOf("First"));
  expect(headingAt(idOf("Second"))).toBe(idOf("Second"));
  expect(headingAt(idOf("Held"))).toBe(idOf("Held"));
  expect(headingAt(idOf("entry text"))).toBe(idOf("Entry"));
  expect(headingAt(idOf("deeper"))).toBe(idOf("Item"));
  expect(headingAt(idOf("end"))).toBe(idOf("Item"));
  expect(editor.read(() => $getRoot().getChildrenSize())).toBe(copy.blocks.length);
});
