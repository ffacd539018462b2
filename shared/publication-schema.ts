import * as z from "zod";
import { categorySchema, disclaimerSchema } from "./article/article-schema.ts";

/** Fields whose length a publication limits, in characters. */
export const limitedFields = [
  "slugline",
  "kicker",
  "headline",
  "pageTitle",
  "socialHeadline",
  "pushHeadline",
  "standfirst",
  "alt",
  "caption",
  "searchDescription",
] as const;

export const limitSchema = z.strictObject({
  warn: z.number().int().positive(),
  stop: z.number().int().positive(),
});

export const approvedDisclaimerSchema = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  kind: disclaimerSchema.shape.kind,
  text: z.string().min(1),
});

export const publicationSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/),
  name: z.string().min(1).max(200),
  language: z.string().min(1).meta({ description: "BCP 47." }),
  timeZone: z.string().min(1).meta({ description: "IANA name, as in Europe/London." }),
  dateFormat: z.string().min(1).meta({
    description: "DD MM YYYY HH mm stand for themselves; text in 'single quotes' is literal.",
  }),
  relatedLabel: z.string().min(1),
  embeds: z
    .enum(["link", "frame"])
    .optional()
    .meta({ description: "How embeds leave: as a link, when absent, or as the provider's frame." }),
  address: z.string().meta({ description: "Where articles are published: https://…/ or empty." }),
  categories: z.array(categorySchema),
  disclaimers: z.array(approvedDisclaimerSchema),
  defaultDisclaimer: z.string().nullable(),
  limits: z.record(z.enum(limitedFields), limitSchema),
  raisedToBlock: z
    .array(z.string())
    .meta({ description: "Codes of findings that block here though they only warn elsewhere." }),
});
