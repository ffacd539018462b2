import type * as z from "zod";
import { defaultCategories } from "./article/categories.ts";
import type {
  approvedDisclaimerSchema,
  limitedFields,
  limitSchema,
  publicationSchema,
} from "./publication-schema.ts";

/** Whose style an article is exported in. */
export type Publication = z.infer<typeof publicationSchema>;
export type ApprovedDisclaimer = z.infer<typeof approvedDisclaimerSchema>;
export type LimitedField = (typeof limitedFields)[number];
/** Lengths in characters: from `warn` on it is told, beyond `stop` it is a finding of its own. */
export type Limit = z.infer<typeof limitSchema>;

export const defaultLimits: Readonly<Record<LimitedField, Limit>> = {
  slugline: { warn: 30, stop: 60 },
  kicker: { warn: 30, stop: 60 },
  headline: { warn: 90, stop: 150 },
  pageTitle: { warn: 60, stop: 120 },
  socialHeadline: { warn: 90, stop: 150 },
  pushHeadline: { warn: 90, stop: 150 },
  standfirst: { warn: 200, stop: 400 },
  alt: { warn: 125, stop: 250 },
  caption: { warn: 300, stop: 600 },
  searchDescription: { warn: 155, stop: 300 },
};

/** A publication with the house defaults; what is given replaces them. */
export function newPublication(
  given: Pick<Publication, "id" | "name"> & Partial<Publication>,
): Publication {
  return {
    language: "en",
    timeZone: "UTC",
    dateFormat: "DD/MM/YYYY HH'h'mm",
    relatedLabel: "Related",
    address: "",
    categories: [...defaultCategories],
    disclaimers: [],
    defaultDisclaimer: null,
    limits: { ...defaultLimits },
    raisedToBlock: [],
    ...given,
  };
}

/** The publication every new library starts with. */
export const icaro: Publication = newPublication({
  id: "icaro",
  name: "ICARO Media Group",
  disclaimers: [
    {
      id: "views",
      name: "Views of the author",
      kind: "opinion",
      text: "The views expressed in this article do not reflect the opinion of ICARO, or any of its affiliates.",
    },
    {
      id: "ai-assisted",
      name: "AI used, checked by an editor",
      kind: "ai-use",
      text: "Parts of this article were prepared with the help of AI tools and were checked by an editor before publication.",
    },
    {
      id: "sponsored",
      name: "Sponsored",
      kind: "sponsored",
      text: "This article was paid for by a sponsor. The newsroom had no part in writing it.",
    },
    {
      id: "agency",
      name: "Agency copy",
      kind: "wire",
      text: "This article contains material supplied by a news agency.",
    },
  ],
});
