import type { PatternProblem } from "../../shared/find/pattern-problem.ts";

type Problem = PatternProblem["what"];

/** The piece, and where it stands in what was typed. */
const place = ({ piece, at }: PatternProblem) => `“${piece}” at character ${at}`;

/** How a sign that means something in an expression is looked for itself. */
const itself = ({ piece }: PatternProblem) => `“${piece.replace(/[*+?()[\]{}]/g, "\\$&")}”`;

/** What is wrong in a regular expression, and how to put it right. */
const patternWords: Readonly<Record<Problem, (problem: PatternProblem) => string>> = {
  "not-closed": (problem) =>
    `The bracket ${place(problem)} is never closed. Close it, or write ${itself(problem)} to find the sign itself.`,
  "not-opened": (problem) =>
    `The bracket ${place(problem)} was never opened. To find the sign itself, write ${itself(problem)}.`,
  "stands-alone": (problem) =>
    `The bracket ${place(problem)} stands alone. To find the sign itself, write ${itself(problem)}.`,
  "nothing-to-repeat": (problem) =>
    `There is nothing before ${place(problem)} that it could repeat. To find the sign itself, write ${itself(problem)}.`,
  "numbers-backwards": (problem) =>
    `In ${place(problem)} the larger number comes first. Put the smaller one first.`,
  "no-range": (problem) =>
    `${place(problem)} is no range from one letter or digit up to a later one, as “a-z” is.`,
  "no-escape": (problem) =>
    `${place(problem)} means nothing. Leave the backslash out, or write “\\\\” to find a backslash.`,
  "backslash-at-end": () =>
    "The backslash at the end has nothing after it. To find a backslash, write “\\\\”.",
  "no-group": (problem) =>
    `${place(problem)} begins no group. To find a bracket, write “\\(”; a question mark, “\\?”.`,
  "no-group-name": (problem) =>
    `${place(problem)} gives no name that a group can have. A name is letters and digits, as in “(?<year>”.`,
  "name-twice": ({ piece, at }) =>
    `Two groups are called “${piece}”; the second begins at character ${at}. Give it another name.`,
  "no-such-group": (problem) =>
    `${place(problem)} stands for a group in brackets that is not there.`,
  unknown: () => "This pattern cannot be read. Look at its brackets and backslashes.",
};

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
  inBlock: {
    attribution: "Attribution",
    speaker: "Speaker",
    alt: "Alt text",
    credit: "Credit line",
    title: "Title of the embed",
    "table-caption": "Table caption",
  },
  replaced: (count: number) =>
    count === 1 ? "1 replaced. Undo brings it back." : `${count} replaced. Undo brings them back.`,
  badPattern: (problem: PatternProblem) => patternWords[problem.what](problem),
  slowPattern: "That expression takes too long for this text. Make it simpler.",
};
