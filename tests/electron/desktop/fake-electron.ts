import { EventEmitter } from "node:events";

/**
 * A stand-in for Electron's platform: it records what it is told and lets a test play the events
 * that the system would send. It stands for nothing of ours.
 */

type Answer = (...args: unknown[]) => unknown;

export class FakeContents extends EventEmitter {
  readonly sent: unknown[][] = [];
  windowOpen: (details: { url: string }) => { action: string } = () => ({ action: "allow" });
  crashed = false;
  destroyed = false;
  reloads = 0;

  send(...message: unknown[]): void {
    this.sent.push(message);
  }
  setWindowOpenHandler(handler: FakeContents["windowOpen"]): void {
    this.windowOpen = handler;
  }
  isCrashed(): boolean {
    return this.crashed;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  reload(): void {
    this.reloads += 1;
  }
}

export interface FakeRectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.all;
  }
  static getFocusedWindow(): BrowserWindow | null {
    return BrowserWindow.all[0] ?? null;
  }

  readonly webContents = new FakeContents();
  readonly options: unknown;
  readonly did: string[] = [];
  bounds: FakeRectangle = { x: 0, y: 0, width: 1440, height: 920 };
  maximized = false;
  minimized = false;
  destroyed = false;

  constructor(options: unknown) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
  }
  async loadURL(address: string): Promise<void> {
    this.did.push(`load ${address}`);
  }
  show(): void {
    this.did.push("show");
  }
  focus(): void {
    this.did.push("focus");
  }
  maximize(): void {
    this.did.push("maximize");
  }
  restore(): void {
    this.did.push("restore");
  }
  setBounds(bounds: FakeRectangle): void {
    this.bounds = bounds;
  }
  getNormalBounds(): FakeRectangle {
    return this.bounds;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  /** As the user or the program closes it: asked first, then gone. */
  close(): void {
    const event = new FakeEvent();
    this.emit("close", event);
    if (event.prevented) return;
    this.destroyed = true;
    BrowserWindow.all = BrowserWindow.all.filter((each) => each !== this);
    this.emit("closed");
  }
}

export class FakeEvent {
  prevented = false;
  preventDefault(): void {
    this.prevented = true;
  }
}

class FakeIpcMain extends EventEmitter {
  readonly handlers = new Map<string, Answer>();
  handle(channel: string, handler: Answer): void {
    this.handlers.set(channel, handler);
  }
}

class FakeSession {
  onRequest: Answer = () => undefined;
  onCheck: Answer = () => true;
  onDevice: Answer = () => true;
  dictionaries = "";
  setPermissionRequestHandler(handler: Answer): void {
    this.onRequest = handler;
  }
  setPermissionCheckHandler(handler: Answer): void {
    this.onCheck = handler;
  }
  setDevicePermissionHandler(handler: Answer): void {
    this.onDevice = handler;
  }
  setSpellCheckerDictionaryDownloadURL(address: string): void {
    this.dictionaries = address;
  }
}

class FakeApp extends EventEmitter {
  sandboxed = false;
  quits = 0;
  quit(): void {
    this.quits += 1;
  }
  enableSandbox(): void {
    this.sandboxed = true;
  }
  getPath(name: string): string {
    return `/nowhere/${name}`;
  }
  getVersion(): string {
    return "0.0.0";
  }
}

export const app = new FakeApp();
export const powerMonitor = new EventEmitter();
export const ipcMain = new FakeIpcMain();
export const session = { defaultSession: new FakeSession() };
export const nativeTheme = { shouldUseDarkColors: false };
export const screen = {
  displays: [{ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }],
  getAllDisplays: () => screen.displays,
};
export const shell = {
  opened: [] as string[],
  shown: [] as string[],
  async openExternal(address: string): Promise<void> {
    shell.opened.push(address);
  },
  showItemInFolder(path: string): void {
    shell.shown.push(path);
  },
};
export const dialog = {
  folders: [] as string[],
  asked: [] as unknown[],
  async showOpenDialog(...asked: unknown[]) {
    dialog.asked.push(asked.at(-1));
    return { canceled: dialog.folders.length === 0, filePaths: dialog.folders };
  },
};
export const protocol = {
  schemes: [] as unknown[],
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
  registerSchemesAsPrivileged(schemes: unknown[]): void {
    protocol.schemes.push(...schemes);
  },
  handle(scheme: string, handler: (request: Request) => Promise<Response>): void {
    protocol.handlers.set(scheme, handler);
  },
};
export const ipcRenderer = Object.assign(new EventEmitter(), {
  sent: [] as unknown[][],
  invoked: [] as unknown[][],
  send(...message: unknown[]): void {
    ipcRenderer.sent.push(message);
  },
  async invoke(...message: unknown[]): Promise<unknown> {
    ipcRenderer.invoked.push(message);
    return { ok: true, value: null };
  },
});
export const contextBridge = {
  exposed: {} as Record<string, unknown>,
  exposeInMainWorld(name: string, value: unknown): void {
    contextBridge.exposed[name] = value;
  },
};

/** electron-store takes the whole module as its default export. */
export default { app, ipcMain, shell };
