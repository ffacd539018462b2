/** Texts of the ways to write: palette, shortcut sheet. */
export const writingMessages = {
  picker: {
    notNow: "Not now",
    found: (count: number) => (count === 1 ? "1 found" : `${count} found`),
  },

  palette: {
    label: "Command palette",
    placeholder: "What do you want to do?",
    none: "No command is called that.",
  },

  templates: {
    label: "New article from template",
    placeholder: "What kind of article?",
    none: "No template is called that.",
    entry: (name: string) => `New article: ${name}`,
  },

  snippets: {
    title: "Snippets",
    hint: "Pieces of copy to use again. Select some and choose “Save selection as a snippet…”.",
    choose: "Insert a snippet",
    placeholder: "Which snippet?",
    none: "No snippet is called that.",
    entry: (name: string) => `Snippet: ${name}`,
    nothing: "Select what the snippet is to hold first. Pictures are not kept in one.",
    saveTitle: "Save as a snippet",
    name: "Snippet name",
    nameHint: "It is found by this name in the palette and after a slash.",
    replaces: "There is one of that name already. This one will replace it.",
    save: "Save snippet",
    saved: (name: string) => `The snippet “${name}” is saved.`,
  },

  outline: {
    label: "Headings",
    none: "Headings appear here. Type “##” and a space at the start of a line to make one.",
  },

  keys: {
    title: "Keyboard shortcuts",
    search: "Search shortcuts",
    none: "No shortcut is called that.",
    markdown: "Typed in the body",
    markdownHint: "Becomes what it means as you type; Undo brings the signs back.",
    groups: {
      file: "Article",
      edit: "Editing",
      format: "Letters",
      block: "Paragraphs",
      insert: "Insert",
      view: "View",
      help: "Help",
    },
  },
};
