import { expect, test } from "vitest";
import { type ArrowAxis, arrowTarget } from "../../../renderer/ui/arrow-keys.ts";

test.each<[string, ArrowAxis, number, number, number | undefined]>([
  ["ArrowDown", "vertical", 0, 3, 1],
  ["ArrowDown", "vertical", 2, 3, 0],
  ["ArrowUp", "vertical", 0, 3, 2],
  ["ArrowRight", "horizontal", 1, 3, 2],
  ["ArrowLeft", "horizontal", 0, 3, 2],
  ["ArrowRight", "vertical", 1, 3, undefined],
  ["ArrowUp", "horizontal", 1, 3, undefined],
  ["ArrowUp", "both", 1, 3, 0],
  ["ArrowRight", "both", 2, 3, 0],
  ["Home", "vertical", 2, 3, 0],
  ["End", "horizontal", 0, 3, 2],
  ["ArrowDown", "vertical", -1, 3, 0],
  ["ArrowUp", "vertical", -1, 3, 2],
  ["a", "both", 1, 3, undefined],
  ["End", "both", -1, 0, undefined],
])("%s in a %s row leads from %i of %i to %s", (key, axis, at, count, next) => {
  expect(arrowTarget(key, at, count, axis)).toBe(next);
});
