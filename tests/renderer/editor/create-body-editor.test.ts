import { $createTextNode, $getRoot, type ElementNode } from "lexical";
import { describe, expect, it } from "vitest";
import { createBodyEditor } from "../../../renderer/editor/create-body-editor.ts";
import type { Copy } from "../../../shared/copy/copy.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { openEditor } from "../support/editor.ts";

describe("an editor that could not show its copy whole", () => {
  it("is read-only and says so, as a fatal error", () => {
    const blocks = [...doc(p("one")).blocks, { type: "hologram", id: "b2" }];
    const told: boolean[] = [];
    const { editor, isWhole } = createBodyEditor({
      copy: { version: 3, blocks } as Copy,
      editable: true,
      onChange: () => undefined,
      onError: (_error, fatal) => told.push(fatal),
    });
    expect(isWhole).toBe(false);
    expect(editor.isEditable()).toBe(false);
    expect(told).toEqual([true]);
    editor.dispose();
  });
});

describe("an edit that fails", () => {
  it("loses nothing of what was there before it", () => {
    const { edit, readCopy, errors, changes } = openEditor(doc(p("one")));
    const append = (text: string) =>
      $getRoot().getFirstChildOrThrow<ElementNode>().append($createTextNode(text));
    edit(() => void append(" two"));
    edit(() => {
      append(" three");
      throw new Error("halfway");
    });
    expect(errors.map((error) => error.message)).toEqual(["halfway"]);
    expect(readCopy()).toEqual(doc(p("one two")));
    edit(() => void append(" four"));
    expect(readCopy()).toEqual(doc(p("one two four")));
    expect(changes()).toBe(2);
  });
});
