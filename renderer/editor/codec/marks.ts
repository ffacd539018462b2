import { TEXT_TYPE_TO_FORMAT, type TextFormatType } from "lexical";
import type { Mark } from "../../../shared/copy/copy.ts";

/** Each mark of the copy and what Lexical calls it, in stored order. */
export const formatOf: Readonly<Record<Mark, TextFormatType>> = {
  // Lexical's highlight is free: the copy has none, and a note is what it looks like.
  note: "highlight",
  bold: "bold",
  italic: "italic",
  underline: "underline",
  strike: "strikethrough",
  sub: "subscript",
  sup: "superscript",
  code: "code",
};

const bits = (Object.keys(formatOf) as Mark[]).map((mark): [Mark, number] => [
  mark,
  TEXT_TYPE_TO_FORMAT[formatOf[mark]] as number,
]);

/** All the format bits that the copy can hold. */
export const knownFormat = bits.reduce((all, [, bit]) => all | bit, 0);

export function formatFromMarks(marks: readonly Mark[] | undefined): number {
  if (!marks) return 0;
  return bits.reduce((format, [mark, bit]) => (marks.includes(mark) ? format | bit : format), 0);
}

/** The marks in stored order, `undefined` for plain text. */
export function marksFromFormat(format: number): Mark[] | undefined {
  if ((format & knownFormat) === 0) return undefined;
  return bits.filter(([, bit]) => (format & bit) !== 0).map(([mark]) => mark);
}
