import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  KEY_ENTER_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import { describe, expect, it } from "vitest";
import type { Block, Copy } from "../../../shared/copy/copy.ts";
import {
  answer,
  codeBlock,
  factBox,
  note,
  pullQuote,
  question,
} from "../../support/block-builder.ts";
import {
  a,
  b,
  code,
  doc,
  h2,
  h3,
  h4,
  hr,
  i,
  li,
  ol,
  olFrom,
  p,
  quote,
  s,
  ul,
} from "../../support/copy-builder.ts";
import { openEditor } from "../support/editor.ts";

/** The copy after this was typed, key by key, into an empty line; "⏎" is the Enter key, "↶" undo. */
async function typed(keys: string, before: Copy = doc(p())): Promise<Block[]> {
  const { editor, edit, readCopy, errors } = openEditor(before);
  edit(() => void $getRoot().selectEnd());
  for (const key of keys) {
    if (key === "↶") {
      editor.dispatchCommand(UNDO_COMMAND, undefined);
      continue;
    }
    edit(() => {
      if (key === "⏎" && editor.dispatchCommand(KEY_ENTER_COMMAND, null)) return;
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(key);
    });
    // A shortcut takes effect in an update of its own, after the one of the key.
    await Promise.resolve();
  }
  expect(errors).toEqual([]);
  return readCopy().blocks;
}

const plain = (blocks: readonly Block[]) =>
  JSON.parse(JSON.stringify(blocks, (key, value) => (key === "id" ? "" : value)));

describe("Markdown typed in the body", () => {
  it.each<[string, ...Block[]]>([
    ["# One", h2("One")],
    ["## Two", h2("Two")],
    ["### Three", h3("Three")],
    ["#### Four", h4("Four")],
    ["##### Five", p("##### Five")],
    ["> Said", quote("Said")],
    ["- dot", ul(li("dot"))],
    ["* dot", ul(li("dot"))],
    ["1. one", ol(li("one"))],
    ["4. four", olFrom(4, li("four"))],
    ["--- ", hr(), p()],
    ["---⏎", hr(), p()],
    ["``` x", codeBlock("", "x")],
    ["```python⏎x", codeBlock("python", "x")],
    ["Q: Why?", question("", "Why?")],
    ["A: So.", answer("", "So.")],
    ["QA: x", p("QA: x")],
    ["**bold** x", p(b("bold"), " x")],
    ["*it* x", p(i("it"), " x")],
    ["~~no~~ x", p(s("no"), " x")],
    ["`x=1` y", p(code("x=1"), " y")],
    ["[site](example.org/a_(b)) x", p(a("https://example.org/a_(b)", "site"), " x")],
    ["[bad](javascript:alert) x", p("[bad](javascript:alert) x")],
    ["==no==", p("==no==")],
    ["[ ] task", p("[ ] task")],
    ["2024 was", p("2024 was")],
  ])("%j becomes what it means", async (keys, ...blocks) => {
    expect(plain(await typed(keys))).toEqual(plain(blocks));
  });

  it("keeps the block's id", async () => {
    expect((await typed("## Two"))[0]?.id).toBe("b1");
    expect((await typed("> Two"))[0]?.id).toBe("b1");
    expect(await typed("- Two")).toMatchObject([{ items: [{ id: "b1" }] }]);
  });

  it("is left as typed where such a block may not stand", async () => {
    expect(plain(await typed("Q: x", doc(factBox("t", p("")))))).toEqual(
      plain([factBox("t", p("Q: x"))]),
    );
  });

  it.each([note(), pullQuote(""), question("")])("is left as typed in a $type", async (block) => {
    for (const keys of ["- x", "## x", "> x", "Q: x"]) {
      const [left] = await typed(keys, doc(block));
      expect(left).toMatchObject({ type: block.type, runs: [{ text: keys }] });
    }
  });

  it("goes on with who asked last", async () => {
    const before = doc(question("Mara", "Why?"), p("So."), p(""));
    expect((await typed("Q: How?", before)).at(-1)).toMatchObject({ speaker: "Mara" });
  });

  it.each(["``` ", "Q: ", "A: "])("%j comes back as it was typed with one undo", async (keys) => {
    const undone = await typed(`${keys}↶`);
    expect(plain(undone)).toEqual(plain([p(keys)]));
  });
});
