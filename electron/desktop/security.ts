import { app, type Session, shell, type WebContents } from "electron";
import type { Log } from "../platform/log.ts";
import { externalAddress } from "./external-address.ts";
import { isPage, isPreviewPage, pageAddress } from "./page-address.ts";

/** The one thing the page may ask for: the Export panel copies text. */
const permissionsOfThePage: readonly string[] = ["clipboard-sanitized-write"];

/** Shuts every door of every window there will be. Must run before the program is ready. */
export function shutDoors(log: Log): void {
  app.enableSandbox();
  app.on("web-contents-created", (_event, contents) => guardContents(contents, log));
}

/** A window shows our page and nothing else; links of the web open in the browser. */
export function guardContents(contents: WebContents, log: Log): void {
  contents.on("will-navigate", (event) => {
    if (!isPage(event.url)) event.preventDefault();
  });
  contents.on("will-redirect", (event) => event.preventDefault());
  contents.on("will-frame-navigate", (event) => {
    const allowed = event.isMainFrame ? isPage(event.url) : isPreviewPage(event.url);
    if (!allowed) event.preventDefault();
  });
  contents.on("will-attach-webview", (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url).catch((error: unknown) => log.error("a link could not be opened", error));
    return { action: "deny" };
  });
}

/** Hands an address of the web or of mail to the system; false for any other, which is left alone. */
export async function openOutside(address: string): Promise<boolean> {
  const external = externalAddress(address);
  if (external === undefined) return false;
  await shell.openExternal(external);
  return true;
}

/** Refuses what pages may ask of a browser: camera, place, notices, devices and whatever will come. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(details.isMainFrame && isGranted(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) => {
    return details.isMainFrame && isGranted(permission, origin);
  });
  session.setDevicePermissionHandler(() => false);
  // The dictionaries would come from a server on the web. macOS has its own and ignores this.
  session.setSpellCheckerDictionaryDownloadURL(`${pageAddress}dictionaries/`);
}

function isGranted(permission: string, requestedBy: string): boolean {
  return permissionsOfThePage.includes(permission) && isPage(requestedBy);
}
