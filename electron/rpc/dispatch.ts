import type * as z from "zod";
import type { MethodName } from "../../shared/contract/method.ts";
import { isMethodName, schemas } from "../../shared/contract/schemas.ts";
import type { Services } from "../../shared/contract/services.ts";
import type { Reply } from "../../shared/contract/transport.ts";
import { AppError, type ErrorReply } from "../../shared/errors.ts";
import type { Log } from "../platform/log.ts";

/**
 * The one door through which calls from outside of the process reach the services: checks the
 * method against the allow-list and its parameters against their schema, calls, and turns whatever
 * goes wrong into a reply. Never throws. What is no `AppError` is logged, and only the reference of
 * its line leaves the process.
 */
export function createDispatch(
  services: Services,
  log: Log,
): (method: string, params: unknown) => Promise<Reply> {
  return async (method, params) => {
    if (typeof method !== "string" || !isMethodName(method)) {
      return refuse(`the method ${quote(String(method))}`, "there is no such method");
    }
    const parsed = schemas[method].safeParse(params);
    if (!parsed.success) return refuse(`the parameters of ${method}`, firstIssue(parsed.error));
    try {
      return { ok: true, value: await call(services, method, parsed.data) };
    } catch (error) {
      return { ok: false, error: errorReply(error, method, log) };
    }
  };
}

function call(services: Services, method: MethodName, params: unknown): Promise<unknown> {
  const [service, name] = method.split(".") as [keyof Services, string];
  // The schema table is typed by the same interfaces, so name and parameters fit each other.
  const methods = services[service] as unknown as Record<
    string,
    (params: unknown) => Promise<unknown>
  >;
  return methods[name]!(params);
}

function errorReply(error: unknown, method: string, log: Log): ErrorReply {
  if (error instanceof AppError) return { code: error.code, data: error.data } as ErrorReply;
  const reference = log.error("a call failed", error, { method });
  return { code: "internal", data: { reference } };
}

function refuse(what: string, problem: string): Reply {
  return { ok: false, error: { code: "input.invalid", data: { what, problem } } };
}

function firstIssue(error: z.ZodError): string {
  const issue = error.issues[0];
  if (!issue) return "they do not fit";
  const place = quote(issue.path.map(String).join("."));
  const message = issue.message.slice(0, 200);
  return place === "" ? message : `${place}: ${message}`;
}

/** Input is echoed only so far as helps to find it: a megabyte sent is not a megabyte answered. */
function quote(text: string): string {
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
