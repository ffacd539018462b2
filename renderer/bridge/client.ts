import type { Services } from "../../shared/contract/services.ts";
import type { Reply, Transport } from "../../shared/contract/transport.ts";
import { AppError, type ErrorReply } from "../../shared/errors.ts";

/** The services behind a transport. A call that fails there throws the same `AppError` here. */
export function createClient(transport: Transport): Services {
  return members((service) =>
    members((method) => async (params: unknown) => {
      const reply = await transport.call(`${service}.${method}`, params);
      return resultOf(reply);
    }),
  ) as unknown as Services;
}

/** An object that makes each member when it is first asked for, and gives the same one from then on. */
function members<T>(make: (name: string) => T): Record<string, T> {
  const made = new Map<string, T>();
  return new Proxy<Record<string, T>>(
    {},
    {
      get(_target, name) {
        // Promise machinery looks for `then`; a symbol is never a service.
        if (typeof name !== "string" || name === "then") return undefined;
        if (!made.has(name)) made.set(name, make(name));
        return made.get(name);
      },
    },
  );
}

function resultOf(reply: Reply): unknown {
  if (reply.ok) return reply.value;
  throw rebuilt(reply.error);
}

function rebuilt(error: ErrorReply): AppError {
  return new AppError(error.code, error.data);
}
