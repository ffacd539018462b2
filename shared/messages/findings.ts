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
  languageScript: (script: string, language: string) =>
    `Most of the article is in ${script} letters, but its language is “${language}”. Direction, quotes and printed words go by the language.`,
  slugMissing: (slug: string) => `No URL slug can be made from the headline; it will be “${slug}”.`,
  slugChanged: (slug: string, frozen: string) =>
    `The URL slug was “${frozen}” when it was exported; with “${slug}” the published address changes.`,
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
  tkNotes: (field: string, notes: readonly string[]) =>
    notes.length === 1
      ? `${field}: a TK note is left. ${quoted(notes)} will not be exported.`
      : `${field}: ${notes.length} TK notes are left. They will not be exported: ${quoted(notes)}`,
  tkPrinted: (field: string, given: string, printed: string) =>
    printed === ""
      ? `${field}: a TK is left. “${given}” would not be printed.`
      : `${field}: a TK is left. This would be printed: “${printed}”`,
  tkMayBeNote: (field: string, given: string, printed: string) =>
    `${checkSentences.tkPrinted(field, given, printed)} If that is a note to the desk, write it as [TK …], and it is not printed.`,
  embargoRunning: (until: string, reason: string) =>
    `The article is under embargo until ${until}${reason === "" ? "" : ` (${reason})`}.`,
  correctionEmpty: () => "A correction has no text.",
} as const;

/** What checks say of blocks in the body; `which` is a picture's caption or alt text, or "". */
export const bodySentences = {
  altMissing: (which: string) =>
    `${pictureNamed(which)} has no alt text for readers who cannot see it.`,
  captionMissing: (which: string) => `${pictureNamed(which)} has no caption.`,
  creditMissing: (which: string) => `${pictureNamed(which)} has no credit line.`,
  pictureRemote: (which: string) =>
    `${pictureNamed(which)} is on another server and may change or vanish there.`,
  pictureUnsafe: (which: string) =>
    `${pictureNamed(which)} has an address that is none on the web; it is exported without it.`,
  pictureMissing: (which: string) => `${pictureNamed(which)} has no file in the library.`,
  galleryEmpty: () => "A gallery has no pictures; it is not exported.",
  headingLevel: (level: number, text: string) =>
    `The heading “${shortened(text)}” is of level ${level}${
      level < 2 ? ", like the headline itself" : ""
    }; in the body 2 to 4 read best. Turn it into a heading, subheading or minor heading, or leave it.`,
  embedUnsafe: (title: string) =>
    `The embed${title === "" ? "" : ` “${title}”`} has no web address; only its title is exported.`,
  linkUnsafe: checkSentences.linkUnsafe,
  long: (field: string, length: number, allowed: number) =>
    `${field} of a picture in the body: ${length} characters; ${allowed} is the most that reads well.`,
} as const;

function pictureNamed(which: string): string {
  if (which === "") return "A picture in the body";
  return `The picture “${shortened(which)}” in the body`;
}

function quoted(texts: readonly string[]): string {
  const some = texts.slice(0, 3).map((text) => `“${shortened(text)}”`);
  return `${some.join(", ")}${texts.length > some.length ? " …" : ""}`;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text;
}

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
  category: "Category",
  tags: "Tags",
  alt: "Alt text",
  caption: "Caption",
  credit: "Credit line",
  pictureSource: "Picture source",
  copyright: "Copyright notice",
  usageTerms: "Usage terms",
  disclaimers: "Disclaimer",
  related: "Related",
  searchDescription: "Search description",
  corrections: "Corrections",
  publisherLine: "Publisher line",
  urlSlug: "URL slug",
  embargo: "Reason for the embargo",
  body: "Body",
} as const;

