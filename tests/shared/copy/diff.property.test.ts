import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson } from "../../../shared/canonical-json.ts";
import type { Copy } from "../../../shared/copy/copy.ts";
import { applyDiff, diffCopy, isUnchanged } from "../../../shared/copy/diff.ts";
import { diffSequence } from "../../../shared/copy/diff-sequence.ts";
import { diffRuns, newRuns, oldRuns } from "../../../shared/copy/diff-words.ts";
import { normaliseRuns } from "../../../shared/copy/runs.ts";
import { changedCopy } from "../../support/changed-copy.ts";
import { randomCopy, randomRuns } from "../../support/random-copy.ts";

const letters = fc.array(fc.constantFrom("a", "b", "c", "d", " "), { maxLength: 60 });

test("a sequence and its edits give the other sequence", () => {
  fc.assert(
    fc.property(letters, letters, (old, fresh) => {
      const edits = diffSequence(old, fresh);
      const was: string[] = [];
      const is: string[] = [];
      for (const { kind, oldAt, newAt, length } of edits) {
        if (kind !== "added") was.push(...old.slice(oldAt, oldAt + length));
        if (kind !== "removed") is.push(...fresh.slice(newAt, newAt + length));
        expect(was.length - oldAt, kind).toBe(kind === "added" ? 0 : length);
      }
      expect([was, is]).toEqual([old, fresh]);
    }),
  );
});

test("a line's pieces give the line as it was and as it is", () => {
  fc.assert(
    fc.property(randomRuns(), randomRuns(), (old, fresh) => {
      const pieces = diffRuns(old, fresh, "en");
      expect(oldRuns(pieces)).toEqual(normaliseRuns(old));
      expect(newRuns(pieces)).toEqual(normaliseRuns(fresh));
    }),
  );
});

test("what changed, applied to the old copy, gives the new one", () => {
  fc.assert(
    fc.property(changedCopy(), ({ old, fresh }) => {
      expect(canonicalJson(applyDiff(old, diffCopy(old, fresh)))).toBe(canonicalJson(fresh));
    }),
  );
});

test("the old copy can be read out of the diff, each block once", () => {
  fc.assert(
    fc.property(changedCopy(), ({ old, fresh }) => {
      const before = diffCopy(old, fresh).flatMap(({ old: was }) => (was ? [was] : []));
      const places = before.map((block) => old.blocks.indexOf(block));
      expect([...places].sort((a, b) => a - b)).toEqual(old.blocks.map((_, at) => at));
    }),
  );
});

test("the same twice has no changes", () => {
  fc.assert(
    fc.property(randomCopy(), (copy) => {
      expect(isUnchanged(diffCopy(copy, structuredClone(copy)))).toBe(true);
    }),
  );
});

test("one block moved, and nothing else, is told as one block moved", () => {
  fc.assert(
    fc.property(randomCopy(), fc.nat(), fc.nat(), (old, a, b) => {
      const blocks = [...old.blocks];
      const from = a % blocks.length;
      const to = b % blocks.length;
      blocks.splice(to, 0, ...blocks.splice(from, 1));
      const fresh: Copy = { ...old, blocks };
      const told = diffCopy(old, fresh).filter(({ kind }) => kind !== "same");
      expect(told.map(({ kind }) => kind)).toEqual(from === to ? [] : ["moved"]);
      if (Math.abs(from - to) > 1) expect(told[0]!.block).toBe(old.blocks[from]);
    }),
  );
});
