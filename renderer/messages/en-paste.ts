import type { LeftOutName } from "../../shared/messages/findings.ts";

/** What is told of a paste: what was kept, changed and left out, in plain words. */
export const pasteMessages = {
  receipt: "What was pasted",
  plain: "Paste as plain text",
  undo: "Undo",
  undone: "The paste is undone.",
  nowPlain: "Pasted as plain text.",
  leftOut: (counts: readonly (readonly [LeftOutName, number])[]) => {
    const sum = counts.reduce((all, [, count]) => all + count, 0);
    const parts = counts.map(([name, count]) => counted(count, leftOut[name]));
    return `${list(parts)} of the source ${sum === 1 ? "was" : "were"} left out.`;
  },
  unread: (count: number) => `${counted(count, ["picture", "pictures"])} could not be read.`,
  unsafeLinks: (count: number) =>
    count === 1
      ? "1 link led where no reader can be sent; its words stay."
      : `${count} links led where no reader can be sent; their words stay.`,
  wordLists: (count: number) =>
    count === 1 ? "Word list rebuilt." : `${count} Word lists rebuilt.`,
  markdown: () => "Markdown was read as such.",
  remote: (count: number) =>
    count === 1
      ? "1 picture is still on the web; add its file to keep it."
      : `${count} pictures are still on the web; add their files to keep them.`,
  kept: (counts: readonly (readonly [KeptName, number])[]) =>
    `Kept: ${list(counts.map(([name, count]) => counted(count, kept[name])))}.`,
};

type Forms = readonly [one: string, many: string];

const leftOut: Readonly<Record<LeftOutName, Forms>> = {
  deletion: ["deleted passage", "deleted passages"],
  comment: ["comment", "comments"],
  hidden: ["hidden passage", "hidden passages"],
  embedded: ["embedded medium", "embedded media"],
  picture: ["picture", "pictures"],
  pictureLink: ["link on a picture", "links on pictures"],
  furniture: ["part of the page", "parts of the page"],
  cookies: ["notice about cookies", "notices about cookies"],
  sharing: ["row of share buttons", "rows of share buttons"],
  relatedLinks: ["list of links to other articles", "lists of links to other articles"],
  advert: ["advertisement", "advertisements"],
  signUp: ["form to sign up", "forms to sign up"],
  readers: ["part with readers' comments", "parts with readers' comments"],
  header: ["page header or footer", "page headers and footers"],
  prompt: ["empty form field", "empty form fields"],
};

const kept = {
  heading: ["heading", "headings"],
  list: ["list", "lists"],
  table: ["table", "tables"],
  quote: ["quote", "quotes"],
  picture: ["picture", "pictures"],
  embed: ["embed", "embeds"],
  link: ["link", "links"],
} as const satisfies Record<string, Forms>;

/** What of a paste is counted as kept. */
export type KeptName = keyof typeof kept;

function counted(count: number, [one, many]: Forms): string {
  return `${count} ${count === 1 ? one : many}`;
}

function list(parts: readonly string[]): string {
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(parts);
}
