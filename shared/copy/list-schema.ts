import * as z from "zod";
import { headingLevel } from "./line-schemas.ts";
import { type BlockReview, blockId, blockReview, runs } from "./run-schema.ts";

export interface ListItem extends BlockReview {
  id: string;
  runs: z.infer<typeof runs>;
  heading?: z.infer<typeof headingLevel> | undefined;
  lists?: List[] | undefined;
}

export interface List extends BlockReview {
  type: "list";
  id: string;
  style: "bullet" | "number";
  start?: number | undefined;
  items: ListItem[];
}

export const listItemSchema = z.strictObject({
  id: blockId,
  runs,
  heading: headingLevel.optional().meta({ description: "Level, where the item is a heading too." }),
  // Annotated by hand: the two schemas need each other, and inference gives up on the circle.
  get lists(): z.ZodOptional<z.ZodArray<z.ZodType<List>>> {
    return z.array(listSchema).min(1).optional();
  },
  ...blockReview,
});

export const listSchema = z
  .strictObject({
    type: z.literal("list"),
    id: blockId,
    style: z.enum(["bullet", "number"]),
    start: z.number().int().min(0).optional().meta({ description: "First number; 1 when absent." }),
    items: z.array(listItemSchema).min(1),
    ...blockReview,
  })
  .meta({ id: "list" });
