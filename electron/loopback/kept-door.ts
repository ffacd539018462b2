import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, realpathSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomically } from "../platform/atomic-write.ts";
import { ownIdentity, standingOf } from "../platform/process-identity.ts";

/** Where a host was found, and what opened it and those before it there, the newest first. */
export interface Place {
  port: number;
  tokens: readonly string[];
}

export interface Door extends Place {
  /** Where else windows may look for a host: that port was taken, or another was asked for. */
  spares: readonly Place[];
}

/** How many hosts ago a window may have been opened and still come back. */
const remembered = 8;
const mostSpares = 4;

/**
 * The door of a library's last host, so that the next one stands where the windows that are still
 * open look for it. Lies in the user's own state folder, readable by that user alone, and never in
 * the library, which gets copied and handed on.
 */
export class KeptDoor {
  readonly #folder: string;
  readonly #path: string;

  constructor(library: string, stateFolder: string) {
    this.#folder = join(stateFolder, "loopback");
    const name = createHash("sha256").update(realPath(library)).digest("hex").slice(0, 32);
    this.#path = join(this.#folder, `${name}.json`);
  }

  /**
   * Undefined when none was kept, or when the host that has it still runs. Where the system cannot
   * tell, whether the port is to be had does.
   */
  read(): Door | undefined {
    const kept = this.#kept();
    if (!kept || standingOf(kept.holder) === "running") return undefined;
    const { holder: _, ...door } = kept;
    return door;
  }

  /** Leaves the door of a host that still runs as it is: its windows come back to that one. */
  async keep({ spares, ...place }: Door): Promise<void> {
    const before = this.#kept();
    const isOthers = before && before.holder !== ownIdentity;
    if (isOthers && standingOf(before.holder) === "running") return;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    if (process.platform !== "win32") await chmod(this.#folder, 0o700);
    const others = spares.slice(0, mostSpares).map(recent);
    const kept = { ...recent(place), spares: others, holder: ownIdentity };
    const text = `${JSON.stringify(kept)}\n`;
    await writeFileAtomically(this.#path, text, 0o600);
  }

  #kept(): (Door & { holder: string }) | undefined {
    try {
      const read = JSON.parse(readFileSync(this.#path, "utf8"));
      const place = placeIn(read);
      if (!place || typeof read.holder !== "string" || !Array.isArray(read.spares))
        return undefined;
      const spares = read.spares.map(placeIn).filter((each: Place | undefined) => each);
      return { ...place, spares, holder: read.holder };
    } catch {
      // None yet, or none that can be read: then the door is a new one.
      return undefined;
    }
  }
}

function recent({ port, tokens }: Place): Place {
  return { port, tokens: tokens.slice(0, remembered) };
}

function placeIn(read: Partial<Place> | null | undefined): Place | undefined {
  const { port, tokens } = read ?? {};
  if (port === undefined || !Number.isInteger(port) || port < 1 || port > 65_535) return undefined;
  if (!Array.isArray(tokens) || !tokens.every((token) => /^[\w-]{43}$/.test(token)))
    return undefined;
  return { port, tokens };
}

export function newToken(): string {
  return randomBytes(32).toString("base64url");
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
