import type { EditorThemeClasses } from "lexical";

/** Class names of what HTML alone does not tell apart; the looks are in `styles/editor.css`. */
export const theme: EditorThemeClasses = {
  hr: "body-rule",
  hrSelected: "is-selected",
  list: { nested: { listitem: "body-nested" } },
  text: {
    code: "body-code",
    strikethrough: "body-strike",
    underline: "body-underline",
    underlineStrikethrough: "body-underline-strike",
  },
};
