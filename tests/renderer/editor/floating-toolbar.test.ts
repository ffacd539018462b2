import { $getRoot, type ElementNode } from "lexical";
import { describe, expect, it } from "vitest";
import {
  $isMarkable,
  placeBeside,
} from "../../../renderer/editor/floating-toolbar/selection-place.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import { codeBlock } from "../../support/block-builder.ts";
import { code, doc, p } from "../../support/copy-builder.ts";
import { openEditor } from "../support/editor.ts";

const view = { left: 0, top: 40, right: 1000, bottom: 900 };
const frame = { left: 200, top: -300, right: 800, bottom: 3000 };
const size = { width: 240, height: 38 };

const selected = (top: number, bottom: number, left = 400, right = 500) => ({
  left,
  top,
  right,
  bottom,
});

describe("the place beside a selection", () => {
  it("is above it, in the middle", () => {
    expect(placeBeside(selected(300, 330), view, frame, size)).toEqual({ left: 130, top: 554 });
  });

  it("is below it where there is no room above", () => {
    expect(placeBeside(selected(60, 120), view, frame, size)).toEqual({ left: 130, top: 428 });
  });

  it("is nowhere when the selection leaves no room in view", () => {
    expect(placeBeside(selected(-100, 890), view, frame, size)).toBeUndefined();
    expect(placeBeside(selected(60, 880), view, frame, size)).toBeUndefined();
  });

  it("never leaves the frame to either side", () => {
    expect(placeBeside(selected(300, 330, 200, 210), view, frame, size)?.left).toBe(0);
    expect(placeBeside(selected(300, 330, 780, 800), view, frame, size)?.left).toBe(360);
  });

  it("never covers what is selected", () => {
    for (let top = -200; top < 1000; top += 13) {
      for (const height of [20, 90, 400, 820]) {
        const place = placeBeside(selected(top, top + height), view, frame, size);
        if (!place) continue;
        const from = place.top + frame.top;
        expect(from + size.height <= top || from >= top + height).toBe(true);
      }
    }
  });
});

describe("what can be marked", () => {
  const markable = (block: Block, from: number, to: number) => {
    const { editor, edit } = openEditor(doc(block));
    edit(() => {
      const line = $getRoot().getFirstChildOrThrow<ElementNode>();
      const text = line.getFirstDescendant();
      const selection = line.select(0, 0);
      if (!text) return;
      selection.anchor.set(text.getKey(), from, "text");
      selection.focus.set(text.getKey(), to, "text");
      selection.format = line.getAllTextNodes()[0]?.getFormat() ?? 0;
    });
    return editor.read($isMarkable);
  };

  it("is selected text, not a caret", () => {
    expect(markable(p("one two"), 0, 3)).toBe(true);
    expect(markable(p("one two"), 3, 3)).toBe(false);
  });

  it("is not code, be it a block or some words", () => {
    expect(markable(codeBlock("js", "one two"), 0, 3)).toBe(false);
    expect(markable(p(code("one two")), 0, 3)).toBe(false);
  });
});
