/**
 * What checks, imports and exports report, each a sentence for a person in the newsroom. Fields go
 * by their names on screen.
 */
export const checkSentences = {
  headlineMissing: () => "The article has no headline.",
  bodyMissing: () => "The article has no body.",
  sluglineMissing: () => "The article has no slugline.",
  categoryMissing: () => "No category is chosen.",
  categoryUnmapped: (name: string) =>
    `The category “${name}” has no Media Topic, so machines are not told what it is about.`,
  publicationMissing: () => "No publication is chosen; the default one is used.",
  languageMissing: () => "The language of the article is not given.",
  slugMissing: (slug: string) => `No URL slug can be made from the headline; it will be “${slug}”.`,
  long: (field: string, length: number, warn: number) =>
    `${field}: ${length} characters; up to ${warn} reads best.`,
  tooLong: (field: string, length: number, stop: number) =>
    `${field}: ${length} characters; ${stop} is the most.`,
  altMissing: () => "The lead image has no alt text for readers who cannot see it.",
  creditMissing: () => "The lead image has no credit line.",
  pictureRemote: () => "The lead image is on another server and may change or vanish there.",
  pictureMissing: (which: string) => `The file of the ${which} is not in the library.`,
  linkUnsafe: (text: string) =>
    `The link on “${text}” leads where no reader can be sent; it is exported as plain text.`,
  tkLeft: (field: string, count: number) =>
    count === 1
      ? `${field}: one TK is left. It will not be exported.`
      : `${field}: ${count} TKs are left. They will not be exported.`,
  embargoRunning: (until: string, reason: string) =>
    `The article is under embargo until ${until}${reason === "" ? "" : ` (${reason})`}.`,
  correctionEmpty: () => "A correction has no text.",
} as const;

/** Fields whose length or text a check names. */
export const fieldLabels = {
  slugline: "Slugline",
  kicker: "Kicker",
  headline: "Headline",
  pageTitle: "Page title",
  socialHeadline: "Social headline",
  pushHeadline: "Push headline",
  standfirst: "Standfirst",
  byline: "Byline",
  dateline: "Dateline",
  tags: "Tags",
  alt: "Alt text",
  caption: "Caption",
  credit: "Credit line",
  disclaimers: "Disclaimer",
  related: "Related",
  searchDescription: "Search description",
  corrections: "Corrections",
  urlSlug: "URL slug",
  body: "Body",
} as const;
