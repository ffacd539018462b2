import { AppError } from "../../shared/errors.ts";

/**
 * The host that this page was opened by. After the connection was lost, another program may stand at
 * its port: then it has to prove that it knows the token before it is given anything.
 */
export class KnownHost {
  readonly #exchange: (token: string) => Promise<string>;
  #token: string;
  #isCertain = true;
  #asking: Promise<void> | undefined;

  /** `exchange` lets the window in again, and gives the token that counts from then on. */
  constructor(token: string, exchange: (token: string) => Promise<string>) {
    this.#token = token;
    this.#exchange = exchange;
  }

  get token(): string {
    return this.#token;
  }

  /** False after {@link doubt}, until {@link prove} has succeeded. */
  get isCertain(): boolean {
    return this.#isCertain;
  }

  doubt(): void {
    this.#isCertain = false;
  }

  /** Throws `host.unreachable` when nobody answers, or somebody else does. */
  prove(): Promise<void> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  async #ask(): Promise<void> {
    const nonce = crypto.randomUUID();
    const proofs = (await askFor(`/proof?nonce=${nonce}`)).split("\n", 16);
    const checks = proofs.map((proof) => isProof(proof, nonce, this.#token));
    if (!(await Promise.all(checks)).includes(true)) {
      throw new AppError("host.unreachable", { problem: "another program answers in its place" });
    }
    this.#token = await this.#exchange(this.#token);
    this.#isCertain = true;
  }
}

async function askFor(address: string): Promise<string> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(5000) });
    return response.ok ? await response.text() : "";
  } catch (cause) {
    throw new AppError("host.unreachable", { problem: "no connection" }, { cause });
  }
}

async function isProof(hex: string, nonce: string, token: string): Promise<boolean> {
  if (!/^[0-9a-f]{64}$/.test(hex)) return false;
  const bytes = Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  const text = new TextEncoder();
  const algorithm = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", text.encode(token), algorithm, false, [
    "verify",
  ]);
  return crypto.subtle.verify("HMAC", key, bytes, text.encode(`dateline ${nonce}`));
}
