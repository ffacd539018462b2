import { expect, test } from "vitest";
import { createLog } from "../../../electron/platform/log.ts";
import { AppError } from "../../../shared/errors.ts";

function logged() {
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => new Date("2024-11-15T09:00:00Z"),
  );
  return { log, last: () => JSON.parse(lines.at(-1)!) };
}

test("a line is one JSON value with its time", () => {
  const { log, last } = logged();
  log.info("library opened", { articles: 3 });
  expect(last()).toEqual({
    at: "2024-11-15T09:00:00.000Z",
    level: "info",
    message: "library opened",
    data: { articles: 3 },
  });
});

test("an error's line is found again by the reference that is given out", () => {
  const { log, last } = logged();
  const reference = log.error("a call failed", new TypeError("x is not a function"));
  expect(reference).toMatch(/^[2-9a-z]{6}$/);
  expect(last()).toMatchObject({ level: "error", reference, error: { name: "TypeError" } });
  expect(last().error.at[0]).toContain("log.test.ts");
});

test("an error's line has no paths or values that Node quotes in messages", () => {
  const { log, last } = logged();
  const cause = new Error("ENOENT: no such file or directory, open '/home/ana/secret story.txt'");
  log.error("x", new AppError("library.full", { folder: "/home/ana" }, { cause }));
  expect(JSON.stringify(last())).not.toContain("ana");
  expect(last().error).toMatchObject({ code: "library.full", cause: { name: "Error" } });
});

test("whatever is thrown can be logged", () => {
  const { log, last } = logged();
  log.error("x", undefined);
  expect(last().error).toEqual({ name: "undefined" });
});
