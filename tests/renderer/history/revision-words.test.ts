import { expect, test } from "vitest";
import { kindText, noteText } from "../../../renderer/history/revision-words.ts";
import { clockTime } from "../../../renderer/ui/clock.ts";
import type { RevisionSummary } from "../../../shared/contract/services.ts";

function revision(given: Partial<RevisionSummary>): RevisionSummary {
  return {
    revision: 1,
    parents: [],
    kind: "autosave",
    author: "Ana",
    device: "desk",
    at: "2026-11-24T14:20:00.000Z",
    note: "",
    words: 9,
    bytes: 900,
    contentHash: "one",
    name: "",
    ...given,
  };
}

test.each(["recovered", "conflict"] as const)("the instant on %s text is a time of day", (kind) => {
  const note = "2026-11-24T14:17:22.797Z";
  expect(noteText(revision({ kind, note }))).toBe(clockTime(note));
});

test("a merge that took all of the text kept beside is that text, chosen; one that took parts is a merge", () => {
  const kept = revision({ revision: 3, parents: [1], kind: "conflict", contentHash: "mine" });
  const merged = revision({ revision: 4, parents: [2, 3], kind: "merged", contentHash: "mine" });
  expect(kindText(merged, [merged, kept])).toBe("Chosen over another text");
  expect(kindText({ ...merged, contentHash: "both" }, [merged, kept])).toBe("Merged");
});
