import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Table } from "../../../shared/copy/copy.ts";
import { copySchema } from "../../../shared/copy/copy-schema.ts";
import { runsText } from "../../../shared/copy/runs.ts";
import {
  addColumn,
  addRow,
  cellPlaces,
  columnCount,
  removeColumn,
  removeRow,
  squareRows,
} from "../../../shared/copy/tables.ts";
import { blockIds } from "../../../shared/copy/walk.ts";
import { cell, table } from "../../support/block-builder.ts";
import { doc, numberedIds } from "../../support/copy-builder.ts";

const made = (rows: Parameters<typeof table>[0]) => doc(table(rows)).blocks[0] as Table;

/** Rows as text: a cell that spans is followed by its columns × rows. */
const seen = (given: Table | undefined) =>
  given?.rows.map(({ cells }) =>
    cells.map(({ runs, colspan = 1, rowspan = 1 }) => {
      const spans = colspan * rowspan > 1 ? ` ${colspan}×${rowspan}` : "";
      return runsText(runs) + spans;
    }),
  );

const spanned = made([
  [cell("a", 2, 1), cell("b", 1, 2)],
  ["c", "d"],
]);

describe("a table's rows and columns", () => {
  test.each([
    [
      "above the first row",
      0,
      [
        ["", "", ""],
        ["a 2×1", "b 1×2"],
        ["c", "d"],
      ],
    ],
    [
      "within a cell that spans rows",
      1,
      [
        ["a 2×1", "b 1×3"],
        ["", ""],
        ["c", "d"],
      ],
    ],
    [
      "below the last row",
      2,
      [
        ["a 2×1", "b 1×2"],
        ["c", "d"],
        ["", "", ""],
      ],
    ],
  ])("are added %s", (_where, at, rows) => {
    expect(seen(addRow(spanned, at, numberedIds()))).toEqual(rows);
  });

  test.each([
    [
      "before the first column",
      0,
      [
        ["", "a 2×1", "b 1×2"],
        ["", "c", "d"],
      ],
    ],
    [
      "within a cell that spans columns",
      1,
      [
        ["a 3×1", "b 1×2"],
        ["c", "", "d"],
      ],
    ],
    [
      "after the last column",
      3,
      [
        ["a 2×1", "b 1×2", ""],
        ["c", "d", ""],
      ],
    ],
  ])("are added %s", (_where, at, rows) => {
    expect(seen(addColumn(spanned, at, numberedIds()))).toEqual(rows);
  });

  test("go, and cells that span get smaller", () => {
    expect(seen(removeRow(spanned, 0))).toEqual([["c", "d", "b"]]);
    expect(seen(removeRow(spanned, 1))).toEqual([["a 2×1", "b"]]);
    expect(seen(removeColumn(spanned, 0))).toEqual([["a", "b 1×2"], ["d"]]);
  });

  test("are never all taken away", () => {
    expect(removeRow(made([["a", "b"]]), 0)).toBeUndefined();
    expect(removeColumn(made([["a"], ["b"]]), 0)).toBeUndefined();
  });

  test("keep the ids of what stays", () => {
    const added = addRow(addColumn(spanned, 1, numberedIds("c")), 1, numberedIds("r"));
    expect([...blockIds(added)]).toEqual(expect.arrayContaining([...blockIds(spanned)]));
  });
});

test("every cell has a place, spans looked through", () => {
  expect(columnCount(spanned)).toBe(3);
  expect(
    cellPlaces(spanned).map(({ cell: { runs }, row, column }) => [runsText(runs), row, column]),
  ).toEqual([
    ["a", 0, 0],
    ["b", 0, 2],
    ["c", 1, 0],
    ["d", 1, 1],
  ]);
});

describe("rows from anywhere", () => {
  test.each([
    [
      "get cells where they are short",
      [["a", "b"], ["c"]],
      [
        ["a", "b"],
        ["c", ""],
      ],
    ],
    ["end spans at the table's edge", [[cell("a", 1, 9), "b"]], [["a", "b"]]],
    ["end spans at the last row", [[cell("a", 1, 3)], ["b"]], [["a 1×2", ""], ["b"]]],
    [
      "end a span where another cell reaches down",
      [["a", cell("b", 1, 2)], [cell("c", 2, 1)]],
      [["a", "b 1×2"], ["c"]],
    ],
  ])("%s", (_what, rows, expected) => {
    const given = made(rows as Parameters<typeof table>[0]);
    const squared = { ...given, rows: squareRows(given.rows, numberedIds()) };
    expect(seen(squared)).toEqual(expected);
  });

  test("are a proper grid after any change, and the same when squared again", () => {
    const span = fc.integer({ min: 1, max: 4 });
    const cells = fc.array(
      fc.tuple(span, span).map(([across, down]) => cell("x", across, down)),
      { minLength: 1, maxLength: 4 },
    );
    const change = fc.tuple(fc.nat(3), fc.nat(4));
    fc.assert(
      fc.property(
        fc.array(cells, { minLength: 1, maxLength: 4 }),
        fc.array(change),
        (rows, todo) => {
          const newId = numberedIds();
          const given = made(rows);
          let current: Table = { ...given, rows: squareRows(given.rows, newId) };
          for (const [what, at] of todo) {
            const row = at % (current.rows.length + 1);
            const column = at % (columnCount(current) + 1);
            if (what === 0) current = addRow(current, row, newId);
            if (what === 1) current = addColumn(current, column, newId);
            if (what === 2) current = removeRow(current, row) ?? current;
            if (what === 3) current = removeColumn(current, column) ?? current;
          }
          expect(copySchema.safeParse({ version: 3, blocks: [current] }).error).toBeUndefined();
          expect(squareRows(current.rows, newId)).toEqual(current.rows);
          const area = cellPlaces(current).reduce((sum, each) => sum + each.rows * each.columns, 0);
          expect(area).toBe(current.rows.length * columnCount(current));
          const all = [...blockIds(current)];
          expect(new Set(all).size).toBe(all.length);
        },
      ),
    );
  });
});
