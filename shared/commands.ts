/**
 * Every command as data. Toolbar, keyboard, application menu and palette are all made from this
 * table; what a command does is in `renderer/commands/registry.ts`.
 * Long because: it is one table.
 */

import { isPressed, type Keys, type PressedKeys } from "./command-keys.ts";

export { accelerator, type Keys, keysLabel, type PressedKeys } from "./command-keys.ts";

export type CommandGroup = "file" | "edit" | "format" | "block" | "insert" | "view" | "help";

export interface CommandRow {
  label: string;
  group: CommandGroup;
  /** Further words that a person may look for it by. */
  words?: string;
  keys?: Keys;
  /** Further keys that do the same; not shown. */
  otherKeys?: readonly Keys[];
  toolbar?: true;
  /** Also in the small toolbar beside selected words. */
  floats?: true;
  /** Only while the caret is in the body. */
  inBody?: true;
}

function rows<Id extends string>(table: Record<Id, CommandRow>): Record<Id, CommandRow> {
  return table;
}

export const commands = rows({
  "article.new": {
    label: "New article",
    words: "create draft start",
    group: "file",
    keys: { mod: true, alt: true, key: "n" },
  },
  "article.fromTemplate": {
    label: "New article from template…",
    group: "file",
    words: "create draft kind news feature brief live opinion obituary review",
  },
  "article.save": {
    label: "Save now",
    words: "write disk",
    group: "file",
    keys: { mod: true, key: "s" },
  },
  "article.saveCopy": {
    label: "Save a copy…",
    words: "download file json html",
    group: "file",
    keys: { mod: true, shift: true, key: "s" },
  },
  "article.import": {
    label: "Import…",
    words: "open file bring in",
    group: "file",
    keys: { mod: true, key: "o" },
  },
  "article.export": {
    label: "Export",
    words: "publish send html json markdown file copy out",
    group: "file",
    keys: { mod: true, key: "e" },
  },
  "article.trash": {
    label: "Move to trash",
    words: "delete remove bin",
    group: "file",
    keys: { mod: true, alt: true, key: "x" },
  },
  undo: {
    label: "Undo",
    words: "back revert",
    group: "edit",
    keys: { mod: true, key: "z" },
    toolbar: true,
  },
  redo: {
    label: "Redo",
    words: "again forward",
    group: "edit",
    keys: { mod: true, shift: true, key: "z" },
    otherKeys: [{ mod: true, key: "y" }],
    toolbar: true,
  },
  find: {
    label: "Find",
    words: "search text look for",
    group: "edit",
    keys: { mod: true, key: "f" },
  },
  "find.replace": {
    label: "Find and replace",
    words: "search substitute change all",
    group: "edit",
    keys: { mod: true, key: "h" },
    otherKeys: [{ mod: true, alt: true, key: "f" }],
  },
  "find.next": {
    label: "Find next",
    words: "match again",
    group: "edit",
    keys: { mod: true, key: "g" },
    otherKeys: [{ key: "f3" }],
  },
  "find.previous": {
    label: "Find previous",
    words: "match back",
    group: "edit",
    keys: { mod: true, shift: true, key: "g" },
    otherKeys: [{ shift: true, key: "f3" }],
  },
  bold: {
    floats: true,
    label: "Bold",
    words: "strong",
    group: "format",
    keys: { mod: true, key: "b" },
    toolbar: true,
    inBody: true,
  },
  italic: {
    floats: true,
    label: "Italic",
    words: "emphasis slanted",
    group: "format",
    keys: { mod: true, key: "i" },
    toolbar: true,
    inBody: true,
  },
  underline: {
    label: "Underline",
    group: "format",
    keys: { mod: true, key: "u" },
    toolbar: true,
    inBody: true,
  },
  strike: {
    label: "Strikethrough",
    words: "cross out deleted",
    group: "format",
    keys: { mod: true, shift: true, key: "x" },
    toolbar: true,
    inBody: true,
  },
  superscript: {
    label: "Superscript",
    words: "raised",
    group: "format",
    keys: { mod: true, key: "." },
    inBody: true,
    toolbar: true,
  },
  subscript: {
    label: "Subscript",
    words: "lowered",
    group: "format",
    keys: { mod: true, key: "," },
    inBody: true,
    toolbar: true,
  },
  code: {
    label: "Code",
    words: "monospace",
    group: "format",
    keys: { mod: true, shift: true, key: "m" },
    inBody: true,
    toolbar: true,
  },
  note: {
    label: "Inline note",
    group: "format",
    keys: { mod: true, alt: true, key: "m" },
    inBody: true,
    words: "unpublished comment not for publication",
  },
  link: {
    floats: true,
    label: "Link",
    words: "address url hyperlink",
    group: "format",
    keys: { mod: true, key: "k" },
    toolbar: true,
    inBody: true,
  },
  "clear-format": {
    floats: true,
    label: "Clear formatting",
    words: "plain remove marks",
    group: "format",
    keys: { mod: true, key: "\\" },
    inBody: true,
  },
  paragraph: {
    label: "Paragraph",
    words: "text normal body",
    group: "block",
    keys: { mod: true, alt: true, key: "0" },
    inBody: true,
  },
  "heading-2": {
    floats: true,
    label: "Heading",
    words: "crosshead title h2",
    group: "block",
    keys: { mod: true, alt: true, key: "2" },
    toolbar: true,
    inBody: true,
  },
  "heading-3": {
    label: "Subheading",
    words: "h3",
    group: "block",
    keys: { mod: true, alt: true, key: "3" },
    toolbar: true,
    inBody: true,
  },
  "heading-4": {
    label: "Minor heading",
    words: "h4",
    group: "block",
    keys: { mod: true, alt: true, key: "4" },
    inBody: true,
  },
  "bullet-list": {
    label: "Bulleted list",
    words: "points unordered ul",
    group: "block",
    keys: { mod: true, shift: true, key: "8" },
    toolbar: true,
    inBody: true,
  },
  "number-list": {
    label: "Numbered list",
    words: "ordered ol",
    group: "block",
    keys: { mod: true, shift: true, key: "7" },
    toolbar: true,
    inBody: true,
  },
  quote: {
    floats: true,
    label: "Quote",
    words: "blockquote citation",
    group: "block",
    keys: { mod: true, shift: true, key: "9" },
    toolbar: true,
    inBody: true,
  },
  rule: {
    label: "Rule",
    words: "line divider separator hr",
    group: "insert",
    keys: { mod: true, alt: true, key: "-" },
    toolbar: true,
    inBody: true,
  },
  "block.moveUp": {
    label: "Move up",
    group: "block",
    keys: { alt: true, shift: true, key: "arrowup" },
    inBody: true,
    words: "block line higher",
  },
  "block.moveDown": {
    label: "Move down",
    group: "block",
    keys: { alt: true, shift: true, key: "arrowdown" },
    inBody: true,
    words: "block line lower",
  },
  "block.duplicate": {
    label: "Duplicate",
    group: "block",
    keys: { mod: true, key: "d" },
    inBody: true,
    words: "block copy repeat twice",
  },
  "block.delete": {
    label: "Delete block",
    group: "block",
    keys: { mod: true, shift: true, key: "k" },
    inBody: true,
    words: "remove cut kill",
  },
  "block.menu": {
    label: "Block menu",
    group: "block",
    keys: { alt: true, key: "enter" },
    inBody: true,
    words: "turn into actions",
  },
  "insert.picture": {
    label: "Picture",
    group: "insert",
    keys: { mod: true, alt: true, key: "p" },
    inBody: true,
    words: "image photo graphic",
  },
  "insert.gallery": {
    label: "Gallery",
    group: "insert",
    inBody: true,
    words: "pictures images photos slideshow",
  },
  "insert.pull-quote": {
    label: "Pull quote",
    group: "insert",
    keys: { mod: true, alt: true, key: "q" },
    inBody: true,
    words: "blockquote callout",
  },
  "insert.fact-box": {
    label: "Fact box",
    group: "insert",
    keys: { mod: true, alt: true, key: "b" },
    inBody: true,
    words: "sidebar panel aside",
  },
  "insert.table": {
    label: "Table",
    group: "insert",
    keys: { mod: true, alt: true, key: "t" },
    inBody: true,
    words: "grid rows columns figures",
  },
  "insert.embed": {
    label: "Embed",
    group: "insert",
    keys: { mod: true, alt: true, key: "e" },
    inBody: true,
    words: "YouTube X Bluesky Mastodon Instagram TikTok video post",
  },
  "insert.code": {
    label: "Code block",
    group: "insert",
    inBody: true,
    words: "preformatted verbatim",
  },
  "insert.question": {
    label: "Question",
    group: "insert",
    inBody: true,
    words: "interview Q&A",
  },
  "insert.answer": { label: "Answer", group: "insert", inBody: true, words: "interview Q&A" },
  "insert.live-entry": {
    label: "Live entry",
    group: "insert",
    keys: { mod: true, alt: true, key: "l" },
    inBody: true,
    words: "live blog update timestamp",
  },
  "insert.note": {
    label: "Note",
    group: "insert",
    inBody: true,
    words: "unpublished not for publication to desk",
  },
  "block.edit": {
    label: "Block details",
    group: "edit",
    keys: { mod: true, key: "enter" },
    inBody: true,
    words: "alt text caption credit attribution speaker language address",
  },
  "snippet.insert": {
    label: "Snippet…",
    group: "insert",
    inBody: true,
    words: "boilerplate template text reuse kept",
  },
  "snippet.save": {
    label: "Save selection as a snippet…",
    group: "edit",
    words: "boilerplate keep reuse",
  },
  "view.articles": {
    label: "Articles",
    words: "list library sidebar pane",
    group: "view",
    keys: { mod: true, alt: true, key: "1" },
  },
  "view.search": {
    label: "Search articles",
    words: "find library",
    group: "view",
    keys: { mod: true, shift: true, key: "f" },
  },
  "view.details": {
    label: "Details",
    words: "fields metadata slugline category",
    group: "view",
    keys: { mod: true, alt: true, key: "d" },
  },
  "view.checks": {
    label: "Checks",
    words: "findings problems",
    group: "view",
    keys: { mod: true, alt: true, key: "c" },
  },
  "view.history": {
    label: "History",
    words: "revisions versions changes",
    group: "view",
    keys: { mod: true, alt: true, key: "h" },
  },
  "view.inspector": {
    label: "Inspector",
    words: "panel sidebar right",
    group: "view",
    keys: { mod: true, key: "j" },
  },
  "view.outline": {
    label: "Outline",
    group: "view",
    words: "headings structure contents jump",
    keys: { mod: true, alt: true, key: "o" },
  },
  "tk.next": {
    label: "Next TK",
    group: "edit",
    words: "to come missing placeholder jump",
    keys: { key: "f8" },
  },
  "tk.previous": {
    label: "Previous TK",
    group: "edit",
    words: "to come missing placeholder jump back",
    keys: { shift: true, key: "f8" },
  },
  "view.focus": {
    label: "Focus mode",
    group: "view",
    words: "quiet calm distraction free dim",
    keys: { mod: true, alt: true, key: "z" },
  },
  "view.typewriter": {
    label: "Typewriter scrolling",
    group: "view",
    words: "centre line fixed",
    keys: { mod: true, alt: true, key: "y" },
  },
  "view.toolbar": {
    label: "Go to the toolbar",
    group: "view",
    words: "formatting buttons focus",
    keys: { alt: true, key: "f10" },
  },
  "view.notices": {
    label: "Go to the notice",
    group: "view",
    words: "message receipt paste focus",
    keys: { key: "f6" },
  },
  "view.palette": {
    label: "Command palette",
    group: "view",
    keys: { mod: true, shift: true, key: "p" },
  },
  "help.keys": {
    label: "Keyboard shortcuts",
    words: "keys keyboard cheat sheet markdown",
    group: "help",
    keys: { mod: true, key: "/" },
  },
});

export type CommandId = keyof typeof commands;

export const commandIds = Object.keys(commands) as CommandId[];

/** The command that these pressed keys mean, if any. */
export function commandForKeys(pressed: PressedKeys, mac: boolean): CommandId | undefined {
  return commandIds.find((id) => {
    const row: CommandRow = commands[id];
    return [row.keys, ...(row.otherKeys ?? [])].some(
      (keys) => keys && isPressed(keys, pressed, mac),
    );
  });
}
