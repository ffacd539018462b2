import { isDeepStrictEqual } from "node:util";
import { getExtensionDependencyFromEditor } from "@lexical/extension";
import { HistoryExtension } from "@lexical/history";
import fc from "fast-check";
import { REDO_COMMAND, UNDO_COMMAND } from "lexical";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Copy } from "../../../shared/copy/copy.ts";
import { randomCopy } from "../../support/random-copy.ts";
import { openEditor, type TestEditor } from "../support/editor.ts";
import {
  $selectAt,
  anyCommand,
  anyPaste,
  anyPlace,
  anyTurn,
  anyTyping,
  bodyCommandIds,
  realErrors,
} from "../support/random-edits.ts";

/** Milliseconds before an edit: with none it may be joined to the one before it. */
const pause = fc.constantFrom(0, 0, 5_000);

const edit = fc.oneof(
  { weight: 5, arbitrary: anyCommand },
  { weight: 3, arbitrary: anyTyping },
  { weight: 2, arbitrary: anyTurn },
  { weight: 1, arbitrary: anyPaste },
);
const session = fc.array(fc.tuple(anyPlace, pause, edit), { minLength: 1, maxLength: 12 });

describe("undo", () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ["Date"] }));
  afterEach(() => void vi.useRealTimers());

  it("gives back the starting article, and redo the end, through every state between", () => {
    fc.assert(
      fc.property(randomCopy({ notes: true }), session, (copy, edits) => {
        const test = openEditor(copy);
        // By how many steps can be undone. What is joined to a step takes its place; typing that
        // becomes something else, as Markdown does, is two steps, with a state between.
        const states = new Map<number, Copy>([[0, copy]]);
        const done: string[] = [];
        for (const [place, wait, { name, run }] of edits) {
          test.edit(() => $selectAt(place));
          vi.advanceTimersByTime(wait);
          run(test);
          done.push(name);
          const now = test.readCopy();
          const count = steps(test);
          states.set(count, now);
          for (const later of states.keys()) if (later > count) states.delete(later);
        }
        const said = done.join(", ");
        expect(realErrors(test), said).toEqual([]);
        const last = steps(test);
        expect(states.get(0), said).toEqual(copy);
        for (let count = last - 1; count >= 0; count -= 1) {
          test.editor.dispatchCommand(UNDO_COMMAND, undefined);
          expect(test.readCopy(), said).toEqual(states.get(count) ?? test.readCopy());
        }
        expect(test.readCopy(), said).toEqual(copy);
        for (let count = 1; count <= last; count += 1) {
          test.editor.dispatchCommand(REDO_COMMAND, undefined);
          expect(test.readCopy(), said).toEqual(states.get(count) ?? test.readCopy());
        }
      }),
      { numRuns: 100 },
    );
  });

  it("takes a whole command back at once: none is two steps, and none that changes something is no step", () => {
    const oneEdit = fc.tuple(anyPlace, fc.oneof(anyCommand, anyTurn));
    fc.assert(
      fc.property(randomCopy({ notes: true }), oneEdit, (copy, [place, { name, run }]) => {
        const test = openEditor(copy);
        test.edit(() => $selectAt(place));
        run(test);
        expect(realErrors(test), name).toEqual([]);
        const isSame = isDeepStrictEqual(test.readCopy(), copy);
        expect(steps(test), name).toBe(isSame ? Math.min(1, steps(test)) : 1);
      }),
      { numRuns: 120 },
    );
  });

  it("is asked of every command of the table that acts on the body", () => {
    expect(bodyCommandIds.length).toBeGreaterThan(20);
  });
});

function steps({ editor }: TestEditor): number {
  const { historyState } = getExtensionDependencyFromEditor(editor, HistoryExtension).output;
  return historyState.peek().undoStack.length;
}
