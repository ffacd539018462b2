import { describe, expect, test } from "vitest";
import type { Block, Copy } from "../../../shared/copy/copy.ts";
import { type BlockDiff, diffCopy } from "../../../shared/copy/diff.ts";
import { diffRuns, newRuns, oldRuns } from "../../../shared/copy/diff-words.ts";
import { runsText } from "../../../shared/copy/runs.ts";
import { a, b, doc, h2, hr, li, p, ul } from "../../support/copy-builder.ts";
import { longTexts } from "../../support/long-texts.ts";

const runsOf = (block: Block) => (block.type === "paragraph" ? block.runs : []);

/** What changed on a line: [-removed-], {+added+}, (~dressed~). */
function told(old: Block, fresh: Block, language = "en"): string {
  return diffRuns(runsOf(old), runsOf(fresh), language)
    .map(({ kind, tokens }) => {
      const text = tokens.map((token) => token.text).join("");
      return { same: text, removed: `[-${text}-]`, added: `{+${text}+}`, dressed: `(~${text}~)` }[
        kind
      ];
    })
    .join("");
}

const kinds = (diff: readonly BlockDiff[]) =>
  diff.map(({ kind, moved, old, block }) => [moved ? `${kind}, moved` : kind, (block ?? old)!.id]);

function rearranged(copy: Copy, ...order: number[]): Copy {
  return { ...copy, blocks: order.map((at) => copy.blocks[at]!) };
}

describe("words", () => {
  test.each([
    ["the red house", "the blue house", "the [-red-]{+blue+} house"],
    ["the house", "the big house", "the {+big +}house"],
    ["an old red house", "a new blue house", "[-an old red-]{+a new blue+} house"],
    [
      "Every ferry keeps the old town dry.",
      "What the other window said.",
      "[-Every ferry keeps the old town dry-]{+What the other window said+}.",
    ],
    ["“Stop,” he said.", "“Go,” he said.", "“[-Stop-]{+Go+},” he said."],
    ["cost 1.5 million", "cost 2.5 million", "cost [-1.5-]{+2.5+} million"],
  ])("%s → %s", (old, fresh, expected) => {
    expect(told(p(old), p(fresh))).toBe(expected);
  });

  test.each([
    ["zh", "我们明天去北京开会", "我们明天去上海开会", "我们明天去[-北京-]{+上海+}开会"],
    ["ja", "東京は雨です", "大阪は雨です", "[-東京-]{+大阪+}は雨です"],
    ["th", "วันนี้ฝนตก", "วันนี้แดดออก", expect.stringMatching(/^วันนี้\[-/)],
    ["ar", "وصلت العبارة", "وصلت السفينة", "وصلت [-العبارة-]{+السفينة+}"],
    ["no language at all", "red tide", "high tide", "[-red-]{+high+} tide"],
  ])("are told apart in %s", (language, old, fresh, expected) => {
    expect(told(p(old), p(fresh), language)).toEqual(expected);
  });

  test("that only look different say so, links too", () => {
    expect(told(p("a loud noise"), p("a ", b("loud"), " noise"))).toBe("a (~loud~) noise");
    expect(told(p("see ", a("/x", "here")), p("see ", a("/y", "here")))).toBe("see (~here~)");
  });
});

describe("blocks", () => {
  const copy = doc(h2("Wind"), p("One stayed."), p("Two moved."), hr(), p("Three went."));

  test("are told as added, removed and moved, in the order of now", () => {
    const more: Block = { type: "paragraph", id: "new", runs: [{ type: "text", text: "Four." }] };
    const fresh = rearranged(copy, 2, 0, 1, 3);
    fresh.blocks.push(more);
    expect(kinds(diffCopy(copy, fresh))).toEqual([
      ["moved, moved", "b3"],
      ["same", "b1"],
      ["same", "b2"],
      ["same", "b4"],
      ["removed", "b5"],
      ["added", "new"],
    ]);
  });

  test("that moved and changed are told as both", () => {
    const fresh = rearranged(copy, 2, 0, 1, 3, 4);
    fresh.blocks[0] = { ...p("Two moved far."), id: "b3" } as Block;
    const [first, ...rest] = diffCopy(copy, fresh);
    expect(first).toMatchObject({ kind: "changed", moved: true });
    expect(rest.every(({ kind }) => kind === "same")).toBe(true);
  });

  test("are known again without their ids, by their text or by half of their words", () => {
    const fresh = doc(p("New first."), h2("Wind"), p("One stayed indeed."), p("Two moved."));
    for (const block of fresh.blocks) block.id = `again-${block.id}`;
    expect(kinds(diffCopy(copy, fresh))).toEqual([
      ["added", "again-b1"],
      ["same", "again-b2"],
      ["changed", "again-b3"],
      ["same", "again-b4"],
      ["removed", "b4"],
      ["removed", "b5"],
    ]);
  });

  test("of another type with the same words tell no change of words", () => {
    const fresh: Copy = { ...copy, blocks: copy.blocks.map((block) => ({ ...block })) };
    fresh.blocks[1] = { ...h2("One stayed."), id: "b2" } as Block;
    const [, changed] = diffCopy(copy, fresh);
    expect(changed).toMatchObject({ kind: "changed", lines: [{ kind: "same" }] });
  });

  test("that are lists tell their items", () => {
    const old = doc(ul(li("Bread"), li("Milk"), li("Fish")));
    const fresh = structuredClone(old);
    const list = fresh.blocks[0] as ReturnType<typeof ul>;
    const [bread, milk, fish] = list.items;
    list.items = [fish!, bread!, { ...milk!, runs: [{ type: "text", text: "Oat milk" }] }];
    const [changed] = diffCopy(old, fresh);
    const lines = changed?.kind === "changed" ? changed.lines : [];
    expect(lines.map(({ kind, moved, runs }) => [kind, moved, runsText(runs!)])).toEqual([
      ["same", true, "Fish"],
      ["same", false, "Bread"],
      ["changed", false, "Oat milk"],
    ]);
  });
});

test("a text of 50,000 words, changed here and there or through and through, is told whole", () => {
  const { old, here, through } = longTexts(50_000);
  for (const fresh of [here, through, [...old].reverse()]) {
    const line = (words: readonly string[]) => runsOf(p(words.join(" ")));
    const pieces = diffRuns(line(old), line(fresh), "en");
    expect(runsText(oldRuns(pieces))).toBe(old.join(" "));
    expect(runsText(newRuns(pieces))).toBe(fresh.join(" "));
  }
});
