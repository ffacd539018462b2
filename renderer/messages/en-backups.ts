import type { Backup } from "../../shared/contract/services.ts";

const reasons: Readonly<Record<Backup["reason"], string>> = {
  schedule: "by itself",
  hand: "by hand",
  migration: "before an update",
  restore: "before bringing back",
  import: "before reading in",
  repair: "before a repair",
};

function articles(count: string, total: number): string {
  return `${count} ${total === 1 ? "article" : "articles"}`;
}

/** Words of the library part of the settings. */
export const backupMessages = {
  title: "Library",
  reveal: "Show in folder",
  last: (when: string) => `Last backup: ${when}, verified.`,
  never: "No backup yet. The first is made by itself shortly after the start.",
  running: (percent: number) => `Making a backup… ${percent} %`,
  starting: "Making a backup…",
  failed: (when: string, problem: string, folder: string) =>
    `The backup of ${when} failed: ${problem} (${folder}). It is tried again by itself.`,
  mediaMissing: (count: number) =>
    `${count} ${count === 1 ? "picture was" : "pictures were"} missing in the library.`,
  altered: (count: number) =>
    `${count} ${count === 1 ? "text was" : "texts were"} damaged in the library already.`,
  today: (time: string) => `today ${time}`,
  onDay: (day: string, time: string) => `${day}, ${time}`,
  backUp: "Back up now",
  list: "Backups…",
  listTitle: "Backups",
  files: "Open files…",
  filesTitle: "Open files",
  folder: "Backup folder",
  folderHint: "Best on another disk",
  folderPicker: "Folder for the backups",
  choose: "Choose folder…",
  use: "Use this folder",
  kept: (folder: string) => `Backups go to ${folder}.`,
  row: (count: string, total: number, reason: Backup["reason"]) =>
    `${articles(count, total)}, ${reasons[reason]}`,
  unreadable: (name: string, problem: string) => `${name} cannot be used: ${problem}.`,
  none: "There is no backup yet.",
  bringBack: "Bring back…",
  bringBackOf: (when: string) => `Bring back the backup of ${when}`,
  bringBackHint:
    "Articles that are missing come back with their history. Where a text differs, the one from the backup is put on top as a new revision. Nothing is overwritten, and a backup of now is made first.",
  bringBackYes: "Bring back",
  cancel: "Cancel",
  bringing: (percent: number) => `Bringing back… ${percent} %`,
  broughtBack: (added: number, changed: number, same: number) =>
    `${added} came back, ${changed} changed, ${same} were the same.`,
  problems: "Not as it was",
  filesHint:
    "The whole library as files that need no Dateline: data, page and pictures of every article, and an index. They can be read back into any library.",
  filesFolder: "Folder of open files",
  filesPicker: "Folder of open files",
  write: "Write out",
  read: "Read in",
  writing: (percent: number) => `Writing out… ${percent} %`,
  reading: (percent: number) => `Reading in… ${percent} %`,
  written: (count: string, total: number, folder: string) =>
    `${articles(count, total)} stand in ${folder}.`,
  readIn: (added: number, changed: number, same: number) =>
    `${added} added, ${changed} kept beside another text, ${same} were the same.`,
};
