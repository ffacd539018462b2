import type { Services } from "./services.ts";

/** `articles.save`, `media.add` …: the name of a service and of its method. */
export type MethodName = {
  [S in keyof Services]: `${S}.${keyof Services[S] & string}`;
}[keyof Services];

type Method<M extends MethodName> = M extends `${infer S extends keyof Services}.${infer N}`
  ? N extends keyof Services[S]
    ? Services[S][N]
    : never
  : never;

export type ParamsOf<M extends MethodName> =
  Method<M> extends (params: infer P) => unknown ? P : never;

export type ResultOf<M extends MethodName> =
  Method<M> extends (params: never) => Promise<infer R> ? R : never;
