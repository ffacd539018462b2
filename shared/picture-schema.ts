import * as z from "zod";

/** Where a picture comes from: the library, or an address on the web. */
export const pictureSourceSchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("media"), id: z.string() }),
  z.strictObject({ kind: z.literal("remote"), address: z.string() }),
]);

export type PictureSource = z.infer<typeof pictureSourceSchema>;
