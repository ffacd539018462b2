import { BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent, ipcMain } from "electron";
import type { ServerEvent } from "../../shared/contract/server-event.ts";
import type { Reply } from "../../shared/contract/transport.ts";
import { channels } from "./channels.ts";
import { isPage } from "./page-address.ts";

const notFromPage: Reply = {
  ok: false,
  error: {
    code: "input.invalid",
    data: { what: "the call", problem: "it does not come from Dateline’s window" },
  },
};

/** Answers the page's calls, and no one else's. */
export function answerCalls(dispatch: (method: string, params: unknown) => Promise<Reply>): void {
  ipcMain.handle(channels.call, (event, method: unknown, params: unknown) =>
    isFromPage(event) ? dispatch(String(method), params) : notFromPage,
  );
}

/** True for a message sent by our page itself: not by a frame in it, nor by anything else. */
export function isFromPage({ senderFrame }: IpcMainEvent | IpcMainInvokeEvent): boolean {
  return senderFrame !== null && !senderFrame.parent && isPage(senderFrame.url);
}

/** Tells every window what happened. */
export function tellWindows(event: ServerEvent): void {
  for (const window of BrowserWindow.getAllWindows()) tellWindow(window, event);
}

export function tellWindow(window: BrowserWindow, event: ServerEvent): void {
  if (!window.isDestroyed()) window.webContents.send(channels.event, event);
}
