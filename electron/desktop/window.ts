import { BrowserWindow, type BrowserWindowConstructorOptions, nativeTheme } from "electron";
import { pageAddress } from "./page-address.ts";
import { isOnScreen, type PlaceStore, placeOf } from "./window-place.ts";

/** The page's own background, so that the window does not flash before it is drawn. */
const paper = { light: "#fbfaf7", dark: "#171614" };

/** How every window is made: the page in a sandbox, with nothing of Node. */
export function windowOptions(preload: string, dark: boolean): BrowserWindowConstructorOptions {
  return {
    width: 1440,
    height: 920,
    minWidth: 800,
    minHeight: 600,
    show: false,
    backgroundColor: dark ? paper.dark : paper.light,
    title: "Dateline",
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: true,
    },
  };
}

/** Opens the window where it stood last time and shows it when it is drawn. */
export function openWindow(preload: string, places: PlaceStore): BrowserWindow {
  const window = new BrowserWindow(windowOptions(preload, nativeTheme.shouldUseDarkColors));
  const place = places.read();
  if (place && isOnScreen(place.bounds)) window.setBounds(place.bounds);
  window.once("ready-to-show", () => {
    if (place?.maximized) window.maximize();
    window.show();
  });
  window.on("close", () => places.write(placeOf(window)));
  void window.loadURL(pageAddress);
  return window;
}

/** Brings the window to the front, as a second start of the program does. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
