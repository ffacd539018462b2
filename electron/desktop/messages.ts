/** What the desktop shell says in its own menus and dialogs. */
export const messages = {
  file: "File",
  edit: "Edit",
  format: "Format",
  insert: "Insert",
  view: "View",
  help: "Help",
  notSaved: "Not everything is saved.",
  notSavedDetail: (reason: string | null) =>
    `${reason ?? "The window did not answer in time."} Keep the window open to try again or to copy the text.`,
  keepOpen: "Keep open",
  closeAnyway: "Close without saving",
  cannotStart: "Dateline cannot open its library",
  windowFailed: "The window stopped working",
  windowFailedDetail:
    "What was saved is safe in the library. Dateline closes now; start it again to go on.",
} as const;
