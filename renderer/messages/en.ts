import { articleMessages } from "./en-article.ts";
import { backupMessages } from "./en-backups.ts";
import { checkMessages } from "./en-check.ts";
import { detailsMessages } from "./en-details.ts";
import { editorMessages } from "./en-editor.ts";
import { findMessages } from "./en-find.ts";
import { formMessages } from "./en-forms.ts";
import { compareMessages, historyMessages, trashMessages } from "./en-history.ts";
import { panelMessages } from "./en-panels.ts";
import { settingsMessages } from "./en-settings.ts";
import { shellMessages } from "./en-shell.ts";
import { writingMessages } from "./en-writing.ts";

/** Every sentence and label of the window, in English. Another language has the same shape. */
export const messages = {
  ...shellMessages,
  ...writingMessages,
  article: articleMessages,
  details: detailsMessages,
  editor: editorMessages,
  forms: formMessages,
  ...panelMessages,
  history: historyMessages,
  compare: compareMessages,
  trash: trashMessages,
  find: findMessages,
  settings: settingsMessages,
  backups: backupMessages,
  check: checkMessages,
};
