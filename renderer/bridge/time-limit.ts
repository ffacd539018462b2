import type { Transport } from "../../shared/contract/transport.ts";
import { AppError } from "../../shared/errors.ts";

/** Longer than the five seconds for which a save waits while another program holds the library. */
const shortMs = 8_000;
const longMs = 15_000;

/**
 * Milliseconds after which a call counts as not answered; undefined for what may take as long as it
 * takes: a person choosing a folder, a backup of everything.
 */
export function timeLimitOf(method: string): number | undefined {
  if (method === "articles.journal" || method === "library.rescue") return shortMs;
  return /^(?:articles|settings)\./.test(method) ? longMs : undefined;
}

export function noAnswer(limit: number): AppError {
  const problem = `no answer for ${Math.round(limit / 1000)} seconds`;
  return new AppError("host.unreachable", { problem });
}

/** A transport on which a call to a host that hangs fails after a while, instead of never. */
export function withTimeLimit(transport: Transport): Transport {
  return {
    call(method, params) {
      const limit = timeLimitOf(method);
      const reply = transport.call(method, params);
      return limit === undefined ? reply : within(limit, reply);
    },
    subscribe: (listener) => transport.subscribe(listener),
  };
}

async function within<T>(limit: number, awaited: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(noAnswer(limit)), limit);
  });
  try {
    return await Promise.race([awaited, late]);
  } finally {
    clearTimeout(timer);
  }
}
