import { describe, expect, test } from "vitest";
import { libraryProblem, writeProblem } from "../../../electron/platform/file-problem.ts";
import { AppError } from "../../../shared/errors.ts";

const errno = (code: string) => Object.assign(new Error(code), { code });
const sqlite = (errcode: number) =>
  Object.assign(new Error("SQLite says no"), { code: "ERR_SQLITE_ERROR", errcode });

describe("what a failure means for the library", () => {
  test.each([
    [errno("ENOSPC"), "library.full"],
    [errno("EDQUOT"), "library.full"],
    [errno("EROFS"), "library.read-only"],
    [errno("EACCES"), "library.read-only"],
    [errno("EIO"), "library.unreachable"],
    [errno("ENOENT"), "library.unreachable"],
    [sqlite(5), "library.locked"],
    [sqlite(517), "library.locked"],
    [sqlite(8), "library.read-only"],
    [sqlite(1544), "library.read-only"],
    [sqlite(13), "library.full"],
    [sqlite(4874), "library.full"],
    [sqlite(778), "library.unreachable"],
    [sqlite(1034), "library.unreachable"],
    [sqlite(1032), "library.unreachable"],
    [sqlite(11), "library.damaged"],
    [sqlite(26), "library.damaged"],
  ])("%o is %s", (error, code) => {
    expect(libraryProblem(error, "/lib")?.code).toBe(code);
  });

  test("an error of the program is none of these", () => {
    expect(libraryProblem(new TypeError("x is not a function"), "/lib")).toBeUndefined();
    expect(libraryProblem(sqlite(1), "/lib")).toBeUndefined();
    expect(libraryProblem("text", "/lib")).toBeUndefined();
  });

  test("an error that says what it means already is left as it is", () => {
    const error = new AppError("article.not-found", { id: "a" });
    expect(libraryProblem(error, "/lib")).toBe(error);
    expect(writeProblem(error, "/out")).toBe(error);
  });
});

test("what cannot be written outside of the library is said in words", () => {
  expect(writeProblem(errno("ENOSPC"), "/out")).toMatchObject({
    code: "export.unwritable",
    data: { path: "/out", problem: "the disk is full" },
  });
  expect(writeProblem(new RangeError("defect"), "/out")).toBeUndefined();
});
