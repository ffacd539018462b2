import { expect, test } from "vitest";
import { findMessages } from "../../../renderer/messages/en-find.ts";
import { patternProblem } from "../../../shared/find/pattern-problem.ts";

test.each(["{2}", "a{2}{3,4}", "*", "+a", "(", "[", ")", "]", "}"])(
  "what is advised to find the sign of %s itself can be read, and finds it",
  (pattern) => {
    const problem = patternProblem(pattern);
    const advised = /write “([^”]+)”/.exec(findMessages.badPattern(problem))?.[1];
    expect(new RegExp(`^${advised}$`, "u").test(problem.piece)).toBe(true);
  },
);
