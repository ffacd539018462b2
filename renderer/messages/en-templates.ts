/** A kind of article to begin from: what is filled in, and what is still to come. */
export interface TemplateWords {
  name: string;
  /** Further words it is found by. */
  words: string;
  kicker: string;
  noteToDesk: string;
  /** Lines of the body; "## " begins a heading, "> " a quote. TK in brackets is never published. */
  body: readonly string[];
  box?: { title: string; lines: readonly string[] };
}

export const templateIds = [
  "news",
  "feature",
  "brief",
  "live",
  "opinion",
  "obituary",
  "review",
] as const;

export type TemplateId = (typeof templateIds)[number];

export const templateMessages: Readonly<Record<TemplateId, TemplateWords>> = {
  news: {
    name: "News",
    words: "story report",
    kicker: "",
    noteToDesk: "Second source: ",
    body: [
      "[TK what happened, to whom, where and when, in one sentence]",
      "[TK why it matters and how it is known]",
      "[TK the first voice: who says so, in their words]",
      "[TK what came before]",
      "[TK what comes next, and when]",
    ],
  },
  feature: {
    name: "Feature",
    words: "long read reportage",
    kicker: "",
    noteToDesk: "Pictures wanted: ",
    body: [
      "[TK a scene or a person to begin with]",
      "[TK what this is about, and why now]",
      "## [TK first part]",
      "[TK]",
      "## [TK second part]",
      "[TK]",
      "[TK an ending that looks back at the beginning]",
    ],
  },
  brief: {
    name: "Brief",
    words: "short nib",
    kicker: "In brief",
    noteToDesk: "",
    body: ["[TK what, who, where, when, and the source, in three sentences]"],
  },
  live: {
    name: "Live blog",
    words: "ticker liveblog entries",
    kicker: "Live",
    noteToDesk: "On until: ",
    body: ["[TK what is happening, and what is known so far]"],
  },
  opinion: {
    name: "Opinion",
    words: "column comment leader",
    kicker: "Opinion",
    noteToDesk: "What the author does, and what interest there is to declare: ",
    body: [
      "[TK the claim, in one sentence]",
      "[TK the strongest reason for it]",
      "[TK what speaks against it, fairly told]",
      "[TK what should be done]",
    ],
  },
  obituary: {
    name: "Obituary",
    words: "death life",
    kicker: "Obituary",
    noteToDesk: "Date and cause of death confirmed by: ",
    body: [
      "[TK name, what they are remembered for, date, place and age]",
      "[TK early life]",
      "[TK the work]",
      "> [TK a voice that knew them]",
      "[TK who survives them]",
    ],
    box: { title: "A life", lines: ["Born: [TK date, place]", "Died: [TK date, place]"] },
  },
  review: {
    name: "Review",
    words: "critic book film play restaurant",
    kicker: "Review",
    noteToDesk: "Paid for by: ",
    body: [
      "[TK what it is, and what it is like, in two sentences]",
      "[TK what works]",
      "[TK what does not]",
      "[TK for whom]",
    ],
    box: {
      title: "Details",
      lines: ["Title: [TK]", "By: [TK]", "Where and when: [TK]", "Price: [TK]"],
    },
  },
};
