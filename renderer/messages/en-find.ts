/** Finding and replacing. */
export const findMessages = {
  label: "Find and replace",
  find: "Find",
  replaceWith: "Replace with",
  next: "Next match",
  previous: "Previous match",
  close: "Close find",
  matchCase: "Match case",
  wholeWord: "Whole words",
  matchAccents: "Match accents",
  pattern: "Regular expression",
  showReplace: "Replace",
  replaceOne: "Replace",
  replaceAll: "Replace all",
  place: (at: number, total: number) => `${at.toLocaleString()} of ${total.toLocaleString()}`,
  total: (total: number) => (total === 1 ? "1 match" : `${total.toLocaleString()} matches`),
  none: "No matches",
  inField: (field: string) => `in ${field}`,
  replaced: (count: number) =>
    count === 1 ? "1 replaced. Undo brings it back." : `${count} replaced. Undo brings them back.`,
  badPattern: (problem: string) => `That is no regular expression: ${problem}.`,
  slowPattern: "That expression takes too long for this text. Make it simpler.",
};
