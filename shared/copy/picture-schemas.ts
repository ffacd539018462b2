import * as z from "zod";
import { pictureSourceSchema } from "../picture-schema.ts";
import { blockId, blockReview, runs } from "./run-schema.ts";

const picture = {
  id: blockId,
  picture: pictureSourceSchema,
  caption: runs,
  alt: z.string().meta({ description: "For readers who cannot see it." }),
  credit: z.string(),
  ...blockReview,
};

export const pictureSchema = z
  .strictObject({ type: z.literal("picture"), width: z.enum(["normal", "wide"]), ...picture })
  .meta({ id: "pictureBlock" });

export const galleryPictureSchema = z.strictObject(picture);

export const gallerySchema = z
  .strictObject({
    type: z.literal("gallery"),
    id: blockId,
    pictures: z.array(galleryPictureSchema),
    caption: runs,
    ...blockReview,
  })
  .meta({ id: "gallery" });
