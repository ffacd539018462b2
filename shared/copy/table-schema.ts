import * as z from "zod";
import { blockId, blockReview, runs } from "./run-schema.ts";

const span = z.number().int().min(2).max(1000).optional();

export const tableCellSchema = z.strictObject({
  id: blockId,
  runs,
  colspan: span.meta({ description: "Columns it takes; 1 when absent." }),
  rowspan: span.meta({ description: "Rows it takes; 1 when absent." }),
  ...blockReview,
});

export const tableRowSchema = z.strictObject({
  id: blockId,
  cells: z.array(tableCellSchema).min(1),
  ...blockReview,
});

export const tableSchema = z
  .strictObject({
    type: z.literal("table"),
    id: blockId,
    headerRow: z.boolean().meta({ description: "The first row names the columns." }),
    headerColumn: z.boolean().meta({ description: "The first column names the rows." }),
    rows: z.array(tableRowSchema).min(1),
    caption: runs,
    ...blockReview,
  })
  .meta({ id: "table" });
