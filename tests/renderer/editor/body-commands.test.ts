import { $getRoot, $getSelection, type ElementNode, type LexicalEditor } from "lexical";
import { describe, expect, it } from "vitest";
import { bodyActions, historyActions } from "../../../renderer/editor/body-commands.ts";
import { $caretState, nowhere } from "../../../renderer/editor/caret-state.ts";
import { type CommandId, type CommandRow, commandIds, commands } from "../../../shared/commands.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import { b, doc, h2, h3, h4, hr, i, li, ol, p, quote, ul } from "../../support/copy-builder.ts";
import { openEditor, type TestEditor } from "../support/editor.ts";

function openAt(index: number, ...blocks: Block[]) {
  const test = openEditor(doc(...blocks));
  selectBlock(test, index);
  return { ...test, run: (id: CommandId) => run(test.editor, id) };
}

/** Selects the whole line of a top-level block. */
function selectBlock({ edit }: TestEditor, index: number, last = index) {
  edit(() => {
    const first = $getRoot().getChildAtIndex(index) as ElementNode;
    const selection = first.select(0, 0);
    const end = $getRoot().getChildAtIndex(last) as ElementNode;
    selection.focus.set(end.getKey(), end.getChildrenSize(), "element");
  });
}

function run(editor: LexicalEditor, id: CommandId) {
  const caret = () => editor.read(() => ($getSelection() ? $caretState() : nowhere));
  bodyActions(editor, caret, () => undefined)
    .get(id)
    ?.run();
  editor.read(() => undefined);
}

describe("the body's commands", () => {
  it("are all there: every command of the table that belongs to the body does something", () => {
    const { editor } = openEditor(doc());
    const done = new Set<string>(
      bodyActions(
        editor,
        () => nowhere,
        () => undefined,
      ).keys(),
    );
    // The list of snippets belongs to the window, and is opened there.
    done.add("snippet.insert");
    const wanted = commandIds.filter((id) => (commands[id] as CommandRow).inBody);
    expect(wanted.filter((id) => !done.has(id))).toEqual([]);
    expect([...historyActions(editor, () => ({ undo: true, redo: true })).keys()]).toEqual([
      "undo",
      "redo",
    ]);
  });

  it("are off while the text is read-only", () => {
    const { editor } = openEditor(doc(p("one")));
    const actions = bodyActions(
      editor,
      () => nowhere,
      () => undefined,
    );
    editor.setEditable(false);
    expect([...actions.values()].some((action) => action.isEnabled?.())).toBe(false);
  });

  it("put marks on and take them off, and Clear formatting takes them all", () => {
    const { run, readCopy } = openAt(0, p("word"));
    run("bold");
    run("italic");
    expect(readCopy()).toEqual(doc(p(b(i("word")))));
    run("bold");
    expect(readCopy()).toEqual(doc(p(i("word"))));
    run("strike");
    run("clear-format");
    expect(readCopy()).toEqual(doc(p("word")));
  });

  it("change what a block is and keep its id, and change it back when run again", () => {
    const { run, readCopy } = openAt(1, p("a"), p("b"));
    run("heading-2");
    expect(readCopy()).toEqual(doc(p("a"), h2("b")));
    run("heading-3");
    expect(readCopy()).toEqual(doc(p("a"), h3("b")));
    run("heading-4");
    expect(readCopy()).toEqual(doc(p("a"), h4("b")));
    run("quote");
    expect(readCopy()).toEqual(doc(p("a"), quote("b")));
    run("quote");
    expect(readCopy()).toEqual(doc(p("a"), p("b")));
  });

  it("make one list of several blocks, whose items keep the ids of the blocks", () => {
    const test = openEditor(doc(p("a"), h2("b"), p("c")));
    selectBlock(test, 0, 1);
    run(test.editor, "number-list");
    const [list, rest] = test.readCopy().blocks;
    expect(list).toMatchObject({
      type: "list",
      style: "number",
      items: [
        { id: "b1", runs: [{ text: "a" }] },
        { id: "b2", runs: [{ text: "b" }] },
      ],
    });
    expect(rest).toMatchObject({ id: "b3" });
  });

  it("change a list's style, keeping all ids, and take the item out of it when run again", () => {
    const test = openEditor(doc(ul(li("a"), li("b"))));
    test.edit(() => void $getRoot().selectStart());
    run(test.editor, "number-list");
    expect(test.readCopy().blocks[0]).toMatchObject({
      style: "number",
      id: "b1",
      items: [{ id: "b2" }, { id: "b3" }],
    });
    run(test.editor, "number-list");
    expect(test.readCopy().blocks).toMatchObject([
      { type: "paragraph", id: "b2" },
      { type: "list", items: [{ id: "b3" }] },
    ]);
  });

  it("draw a rule below the line, with a line to go on in", () => {
    const { run, readCopy, edit } = openAt(0, p("a"));
    edit(() => void $getRoot().selectEnd());
    run("rule");
    expect(readCopy().blocks.map((block) => block.type)).toEqual([
      "paragraph",
      "rule",
      "paragraph",
    ]);
    expect(readCopy().blocks[0]?.id).toBe("b1");
  });

  it("draw a rule above an empty line", () => {
    const { run, readCopy } = openAt(1, p("a"), p(), p("b"));
    run("rule");
    expect(readCopy().blocks.map((block) => block.type)).toEqual([
      "paragraph",
      "rule",
      "paragraph",
      "paragraph",
    ]);
  });
});

describe("what holds at the caret", () => {
  it("is told by marks, block and link", () => {
    const test = openEditor(doc(ol(li(b("bold item"))), hr(), h3("head")));
    const state = () => test.editor.read($caretState);
    expect(state()).toEqual(nowhere);
    test.edit(() => $getRoot().selectStart().toggleFormat("bold"));
    expect(state()).toEqual({ marks: ["bold"], block: "number-list", link: false });
    test.edit(() => void $getRoot().selectEnd().setFormat(0));
    expect(state()).toEqual({ marks: [], block: "heading-3", link: false });
  });
});
