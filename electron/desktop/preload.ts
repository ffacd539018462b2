import { contextBridge, type IpcRendererEvent, ipcRenderer } from "electron";
import type { DesktopBridge } from "../../shared/contract/desktop-bridge.ts";
import type { ServerEvent } from "../../shared/contract/server-event.ts";
import { channels } from "./channels.ts";

const flushers = new Set<() => Promise<void>>();

ipcRenderer.on(channels.flush, async (_event, request: number) => {
  try {
    await Promise.all([...flushers].map((flush) => flush()));
    ipcRenderer.send(channels.flushed, request, null);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    ipcRenderer.send(channels.flushed, request, reason);
  }
});

const bridge: DesktopBridge = {
  call: (method, params) => ipcRenderer.invoke(channels.call, method, params),
  subscribe(listener) {
    const hear = (_event: IpcRendererEvent, event: ServerEvent) => listener(event);
    ipcRenderer.on(channels.event, hear);
    return () => {
      ipcRenderer.removeListener(channels.event, hear);
    };
  },
  onFlush(flush) {
    // A wrapper, so that the same function asked for twice leaves one at a time.
    const own = () => flush();
    flushers.add(own);
    return () => {
      flushers.delete(own);
    };
  },
};

contextBridge.exposeInMainWorld("dateline", bridge);
