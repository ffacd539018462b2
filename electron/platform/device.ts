import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import type { Settings } from "../../shared/settings.ts";

/** A name for this computer in histories, and an id that stays when the name changes. */
export function newDevice(): Settings["device"] {
  return { id: randomUUID(), name: hostname().replace(/\.(?:local|lan|home)$/i, "") };
}
