import { $getSelection } from "lexical";
import { describe, expect, it } from "vitest";
import { CommandRegistry } from "../../../renderer/commands/registry.ts";
import { bodyActions } from "../../../renderer/editor/body-commands.ts";
import { nowhere } from "../../../renderer/editor/caret-state.ts";
import { $nodeFromBlock } from "../../../renderer/editor/codec/copy-codec.ts";
import { changeAt } from "../../../renderer/editor/forms/kept-place.ts";
import { $placeBlock } from "../../../renderer/editor/insert/place-block.ts";
import { putSnippet, runSlash } from "../../../renderer/editor/slash/run-slash.ts";
import { slashEntries } from "../../../renderer/editor/slash/slash-entries.ts";
import { $slashAtCaret } from "../../../renderer/editor/slash/slash-text.ts";
import { type CommandId, commandIds, commands } from "../../../shared/commands.ts";
import { blockText } from "../../../shared/copy/walk.ts";
import { codeBlock, embed, factBox, picture, quay, table } from "../../support/block-builder.ts";
import { a, code, h2, li, p, quote, ul } from "../../support/copy-builder.ts";
import { openBlocks } from "../support/blocks.ts";

function registryOf(test: ReturnType<typeof openBlocks>): CommandRegistry {
  const registry = new CommandRegistry();
  for (const [id, action] of bodyActions(
    test.editor,
    () => nowhere,
    () => undefined,
  )) {
    registry.register(id, action);
  }
  // What the window does, as it does it there.
  registry.register("snippet.insert", { run: () => undefined });
  return registry;
}

describe("a slash opens the menu", () => {
  it.each([
    ["in an empty line", p("/")],
    ["in an empty item", ul(li("/"))],
    ["in an empty line of a box", factBox("t", p("/"))],
    ["after a space", p("said /")],
    ["after a space that is bold", p("x", { type: "text", text: "b ", marks: ["bold"] }, "/")],
  ])("%s", (_where, block) => {
    const test = openBlocks(block);
    test.end("/");
    expect(test.editor.read($slashAtCaret)).toBeDefined();
  });

  it.each([
    ["within a word", p("and/")],
    ["before text", h2("/", a("https://example.org/", "more"))],
    ["in code", codeBlock("", "x /")],
    ["in words set as code", p("x ", code("a /"))],
    ["in a link", p("x ", a("https://example.org/", "a /"))],
    ["in a caption", picture(quay, "/")],
    ["in a title", factBox("/", p("x"))],
    ["in a cell", table([["/"]])],
  ])("but not %s", (_where, block) => {
    const test = openBlocks(block);
    test.end("/");
    expect(test.editor.read($slashAtCaret)).toBeUndefined();
  });
});

describe("the menu", () => {
  const all = (query: string) => slashEntries(registryOf(openBlocks(p("x"))), query);

  it("offers every block to write that the command table has", () => {
    const wanted = commandIds.filter((id) => {
      const { group } = commands[id];
      return (group === "block" || group === "insert") && !id.startsWith("block.");
    });
    expect(all("").map(({ id }) => id)).toEqual(wanted);
  });

  it("is shortened by label and by further words, and then has what is done with a block too", () => {
    const first = (query: string) => all(query)[0]?.id;
    expect(first("numb")).toBe("number-list");
    expect(first("h3")).toBe("heading-3");
    expect(first("dupl")).toBe("block.duplicate");
    expect(all("qqqq")).toEqual([]);
  });

  it("offers snippets by their names once one is typed, and puts one in in one step of undo", () => {
    const blocks = [p("Reporting by the harbour desk."), p("Editing by the night desk.")];
    const snippets = [{ name: "Sign-off", blocks }];
    const test = openBlocks(p("one /sign"), p("two"));
    const registry = registryOf(test);
    expect(slashEntries(registry, "", snippets).some((entry) => "blocks" in entry)).toBe(false);
    expect(slashEntries(registry, "sign", snippets)[0]).toMatchObject({
      label: "Sign-off",
      blocks,
    });
    test.end("/sign");
    putSnippet(test.editor, { key: test.caret(), offset: "one ".length }, blocks);
    const text = test.readCopy().blocks.map(blockText).join("|");
    expect(text).toBe("one Reporting by the harbour desk.|Editing by the night desk.|two");
    test.undo();
    expect(test.readCopy()).toEqual(test.start);
    expect(test.errors).toEqual([]);
  });

  it.each<[CommandId, string]>([
    ["heading-2", "heading"],
    ["quote", "quote"],
    ["bullet-list", "list"],
    ["rule", "rule"],
    ["insert.pull-quote", "pull-quote"],
    ["insert.fact-box", "fact-box"],
    ["insert.live-entry", "live-entry"],
    ["insert.code", "code"],
    ["insert.table", "table"],
    ["insert.note", "note"],
  ])("runs %s on the line, less what was typed, in one step of undo", (id, type) => {
    const test = openBlocks(p("one /q"));
    test.end("/q");
    const place = { key: test.caret(), offset: "one ".length };
    runSlash(test.editor, registryOf(test), place, id);
    const { blocks } = test.readCopy();
    expect(blocks.map((block) => block.type)).toContain(type);
    expect(JSON.stringify(blocks)).not.toContain("/q");
    test.undo();
    expect(test.readCopy()).toEqual(test.start);
    expect(test.errors).toEqual([]);
  });

  it("makes one step with what a form asks first, and two when something was written between", () => {
    const place = (test: ReturnType<typeof openBlocks>) => ({ key: test.caret(), offset: 0 });
    const shown = embed("generic", "https://example.org/", "");
    for (const between of ["", "x"]) {
      const test = openBlocks(p("/embed"));
      test.end("/embed");
      const registry = registryOf(test);
      runSlash(test.editor, registry, place(test), "insert.embed");
      expect(test.readCopy().blocks).toMatchObject([{ type: "paragraph", runs: [] }]);
      if (between) test.edit(() => void $getSelection()?.insertText(between));
      changeAt(test.editor, null, () => $placeBlock($nodeFromBlock(shown), "embed"));
      expect(test.readCopy().blocks.map(({ type }) => type)).toContain("embed");
      test.undo();
      if (between) test.undo();
      if (between) test.undo();
      expect(test.readCopy()).toEqual(test.start);
    }
  });

  it("leaves a line that is that kind already as it is", () => {
    const test = openBlocks(quote("one /q"));
    test.end("/q");
    const registry = registryOf(test);
    const toggles = { run: () => undefined, isActive: () => true };
    registry.register("quote", toggles);
    runSlash(test.editor, registry, { key: test.caret(), offset: 4 }, "quote");
    expect(test.readCopy().blocks).toMatchObject([{ type: "quote", runs: [{ text: "one " }] }]);
  });
});
