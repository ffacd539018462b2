import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, realpathSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { join } from "node:path";
import { writeFileAtomically } from "../platform/atomic-write.ts";
import { isGone, ownIdentity } from "../platform/process-identity.ts";

/** Where a host was last found, and what opened it. */
export interface Door {
  port: number;
  token: string;
}

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

  /** Undefined when none was kept, or when the host that has it still runs. */
  read(): Door | undefined {
    const kept = this.#kept();
    return kept && isGone(kept.holder) ? { port: kept.port, token: kept.token } : undefined;
  }

  /** Leaves the door of a host that still runs as it is: its windows come back to that one. */
  async keep({ port, token }: Door): Promise<void> {
    const kept = this.#kept();
    if (kept && kept.holder !== ownIdentity && !isGone(kept.holder)) return;
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    if (process.platform !== "win32") await chmod(this.#folder, 0o700);
    const text = `${JSON.stringify({ port, token, holder: ownIdentity })}\n`;
    await writeFileAtomically(this.#path, text, 0o600);
  }

  #kept(): (Door & { holder: string }) | undefined {
    try {
      const { port, token, holder } = JSON.parse(readFileSync(this.#path, "utf8"));
      const isWhole = Number.isInteger(port) && port > 0 && port < 65_536;
      if (!isWhole || typeof holder !== "string" || !/^[\w-]{43}$/.test(token)) return undefined;
      return { port, token, holder };
    } catch {
      // None yet, or none that can be read: then the door is a new one.
      return undefined;
    }
  }
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
