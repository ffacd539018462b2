import { describe, expect, test } from "vitest";
import { createLog, silentLog } from "../../../electron/platform/log.ts";
import { createDispatch } from "../../../electron/rpc/dispatch.ts";
import { schemas } from "../../../shared/contract/schemas.ts";
import type { Services } from "../../../shared/contract/services.ts";
import { tempServices } from "../../support/temp-library.ts";

async function dispatcher() {
  const { services } = await tempServices();
  return createDispatch(services, silentLog);
}

describe("a call from outside", () => {
  test("is answered with the value of the service", async () => {
    const dispatch = await dispatcher();
    expect(await dispatch("articles.list", {})).toEqual({
      ok: true,
      value: { articles: [], total: 0 },
    });
  });

  test("of a method that is not on the list is refused", async () => {
    const dispatch = await dispatcher();
    for (const method of [
      "articles.drop",
      "constructor",
      "__proto__",
      "articles",
      "toString",
      "",
    ]) {
      expect(await dispatch(method, {})).toMatchObject({
        ok: false,
        error: { code: "input.invalid", data: { problem: "there is no such method" } },
      });
    }
  });

  test.each(Object.keys(schemas))("of %s with nonsense is refused, not thrown", async (method) => {
    const dispatch = await dispatcher();
    const deep = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`);
    for (const params of [
      undefined,
      null,
      7,
      "x",
      [],
      deep,
      { surprise: 1 },
      { id: { $ne: "" } },
    ]) {
      const reply = await dispatch(method, params);
      expect(reply).toMatchObject({ ok: false, error: { code: "input.invalid" } });
    }
  });

  test("says where its parameters do not fit, and echoes none of the megabytes sent", async () => {
    const dispatch = await dispatcher();
    const reply = await dispatch("articles.list", { limit: "x".repeat(1_000_000) });
    expect(reply).toMatchObject({
      error: { data: { what: "the parameters of articles.list" } },
    });
    const long = await dispatch("x".repeat(1_000_000), { ["y".repeat(1_000_000)]: 1 });
    const key = await dispatch("articles.get", { id: "a", ["y".repeat(1_000_000)]: 1 });
    for (const each of [reply, long, key]) expect(JSON.stringify(each).length).toBeLessThan(600);
  });

  test("that meets a defect gives a reference, and the log tells the rest", async () => {
    const lines: string[] = [];
    const broken = {
      articles: { get: () => Promise.reject(new TypeError("x is not a function")) },
    } as unknown as Services;
    const dispatch = createDispatch(
      broken,
      createLog((line) => lines.push(line)),
    );
    const reply = await dispatch("articles.get", { id: "a" });
    const { reference } = JSON.parse(lines[0]!);
    expect(reply).toEqual({ ok: false, error: { code: "internal", data: { reference } } });
    expect(JSON.parse(lines[0]!)).toMatchObject({ data: { method: "articles.get" } });
  });
});
