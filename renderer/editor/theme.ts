import type { EditorThemeClasses } from "lexical";

/** Class names of what HTML alone does not tell apart; the looks are in `styles/editor.css`. */
export const theme: EditorThemeClasses = {
  blockCursor: "body-caret",
  hr: "body-rule",
  hrSelected: "is-selected",
  list: { nested: { listitem: "body-nested" } },
  table: "body-table",
  tableCell: "body-table__cell",
  tableCellHeader: "body-table__header",
  tableCellSelected: "is-selected",
  tableScrollableWrapper: "body-table__frame",
  tableSelection: "is-selecting",
  text: {
    code: "body-code",
    highlight: "body-note-mark",
    strikethrough: "body-strike",
    underline: "body-underline",
    underlineStrikethrough: "body-underline-strike",
  },
};
