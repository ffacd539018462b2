import { expect, test } from "vitest";
import { MenuKeys } from "../../../renderer/editor/menu-keys.ts";

const labels = ["Move up", "Move down", "Duplicate", "Delete"];

/** Where these keys, pressed one after another so many milliseconds apart, lead from the first item. */
function led(apart: number, ...keys: string[]): (string | undefined)[] {
  const menu = new MenuKeys();
  let at = 0;
  return keys.map((key, index) => {
    const pressed = {
      key,
      timeStamp: index * apart,
      ctrlKey: false,
      metaKey: false,
      altKey: false,
    };
    const next = menu.next(pressed, at, labels);
    at = next ?? at;
    return next === undefined ? undefined : labels[next];
  });
}

test("arrows go round, and to both ends", () => {
  expect(led(50, "ArrowUp", "ArrowDown", "ArrowDown", "End", "Home")).toEqual([
    "Delete",
    "Move up",
    "Move down",
    "Delete",
    "Move up",
  ]);
});

test("a letter again and again goes through all that begin with it", () => {
  expect(led(50, "m", "m", "d", "x", " ")).toEqual([
    "Move down",
    "Move up",
    undefined,
    undefined,
    undefined,
  ]);
  expect(led(900, "d", "d", "d")).toEqual(["Duplicate", "Delete", "Duplicate"]);
});

test("letters typed together are the beginning of one label", () => {
  expect(led(50, "d", "e", "l").at(-1)).toBe("Delete");
  expect(led(900, "d", "e").at(-1)).toBeUndefined();
  expect(led(50, "d", "Enter", "m").at(-1)).toBe("Move up");
});

test("keys pressed with a modifier lead nowhere", () => {
  const pressed = { key: "d", timeStamp: 0, ctrlKey: true, metaKey: false, altKey: false };
  expect(new MenuKeys().next(pressed, 0, labels)).toBeUndefined();
});
