export const shellMessages = {
  appName: "Dateline",
  untitled: "Untitled",
  close: "Close",
  dismiss: "Dismiss",

  starting: {
    failed: "Dateline could not start",
    again: "Try again",
    damaged: "The library is damaged",
    choose:
      "Repairing saves every article that can still be read into a new file, and takes what is missing from the backups. Either way the damaged file is kept.",
    repair: "Repair the library",
    openBackup: (time: string, articles: string, count: number) =>
      `Open the backup of ${time} (${articles} ${count === 1 ? "article" : "articles"})`,
    noBackup: "There is no backup of this library.",
    working: "Working on it. For a large library this takes some minutes.",
  },

  bar: {
    noSlugline: "No slugline",
    showArticles: "Show articles",
    hideArticles: "Hide articles",
    showInspector: "Show inspector",
    hideInspector: "Hide inspector",
    export: "Export",
    words: (words: string, count: number) => `${words} ${count === 1 ? "word" : "words"}`,
    commissioned: (words: string, commissioned: string) => `${words} of ${commissioned} words`,
    characters: (characters: string, count: number) =>
      `${characters} ${count === 1 ? "character" : "characters"}`,
    tk: (count: string) => `${count} TK`,
    nextTk: "Next TK",
    target: "Length against what was commissioned",
    minutes: (minutes: number) => (minutes === 0 ? "" : `${minutes} min read`),
    length: "Length",
  },

  save: {
    label: "Save status",
    saved: (time: string) => `Saved ${time}`,
    saving: "Saving…",
    failed: (reason: string) => `Not saved: ${reason}`,
    conflict: "Kept beside: changed elsewhere",
    again: "Save again",
    inBrowser: "this browser, which gives it back when Dateline answers",
    returned: (headline: string) =>
      `Text that could not be saved is back in “${headline || "Untitled"}”; History has it.`,
    saveCopy: "Save a copy…",
    rescued: (place: string) => `A copy of what is in this window is in ${place}.`,
    recovered: (time: string) =>
      `Recovered: text typed until ${time}, in a window that went away before it was saved.`,
    waiting: (time: string, place: string) =>
      `A newer text of this article, typed until ${time}, waits in ${place}. It comes back by itself once the library can be written to.`,
    openHistory: "Show History",
    emptied:
      "Nothing is left of this article. The text it had is still in the library; say which of the two you want.",
    emptiedShort: "Not saved: the article is empty",
    leaveEmpty: "Leave it empty",
    bringBack: "Bring the text back",
    keptBeside:
      "This article was changed elsewhere. Your text is safe in History, and so is what you type now; choose which of the two goes on.",
    keepMine: "Keep mine",
    openOther: "Open the other one",
    staysOpen: "The article stays open until its text is safe.",
    readOnly: "Read only",
    revised: "This article was changed elsewhere, and its newest text was loaded.",
  },

  saveCopy: {
    title: "Save a copy",
    what: "What is in this window now, as a file of your own. The library is not asked; pictures stay in it.",
    json: "Everything, as JSON",
    html: "The text to read anywhere, as HTML",
  },

  articles: {
    label: "Articles",
    newArticle: "New article",
    search: "Search articles",
    status: "Show status",
    everyStatus: "Every status",
    category: "Show category",
    everyCategory: "Every category",
    count: (total: string, capped: boolean) => (capped ? `${total}+` : total),
    counted: (total: number) => (total === 1 ? " article" : " articles"),
    waiting: "Loading…",
    none: "Nothing here yet. A new article is saved from the first letter on.",
    notFound: "No article matches.",
    clear: "Clear search",
    embargo: (until: string) => `Embargo until ${until}`,
    words: (words: string) => `${words} w`,
    resize: "Width of the articles pane",
    nothingOpen: "Choose an article on the left, or begin a new one.",
  },

  searchHelp: {
    label: "How to search",
    add: "Add this to the search",
    ways: [
      ["ferry strike", "both words, or words that begin so"],
      ['"night shift"', "these words, one after another"],
      ["-ferry", "without this word"],
      [
        "byline:ruiz",
        "in one field; also headline, slugline, kicker, standfirst, category, tag, body",
      ],
      ["status:hold", "of this status"],
      ["after:2024-03", "changed in March 2024 or later"],
      ["before:2024", "changed before 2024"],
    ] satisfies [string, string][],
  },

  tools: {
    label: "Library",
    import: "Import…",
    settings: "Settings",
    keys: "Keyboard shortcuts",
  },

  imports: {
    drop: "Drop to import",
    dropHint: "Word, text, Markdown or HTML: one article from each file, folders too",
    receipt: (count: number) => `${count} ${count === 1 ? "article" : "articles"} imported`,
    clean: "Everything found its place.",
    found: "What was found",
    times: (count: number, articles: number) =>
      `${count} in ${articles} ${articles === 1 ? "article" : "articles"}`,
    articles: "Articles",
    failed: (count: number) => `${count} ${count === 1 ? "file was" : "files were"} not imported`,
    left: (count: number) => `${count} ${count === 1 ? "file was" : "files were"} not begun.`,
    picturesAlone: "A picture belongs in an article. Open one and drop it there.",
    working: "Import",
    progress: (done: number, total: number) => `Importing: ${done} of ${total} files done`,
    stop: "Stop",
    busy: (file: string) => `Importing ${file}…`,
    chooser: "Files to import",
  },

  inspector: {
    label: "Inspector",
    details: "Details",
    outline: "Outline",
    checks: "Checks",
    history: "History",
    export: "Export",
  },
};
