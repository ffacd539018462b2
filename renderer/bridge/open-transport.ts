import type { Transport } from "../../shared/contract/transport.ts";
import { desktopTransport } from "./desktop-transport.ts";
import { openLoopback } from "./loopback-transport.ts";
import { withTimeLimit } from "./time-limit.ts";

const tokenKey = "dateline.token";

/** The way to the host: the desktop shell where there is one, else the loopback host. */
export async function openTransport(): Promise<Transport> {
  const desktop = desktopTransport();
  return desktop ? withTimeLimit(desktop) : openLoopback(readToken(), rememberToken);
}

/** The token stands after the # of the address; kept for this tab, so that a reload works. */
function readToken(): string {
  const given = location.hash.slice(1);
  if (given !== "") sessionStorage.setItem(tokenKey, given);
  return given || (sessionStorage.getItem(tokenKey) ?? "");
}

/** For the next reload of this tab, which reads the address first. */
function rememberToken(token: string): void {
  sessionStorage.setItem(tokenKey, token);
  if (location.hash !== "") history.replaceState(history.state, "", `#${token}`);
}
