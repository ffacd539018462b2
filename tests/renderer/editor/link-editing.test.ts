import { $getRoot, type ElementNode, type TextNode } from "lexical";
import { describe, expect, it } from "vitest";
import {
  $linkAtCaret,
  $removeLinks,
  $setLink,
} from "../../../renderer/editor/links/link-editing.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import { a, b, doc, hr, p } from "../../support/copy-builder.ts";
import { openEditor } from "../support/editor.ts";

const address = "https://example.org/";

/** The editor with a selection from one place to another: number of the text, offset in it. */
function openSelected(
  blocks: readonly Block[],
  from: readonly [number, number],
  to: readonly [number, number],
) {
  const test = openEditor(doc(...blocks));
  test.edit(() => {
    const texts = $getRoot().getAllTextNodes();
    const selection = $getRoot().getFirstChildOrThrow<ElementNode>().select(0, 0);
    selection.anchor.set((texts[from[0]] as TextNode).getKey(), from[1], "text");
    selection.focus.set((texts[to[0]] as TextNode).getKey(), to[1], "text");
  });
  return test;
}

describe("setting a link", () => {
  it("links the selected text across marks, as one link", () => {
    const { edit, readCopy } = openSelected([p("one ", b("two"), " three")], [0, 4], [2, 3]);
    edit(() => void $setLink("example.org/"));
    expect(readCopy()).toEqual(doc(p("one ", a(address, b("two"), " th"), "ree")));
  });

  it("links each line of a selection over several, and no rule between them", () => {
    const { edit, readCopy } = openSelected([p("one"), hr(), p("two")], [1, 3], [0, 0]);
    edit(() => void $setLink(address));
    expect(readCopy()).toEqual(doc(p(a(address, "one")), hr(), p(a(address, "two"))));
  });

  it("changes the link that the caret stands in", () => {
    const { edit, readCopy } = openSelected([p("one ", a(address, "two"))], [1, 1], [1, 1]);
    edit(() => void $setLink("mailto:desk@example.org"));
    expect(readCopy()).toEqual(doc(p("one ", a("mailto:desk@example.org", "two"))));
  });

  it("writes the address out where nothing is selected", () => {
    const { edit, readCopy } = openSelected([p("see ")], [0, 4], [0, 4]);
    edit(() => void $setLink("example.org"));
    expect(readCopy()).toEqual(doc(p("see ", a("https://example.org", "example.org"))));
  });

  it("is refused for addresses that no reader may be sent to, and then nothing changes", () => {
    const { edit, readCopy } = openSelected([p("one")], [0, 0], [0, 3]);
    for (const bad of ["javascript:alert(1)", " java\nscript:x", "data:text/html,x", "file:///x"]) {
      edit(() => expect($setLink(bad)).toBe(false));
    }
    expect(readCopy()).toEqual(doc(p("one")));
  });
});

describe("removing links", () => {
  it("keeps their text and touches only those in the selection", () => {
    const line = p(a(address, "one"), " ", a(address, b("two")), " ", a(address, "three"));
    const { edit, readCopy } = openSelected([line], [0, 1], [2, 1]);
    edit(() => expect($linkAtCaret()?.getURL()).toBe(address));
    edit(() => $removeLinks());
    expect(readCopy()).toEqual(doc(p("one ", b("two"), " ", a(address, "three"))));
  });
});
