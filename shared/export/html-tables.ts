import type { Table, TableRow } from "../copy/copy.ts";
import { cellPlaces } from "../copy/tables.ts";
import type { CopyContext } from "./copy-context.ts";
import { blockDir, lineDir } from "./html-direction.ts";
import { attributes } from "./html-escape.ts";
import { runsHtml } from "./html-runs.ts";

/** A table whose header cells say what they are the header of. */
export function tableHtml(table: Table, context: CopyContext): string {
  const { headerRow, headerColumn, rows } = table;
  const className = ["table", headerRow && "header-row", headerColumn && "header-column"]
    .filter((name) => name !== false)
    .join(" ");
  const caption = runsHtml(table.caption);
  const columnOf = new Map(cellPlaces(table).map(({ cell, column }) => [cell.id, column]));
  const lines = rows.map((row, at) =>
    rowHtml(row, context, (id) => {
      if (headerRow && at === 0) return "col";
      return headerColumn && columnOf.get(id) === 0 ? "row" : undefined;
    }),
  );
  // A cell cannot reach out of the head into the body.
  const hasHead = headerRow && rows[0]!.cells.every((cell) => cell.rowspan === undefined);
  return [
    `<table class="${className}"${blockDir(table, context)}>`,
    ...(caption === "" ? [] : [`<caption${lineDir(table.caption, context)}>${caption}</caption>`]),
    ...(hasHead ? ["<thead>", lines[0]!, "</thead>"] : []),
    ...bodyLines(hasHead ? lines.slice(1) : lines),
    "</table>",
  ].join("\n");
}

function bodyLines(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["<tbody>", ...lines, "</tbody>"];
}

function rowHtml(
  row: TableRow,
  context: CopyContext,
  scopeOf: (id: string) => "row" | "col" | undefined,
): string {
  const cells = row.cells.map(({ id, runs, colspan, rowspan }) => {
    const scope = scopeOf(id);
    const name = scope ? "th" : "td";
    return `<${name}${attributes({ scope, colspan, rowspan })}${lineDir(runs, context)}>${runsHtml(runs)}</${name}>`;
  });
  return `<tr>${cells.join("")}</tr>`;
}
