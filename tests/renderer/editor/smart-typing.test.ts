import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  type ElementNode,
  REDO_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import { describe, expect, it } from "vitest";
import { $typeSmartly } from "../../../renderer/editor/smart-typing/smart-typing.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import { plainText } from "../../../shared/copy/walk.ts";
import { codeBlock, picture, quay } from "../../support/block-builder.ts";
import { a, b, code, doc, h2, p } from "../../support/copy-builder.ts";
import { openEditor } from "../support/editor.ts";

/** An editor in which keys are typed as the page types them. */
function openTyping(language: string, ...blocks: Block[]) {
  const test = openEditor(doc(...blocks));
  const { editor, edit, readCopy } = test;
  edit(() => {
    const caret = $getRoot().selectEnd();
    // As the page does where the caret comes to stand.
    caret.format = $getRoot().getAllTextNodes().at(-1)?.getFormat() ?? 0;
  });
  const type = (keys: string) => {
    for (const key of keys) {
      edit(() => {
        if ($typeSmartly(editor, key, language)) return;
        const selection = $getSelection();
        if ($isRangeSelection(selection)) selection.insertText(key);
      });
      // The substitution is an update of its own, which editors commit in a microtask.
      editor.read(() => undefined);
    }
  };
  const text = () => plainText(readCopy());
  return { ...test, type, text };
}

const undo = ({ editor }: { editor: ReturnType<typeof openEditor>["editor"] }) =>
  editor.dispatchCommand(UNDO_COMMAND, undefined);

describe("typing in the body", () => {
  it("gives the marks of the language, wherever they are typed", () => {
    for (const block of [p(), h2(), picture(quay)]) {
      const { type, text } = openTyping("de", block);
      type(`"Ja" -- nein...`);
      expect(text()).toContain("„Ja“ – nein…");
    }
  });

  it("looks at the whole line, across marks and links", () => {
    const { type, text } = openTyping(
      "es",
      p(`Dijo: «ella `, b("vino"), a("https://a.example", " y")),
    );
    type(` "no"."`);
    expect(text()).toBe("Dijo: «ella vino y “no”.»");
  });

  it("keeps the marks of what is typed", () => {
    const { type, readCopy } = openTyping("en", p("So ", b("it")));
    type(`'s`);
    expect(readCopy()).toEqual(doc(p("So ", b("it’s"))));
  });

  it("replaces what is selected", () => {
    const { type, edit, text } = openTyping("en", p("One two"));
    edit(() => {
      const line = $getRoot().getFirstChildOrThrow<ElementNode>();
      const selection = line.select(0, 0);
      const key = line.getFirstDescendant()?.getKey() ?? "";
      selection.anchor.set(key, 4, "text");
      selection.focus.set(key, 7, "text");
    });
    type(`"`);
    expect(text()).toBe("One “");
  });

  it("leaves code and addresses as they are typed", () => {
    for (const block of [codeBlock("js", "x"), p(code("x"))]) {
      const { type, text } = openTyping("en", block);
      type(`="a"--b...`);
      expect(text()).toBe(`x="a"--b...`);
    }
    const { type, text } = openTyping("fr", p());
    type("https://example.org/?a=1--2");
    expect(text()).toBe("https://example.org/?a=1--2");
  });
});

describe("undo right after a substitution", () => {
  it.each([
    ["en", "It", "'", "It'", "It’"],
    ["en", "One -", "-", "One --", "One —"],
    ["en", "So..", ".", "So...", "So…"],
    ["fr", "Quoi", "?", "Quoi?", "Quoi\u202f?"],
    ["fr", "10 km", " ", "10 km ", "10\u00a0km "],
  ])("in %s brings “%s” and the typed sign back, and redo what it became", (...given) => {
    const [language, before, sign, literal, substituted] = given;
    const test = openTyping(language, p());
    test.type(before + sign);
    expect(test.text()).toBe(substituted);
    undo(test);
    expect(test.text()).toBe(literal);
    test.editor.dispatchCommand(REDO_COMMAND, undefined);
    expect(test.text()).toBe(substituted);
  });

  it("is final: what is typed next leaves the sign alone", () => {
    for (const [keys, more, left] of [
      ["It'", "s here", "It's here"],
      ["One --", "- two", "One --- two"],
      ["So...", ". Yes", "So.... Yes"],
      [`"`, "Go", `"Go`],
    ]) {
      const test = openTyping("en", p());
      test.type(keys as string);
      undo(test);
      test.type(more as string);
      expect(test.text()).toBe(left);
    }
  });

  it("goes on to what was typed before, and to the start", () => {
    const test = openTyping("en", p("Start. "));
    test.type(`"Go`);
    for (let times = 0; times < 4; times += 1) undo(test);
    expect(test.text()).toBe("Start. ");
  });
});
