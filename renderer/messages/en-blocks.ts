/** What blocks are called, and what is said and shown about moving and changing them. */

const names = {
  paragraph: "Paragraph",
  "heading-1": "Heading of level 1",
  "heading-2": "Heading",
  "heading-3": "Subheading",
  "heading-4": "Minor heading",
  "heading-5": "Heading of level 5",
  "heading-6": "Heading of level 6",
  quote: "Quote",
  "bullet-list": "Bulleted list",
  "number-list": "Numbered list",
  "list-item": "List item",
  "pull-quote": "Pull quote",
  question: "Question",
  answer: "Answer",
  note: "Note",
  code: "Code",
  picture: "Picture",
  gallery: "Gallery",
  table: "Table",
  embed: "Embed",
  "fact-box": "Fact box",
  "live-entry": "Live entry",
  rule: "Rule",
};

export const blockMessages = {
  names,
  several: (count: number) => `${count} blocks`,
  menu: (name: string) => `Block menu: ${name}`,
  menuHint: "Drag to move, press for the menu",
  turnInto: "Turn into",
  turnIntoMore: "Turn into…",
  back: "Back",
  moved: (direction: "up" | "down", at: number, of: number) =>
    `Moved ${direction}, now ${at} of ${of}.`,
  dropped: (at: number, of: number) => `Moved, now ${at} of ${of}.`,
  edge: (direction: "up" | "down", within: string | undefined) =>
    `Already ${direction === "up" ? "first" : "last"}${within ? ` in the ${within.toLowerCase()}` : ""}.`,
  duplicated: (at: number, of: number) => `Duplicated, now ${at} of ${of}.`,
  deleted: (name: string) => `Deleted: ${name.toLowerCase()}.`,
  turned: (name: string) => `Turned into ${name.toLowerCase()}.`,
  slash: {
    name: "Blocks",
    found: (count: number, first: string) =>
      `${count} ${count === 1 ? "block" : "blocks"}. ${first}.`,
    none: "No block is called that.",
  },
};
