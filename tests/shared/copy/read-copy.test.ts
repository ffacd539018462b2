import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCopy } from "../../../shared/copy/migrations.ts";
import { ids } from "../../../shared/copy/walk.ts";
import { del, doc, li, p, ul, withReview } from "../../support/copy-builder.ts";
import { randomCopy } from "../../support/random-copy.ts";

describe("copy is read as it was written", () => {
  test("for any copy, through JSON", () => {
    fc.assert(
      fc.property(randomCopy(), (copy) => {
        expect(readCopy(JSON.parse(JSON.stringify(copy)))).toEqual({ ok: true, copy });
      }),
    );
  });

  test("with every member of its review marks, known or not", () => {
    const copy = doc(
      withReview(p("a", del("b")), {
        pm: [{ id: "1", k: "ins", by: "ana", at: "2024-11-15T10:00:00Z", later: { x: 1 } }],
        nb: "1",
        bk: [{ id: "2", k: "prop", key: "type", prev: "heading" }],
        cm: ["t1"],
      }),
      ul(withReview(li("c"), { cm: ["t2"] })),
    );
    expect(readCopy(structuredClone(copy))).toEqual({ ok: true, copy });
  });

  test("with ids that are unique in any copy of the generator", () => {
    fc.assert(
      fc.property(randomCopy(), (copy) => {
        const all = [...ids(copy)];
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});

describe("copy that this build cannot answer for", () => {
  test("of a newer version is too new", () => {
    expect(readCopy({ version: 4, blocks: [] })).toEqual({
      ok: false,
      code: "copy.too-new",
      found: "copy version 4",
    });
  });

  test("with a block of an unknown type is too new", () => {
    expect(readCopy({ version: 1, blocks: [{ type: "hologram", id: "b1" }] })).toMatchObject({
      ok: false,
      code: "copy.too-new",
    });
  });

  test.each([
    ["nothing", null],
    ["text", "copy"],
    ["no version", { blocks: [] }],
    ["no blocks", { version: 1 }],
    ["a block that is no object", { version: 1, blocks: [1] }],
    ["a paragraph without runs", { version: 1, blocks: [{ type: "paragraph", id: "b1" }] }],
    [
      "an empty run",
      { version: 1, blocks: [{ type: "paragraph", id: "b", runs: [{ type: "text", text: "" }] }] },
    ],
    [
      "a heading of level 7",
      { version: 3, blocks: [{ type: "heading", id: "b", level: 7, runs: [] }] },
    ],
    [
      "a list without items",
      { version: 1, blocks: [{ type: "list", id: "b", style: "bullet", items: [] }] },
    ],
    ["a member nobody knows", { version: 1, blocks: [{ type: "rule", id: "b", colour: "red" }] }],
  ])("being %s is damaged", (_what, json) => {
    expect(readCopy(json)).toMatchObject({ ok: false, code: "copy.damaged" });
  });
});
