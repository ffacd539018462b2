import { $isTableNode } from "@lexical/table";
import { KEY_TAB_COMMAND } from "lexical";
import { describe, expect, it } from "vitest";
import { changeBlock } from "../../../renderer/editor/forms/line-facts.ts";
import { $changeTable, type TableChange } from "../../../renderer/editor/tables/table-editing.ts";
import type { Table } from "../../../shared/copy/copy.ts";
import { cell, table } from "../../support/block-builder.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { openBlocks } from "../support/open-blocks.ts";

describe("a table", () => {
  const change = (test: ReturnType<typeof openBlocks>, what: TableChange) =>
    changeBlock(test.editor, test.key(0), (node) => {
      if ($isTableNode(node)) $changeTable(node, what);
    });
  const grid = (test: ReturnType<typeof openBlocks>) => {
    const [block] = test.readCopy().blocks;
    return (block as Table).rows.map(({ cells }) =>
      cells.map(({ runs }) => runs.map((run) => (run.type === "text" ? run.text : "")).join("")),
    );
  };

  it("gains and loses rows and columns at the caret", () => {
    const test = openBlocks(
      table([
        ["a", "b"],
        ["c", "d"],
      ]),
      p(),
    );
    const at = (text: string, what: TableChange) => {
      test.caret(text);
      change(test, what);
      return grid(test);
    };
    expect(at("c", "row-below")).toEqual([
      ["a", "b"],
      ["c", "d"],
      ["", ""],
    ]);
    expect(at("c", "delete-row")).toEqual([
      ["a", "b"],
      ["", ""],
    ]);
    expect(at("b", "column-before")).toEqual([
      ["a", "", "b"],
      ["", "", ""],
    ]);
    expect(at("b", "delete-column")).toEqual([
      ["a", ""],
      ["", ""],
    ]);
    expect(at("a", "row-above")[1]).toEqual(["a", ""]);
    expect(at("a", "column-after")[1]).toEqual(["a", "", ""]);
    for (let i = 0; i < 6; i += 1) test.undo();
    expect(grid(test)).toEqual([
      ["a", "b"],
      ["c", "d"],
    ]);
  });

  it("goes with its last row or column, and the caret goes below it", () => {
    for (const what of ["delete-row", "delete-column", "delete-table"] as const) {
      const test = openBlocks(table([["a"]]), p("b"));
      test.caret("a");
      change(test, what);
      test.type("!");
      expect(test.content()).toEqual(doc(p("b!")));
    }
  });

  it("has its headers put on and taken off, and they stay on the first row and column", () => {
    const test = openBlocks(table([["a", "b"]], { headerRow: false }));
    test.caret("a");
    change(test, "header-row");
    change(test, "header-column");
    change(test, "row-above");
    const [block] = test.readCopy().blocks;
    expect(block).toMatchObject({ headerRow: true, headerColumn: true });
    change(test, "header-row");
    expect(test.readCopy().blocks[0]).toMatchObject({ headerRow: false, headerColumn: true });
  });

  it("keeps cells that take several columns when a row is added beside them", () => {
    const test = openBlocks(
      table([
        [cell("wide", 2, 1), "x"],
        ["a", "b", "c"],
      ]),
    );
    test.caret("a");
    change(test, "row-above");
    const [block] = test.readCopy().blocks as [Table];
    expect(block.rows[0]?.cells[0]).toMatchObject({ colspan: 2, runs: [{ text: "wide" }] });
    expect(block.rows.map(({ cells }) => cells.length)).toEqual([2, 3, 3]);
  });

  it("is walked with Tab, which selects what a cell holds and adds a row after the last", () => {
    const test = openBlocks(table([["a", "b"]]), p("after"));
    test.caret("a");
    const tab = (shiftKey = false) => {
      const event = { shiftKey, preventDefault: () => undefined } as KeyboardEvent;
      const taken = test.editor.dispatchCommand(KEY_TAB_COMMAND, event);
      test.editor.read(() => undefined);
      return taken;
    };
    expect(tab()).toBe(true);
    test.type("B");
    expect(grid(test)).toEqual([["a", "B"]]);
    tab();
    test.type("new");
    expect(grid(test)).toEqual([
      ["a", "B"],
      ["new", ""],
    ]);
    tab(true);
    test.type("b");
    tab(true);
    expect(tab(true)).toBe(false);
    expect(grid(test)).toEqual([
      ["a", "b"],
      ["new", ""],
    ]);
    test.caret("after");
    expect(tab()).toBe(false);
  });
});
