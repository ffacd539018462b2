import fc from "fast-check";
import { $getRoot, REDO_COMMAND, UNDO_COMMAND } from "lexical";
import { describe, expect, it } from "vitest";
import { $blockFromNode } from "../../../renderer/editor/codec/copy-codec.ts";
import { copySchema } from "../../../shared/copy/copy-schema.ts";
import { ids } from "../../../shared/copy/walk.ts";
import { randomCopy } from "../../support/random-copy.ts";
import { openEditor, type TestEditor } from "../support/editor.ts";
import {
  $selectAt,
  anyCommand,
  anyPaste,
  anyPlace,
  anyTurn,
  anyTyping,
  type Edit,
  type Place,
  realErrors,
} from "../support/random-edits.ts";

const history = fc
  .constantFrom(["undo", UNDO_COMMAND] as const, ["redo", REDO_COMMAND] as const)
  .map(([name, command]): Edit => {
    return { name, run: ({ editor }) => void editor.dispatchCommand(command, undefined) };
  });

const step = fc.oneof(
  { weight: 4, arbitrary: anyCommand },
  { weight: 2, arbitrary: anyTyping },
  anyTurn,
  anyPaste,
  history,
);
const session = fc.array(fc.tuple(anyPlace, step), { minLength: 1, maxLength: 14 });

describe("editing at random", () => {
  it("always leaves valid copy with ids of its own, read the same whole as block by block", () => {
    fc.assert(
      fc.property(randomCopy({ notes: true }), session, (copy, steps) => {
        const test = openEditor(copy);
        for (const done of perform(test, steps)) {
          const read = test.readCopy();
          expect(copySchema.safeParse(read).error?.issues, done).toBeUndefined();
          const all = [...ids(read)];
          expect(new Set(all).size, done).toBe(all.length);
          const whole = test.editor.read(() => $getRoot().getChildren().map($blockFromNode));
          expect(read.blocks.length === 0 ? whole.slice(1) : whole, done).toEqual(read.blocks);
        }
      }),
      { numRuns: 100 },
    );
  });

  it("leaves copy that opens again as the same copy", () => {
    fc.assert(
      fc.property(randomCopy({ notes: true }), session, (copy, steps) => {
        const test = openEditor(copy);
        for (const _ of perform(test, steps)) test.readCopy();
        const left = test.readCopy();
        expect(openEditor(left).readCopy()).toEqual(left);
      }),
      { numRuns: 100 },
    );
  });
});

/** Runs the steps one by one, each at its place, and gives what was done so far. */
function* perform(test: TestEditor, steps: readonly [Place, Edit][]): Generator<string> {
  const done: string[] = [];
  for (const [place, { name, run }] of steps) {
    test.edit(() => $selectAt(place));
    run(test);
    done.push(name);
    yield done.join(", ");
    expect(realErrors(test), done.join(", ")).toEqual([]);
  }
}