export const importSentences = {
  encoding: (name: string) => `The file was read as ${name}; look at accents and quotation marks.`,
  long: (words: number) =>
    `The file is very long (${words} words). It was kept whole, but editing it will be slow.`,
  missing: (part: string) => `No ${part} was found in the file.`,
  unplaced: (text: string) =>
    `“${text}” could not be placed; it was kept at the start of the body.`,
  stayedInBody: (part: string) =>
    `No ${part} was recognised; whatever there is of it is in the body.`,
  publisherUnknown: (name: string, used: string) =>
    `The publisher “${name}” is none of the publications; the style of ${used} is used.`,
  categoryUnknown: (name: string) =>
    `The category “${name}” is not on the publication's list; it was kept without a Media Topic.`,
  headlineTaken: () => "The first line was taken for the headline.",
  linkUnwrapped: (text: string) =>
    `The link on “${text}” leads where no reader can be sent; only its words were kept.`,
  pictureElsewhere: (address: string) =>
    `The picture ${address} is not part of the file; add it again.`,
  pictureUnusable: (name: string) =>
    `“${name}” is no picture that Dateline can use; it was left out.`,
  picturesAbsent: (count: number) =>
    count === 1
      ? "A picture that the file names is not in this library; add it again."
      : `${count} pictures that the file names are not in this library; add them again.`,
  leftOut: (what: keyof typeof leftOutNames, count: number) =>
    `Left out: ${count === 1 ? leftOutNames[what][0] : `${count} ${leftOutNames[what][1]}`}.`,
  leftOutInAll: (what: keyof typeof leftOutNames) => `Left out: ${leftOutNames[what][1]}`,
  insertionsTakenInAll: () => "Tracked insertions taken into the text",
  notesGatheredInAll: () => "Footnotes moved to the end of the body",
  picturesAbsentInAll: () => "Pictures that are not in this library",
  pictureElsewhereInAll: () => "Pictures that are not part of the file",
  pictureUnusableInAll: () => "Pictures that Dateline cannot use",
  insertionsTaken: (count: number) =>
    count === 1
      ? "A tracked insertion was taken into the text."
      : `${count} tracked insertions were taken into the text.`,
  notesGathered: (count: number) =>
    count === 1
      ? "A footnote was moved to the end of the body."
      : `${count} footnotes were moved to the end of the body.`,
  formattingLost: () => "The formatting could not be read; the text was kept without it.",
  tooLongForMarkdown: () =>
    "The file is too long or too deep to be read as Markdown; it was read as plain text.",
  frontMatterDamaged: (problem: string) =>
    `The front matter could not be read (${problem}); it was kept at the start of the body.`,
} as const;

const leftOutNames = {
  deletion: ["a tracked deletion", "tracked deletions"],
  comment: ["a comment", "comments"],
  hidden: ["a hidden passage", "hidden passages"],
  embedded: ["an embedded medium", "embedded media"],
  picture: ["a picture", "pictures"],
  pictureLink: ["the link on a picture", "links on pictures"],
  furniture: ["a menu or other part of the page", "menus and other parts of the page"],
  cookies: ["a notice about cookies", "notices about cookies"],
  sharing: ["a row of share buttons", "rows of share buttons"],
  relatedLinks: ["a list of links to other articles", "lists of links to other articles"],
  advert: ["an advertisement", "advertisements"],
  signUp: ["a form to sign up", "forms to sign up"],
  readers: ["readers' comments", "parts with readers' comments"],
  header: ["a page header or footer", "page headers and footers"],
  prompt: ["a form field that nobody filled in", "form fields that nobody filled in"],
} as const;

/** What a reader of files and clipboards leaves out. */
export type LeftOutName = keyof typeof leftOutNames;

/** Why a file cannot be imported: parts of a sentence that has named the file already. */
export const unreadableReasons = {
  empty: "the file is empty",
  binary: "it is not a text file",
  damaged: "the file is cut off or damaged",
  oldWord: "it is in the format of old Word versions; save it as .docx and import that",
  encrypted: "it is protected by a password; save it without one and import that",
  encryptedArchive: "parts of it are encrypted; save it without a password and import that",
  rtf: "it is in Rich Text Format; save it as .docx and import that",
  openDocument: "it is an OpenDocument file; save it as .docx and import that",
  notWord: "it is a ZIP file, but no Word document",
  noWordText: "there is no text of a Word document in it",
  bomb: "it unpacks to far more than a document can hold",
  tooManyParts: "it has more parts than a document can have",
  tooDeep: "it is nested more deeply than a document can be",
  tooHeavy: "reading it takes more memory or time than any document should",
  notArticle: "it is JSON, but no article that Dateline wrote",
  tooNew: (found: string) =>
    `it was written by a newer version of Dateline (${found}); update the app to read it`,
  unknown: (extension: string) =>
    `files of type “${extension}” cannot be read; .docx, .txt, .md, .html, .htm and .json can`,
} as const;

/** What a plain text cannot carry. */
export const lossSentences = {
  marks: () => "Wire text has no bold, italic or other marks; the words stay.",
  links: () => "Wire text has no links; their words stay.",
  structure: () => "Wire text has no headings, lists, quotes or rules; they become plain lines.",
  bodyPictures: () => "Wire text has no pictures in the body; their captions and credits stay.",
  tables: () => "Wire text has no tables; each row becomes a line.",
  embeds: () => "Wire text has no embeds; their titles and addresses stay.",
  boxes: () => "Wire text has no boxes or timed entries; what is in them becomes plain lines.",
  pictureFile: () => "Wire text names pictures by their web address; the lead image has none.",
  field: (label: string) => `Wire text has no place for this field and leaves it out: ${label}.`,
} as const;
