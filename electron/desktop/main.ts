import { join } from "node:path";
import { app, BrowserWindow, dialog, Menu, session } from "electron";
import type { CommandId } from "../../shared/commands.ts";
import { AppError, isAppError } from "../../shared/errors.ts";
import { errorSentence } from "../../shared/messages/errors.ts";
import { createLog } from "../platform/log.ts";
import { createDispatch } from "../rpc/dispatch.ts";
import type { OpenedServices } from "../services/create-services.ts";
import { openOrAsk } from "../services/open-or-ask.ts";
import { holdUntilSaved } from "./close-guard.ts";
import { type Flushed, Flusher } from "./flush.ts";
import { desktopHost } from "./host.ts";
import { answerCalls, tellWindow, tellWindows } from "./ipc.ts";
import { logFile } from "./log-file.ts";
import { menuTemplate } from "./menu.ts";
import { messages } from "./messages.ts";
import { browserFolder, chosenLibrary } from "./places.ts";
import { registerScheme, serveScheme } from "./protocol.ts";
import { reloadWhenGone } from "./recover.ts";
import { denyPermissions, shutDoors } from "./security.ts";
import { openDesktopSettings } from "./settings-store.ts";
import { saveBeforeSessionEnd, saveBeforeSystem } from "./system-events.ts";
import { focusWindow, openWindow } from "./window.ts";
import { openPlaceStore } from "./window-place.ts";

// Both are places beside dist/desktop/main.js, where this file runs as one bundle.
const page = join(import.meta.dirname, "../renderer");
const preload = join(import.meta.dirname, "preload.cjs");

const library = chosenLibrary(process.argv.slice(app.isPackaged ? 1 : 2), process.env);
app.setPath("userData", browserFolder(app.getPath("appData"), library));
const log = createLog(logFile(app.getPath("logs")));

let window: BrowserWindow | undefined;
let opened: OpenedServices | undefined;
let flusher: Flusher | undefined;
let quitting = false;
const mac = process.platform === "darwin";

registerScheme();
shutDoors(log);

if (app.requestSingleInstanceLock()) {
  app.on("second-instance", () => window && focusWindow(window));
  app.on("activate", () => opened && !window && showWindow());
  app.on("before-quit", () => {
    quitting = true;
  });
  app.on("window-all-closed", () => !mac && app.quit());
  app.on("will-quit", closeLibrary);
  // Not awaited here: Electron is not ready before this module has run to its end.
  app.whenReady().then(start).catch(giveUp);
} else {
  app.quit();
}

async function start(): Promise<void> {
  denyPermissions(session.defaultSession);
  opened = await openOrAsk({
    folder: library,
    host: desktopHost(() => window),
    log,
    openSettings: openDesktopSettings,
    firstRunSample: true,
    backUpBySchedule: true,
  });
  serveScheme(page, opened.content);
  answerCalls(createDispatch(opened.services, log));
  opened.events.subscribe(tellWindows);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ mac, appName: app.name, run })));
  flusher = new Flusher();
  saveBeforeSystem(async () => (window ? flush(window) : { saved: true }));
  showWindow();
}

function showWindow(): void {
  const shown = openWindow(preload, openPlaceStore(app.getPath("userData")));
  window = shown;
  shown.once("closed", () => {
    window = undefined;
  });
  reloadWhenGone(shown, log, () => {
    dialog.showErrorBox(messages.windowFailed, messages.windowFailedDetail);
    app.quit();
  });
  saveBeforeSessionEnd(shown, () => flush(shown));
  holdUntilSaved(shown, {
    flush: () => flush(shown),
    askToClose: (reason) => askToClose(shown, reason),
    stays: () => {
      quitting = false;
    },
    leaves: () => {
      // Holding the window back has also stopped the quitting that it was part of.
      if (quitting) setImmediate(() => app.quit());
    },
  });
}

async function flush(shown: BrowserWindow): Promise<Flushed> {
  return (await flusher?.flush(shown.webContents)) ?? { saved: true };
}

async function askToClose(owner: BrowserWindow, reason: string | null): Promise<boolean> {
  const { response } = await dialog.showMessageBox(owner, {
    type: "warning",
    message: messages.notSaved,
    detail: messages.notSavedDetail(reason),
    buttons: [messages.keepOpen, messages.closeAnyway],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}

function run(command: CommandId): void {
  const front = BrowserWindow.getFocusedWindow() ?? window;
  if (front) tellWindow(front, { type: "window.command", command });
}

/** Quits a second time when the library is closed. */
function closeLibrary(event: Electron.Event): void {
  if (!opened) return;
  event.preventDefault();
  const closing = opened;
  opened = undefined;
  closing
    .close()
    .catch((error: unknown) => log.error("the library could not be closed", error))
    .finally(() => app.quit());
}

function giveUp(error: unknown): void {
  const reference = log.error("the program could not start", error);
  const told = isAppError(error) ? error : new AppError("internal", { reference });
  dialog.showErrorBox(messages.cannotStart, errorSentence(told));
  app.exit(1);
}
