import { $insertDataTransferForRichText } from "@lexical/clipboard";
import {
  $getRoot,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  type ElementNode,
} from "lexical";
import { describe, expect, it } from "vitest";
import { PASTED_COMMAND } from "../../../renderer/editor/paste/paste.ts";
import type { Block, Copy } from "../../../shared/copy/copy.ts";
import { ids } from "../../../shared/copy/walk.ts";
import { a, b, br, doc, h2, h3, hr, i, li, p, ul } from "../../support/copy-builder.ts";
import { openEditor, type TestEditor } from "../support/editor.ts";

type Clipboard = Readonly<Record<string, string>>;

/** Pastes into the first line, between these offsets in its text. */
function paste(copy: Copy, from: number, to: number, data: Clipboard): TestEditor {
  const test = openEditor(copy);
  test.edit(() => {
    select($getRoot().getFirstChildOrThrow<ElementNode>(), from, to);
    insert(data);
  });
  expect(test.errors).toEqual([]);
  return test;
}

function select(line: ElementNode, from: number, to: number): void {
  const selection = line.select(0, 0);
  const text = line.getFirstDescendant();
  if (!text || text.is(line)) return;
  selection.anchor.set(text.getKey(), from, "text");
  selection.focus.set(text.getKey(), to, "text");
}

function insert(data: Clipboard): void {
  const selection = $getSelection();
  // The one method of a DataTransfer that a paste reads.
  const transfer = { getData: (type: string) => data[type] ?? "" } as unknown as DataTransfer;
  if ($isRangeSelection(selection)) $insertDataTransferForRichText(transfer, selection);
}

const bare = (blocks: readonly Block[]) =>
  JSON.parse(JSON.stringify(blocks, (key, value) => (key === "id" ? "" : value)));

describe("pasting plain text", () => {
  it("puts a single line into the line, every space kept", () => {
    const { readCopy } = paste(doc(p("onetwo")), 3, 3, { "text/plain": " and " });
    expect(readCopy()).toEqual(doc(p("one and two")));
  });

  it("makes a paragraph of what an empty line parts, and a break of a line end", () => {
    const { readCopy } = paste(doc(p("()")), 1, 1, { "text/plain": "a\r\nb\r\n\r\nc" });
    expect(bare(readCopy().blocks)).toEqual(bare([p("(a", br(), "b"), p("c)")]));
  });

  it("links the selection when the text is an address, and nothing unsafe", () => {
    const address = { "text/plain": "https://example.org/a" };
    const linked = paste(doc(p("one two")), 4, 7, address);
    expect(linked.readCopy()).toEqual(doc(p("one ", a("https://example.org/a", "two"))));
    const unsafe = paste(doc(p("one two")), 4, 7, { "text/plain": "javascript:alert(1)" });
    expect(unsafe.readCopy()).toEqual(doc(p("one javascript:alert(1)")));
  });
});

describe("pasting Markdown", () => {
  const markdown = { "text/plain": "## Fares\n\nThe **price** rises.\n\n- North\n- South" };

  it("makes of it what it says, where it clearly is some", () => {
    const { readCopy } = paste(doc(p()), 0, 0, markdown);
    const made = [h2("Fares"), p("The ", b("price"), " rises."), ul(li("North"), li("South"))];
    expect(bare(readCopy().blocks)).toEqual(bare(made));
  });

  it("leaves a text that only looks a little like it", () => {
    const dialogue = paste(doc(p()), 0, 0, { "text/plain": "- Are you there?\n- I am. #1" });
    expect(bare(dialogue.readCopy().blocks)).toEqual(
      bare([p("- Are you there?", br(), "- I am. #1")]),
    );
  });
});

describe("pasting HTML", () => {
  it("keeps marks and safe links of a single paragraph, within the line", () => {
    const html =
      '<p>x <b>y</b> <a href="javascript:alert(1)">z</a> <a href="https://e.org/">w</a></p>';
    const { readCopy } = paste(doc(p("()")), 1, 1, { "text/html": html, "text/plain": "x" });
    expect(readCopy()).toEqual(doc(p("(x ", b("y"), " z ", a("https://e.org/", "w"), ")")));
  });

  it("keeps headings and lists apart from the line they are put into", () => {
    const html = "<h2>Head</h2><p>text</p><ul><li>item</li></ul>";
    const data = { "text/html": html, "text/plain": "Head text item" };
    const pasted = [h2("Head"), p("text"), ul(li("item"))];
    const at = (from: number) => bare(paste(doc(p("onetwo")), from, from, data).readCopy().blocks);
    expect(at(3)).toEqual(bare([p("one"), ...pasted, p("two")]));
    expect(at(0)).toEqual(bare([...pasted, p("onetwo")]));
    expect(at(6)).toEqual(bare([p("onetwo"), ...pasted]));
    const empty = paste(doc(p()), 0, 0, data);
    expect(bare(empty.readCopy().blocks)).toEqual(bare(pasted));
  });

  it("never brings in what the newsroom must not publish", () => {
    const html = '<p>Shown<span style="display:none">EMBARGO</span><del>struck</del></p>';
    const { readCopy } = paste(doc(p()), 0, 0, { "text/html": html, "text/plain": "Shown" });
    expect(JSON.stringify(readCopy())).not.toContain("EMBARGO");
  });

  it("tells what came in and what was left out", () => {
    const test = openEditor(doc(p()));
    const told: unknown[] = [];
    test.editor.registerCommand(
      PASTED_COMMAND,
      ({ from, findings }) => {
        told.push(from, ...findings.map((finding) => finding.reason));
        return false;
      },
      COMMAND_PRIORITY_LOW,
    );
    test.edit(() => {
      $getRoot().selectEnd();
      insert({ "text/html": "<p>Shown<span style='mso-hide:all'>not</span></p>" });
    });
    expect(told).toEqual(["html", "Left out: a hidden passage."]);
  });

  it("falls back to the plain text when the HTML holds nothing to read", () => {
    const data = { "text/html": "<meta charset=utf-8><img src=x>", "text/plain": "the words" };
    expect(paste(doc(p()), 0, 0, data).readCopy()).toEqual(doc(p("the words")));
  });
});

it("does not give up the selected words for a picture that cannot be had", () => {
  const picture = '<p><img src="file:///C:/Temp/clip.png"></p>';
  const { readCopy } = paste(doc(p("one two")), 0, 3, { "text/html": picture });
  expect(readCopy()).toEqual(doc(p("one two")));
});

describe("pasting from a body editor", () => {
  const copied = (copy: Copy): Clipboard => {
    const { editor } = openEditor(copy);
    const nodes = editor.getEditorState().toJSON().root.children;
    return { "application/x-lexical-editor": JSON.stringify({ namespace: "dateline", nodes }) };
  };

  it("keeps everything but ids that the article has", () => {
    const source = doc(p("x", b(i("y"))), h3("z"), hr(), ul(li("w", ul(li("v")))), p());
    const test = openEditor(source);
    test.edit(() => {
      $getRoot().selectEnd();
      insert(copied(source));
    });
    const { blocks } = test.readCopy();
    expect(bare(blocks.slice(4, 8))).toEqual(bare(source.blocks.slice(0, 4)));
    const all = [...ids(test.readCopy())];
    expect(new Set(all).size).toBe(all.length);
    expect(all.slice(0, 7)).toEqual([...ids(source)].slice(0, 7));
  });

  it("takes an unsafe address and the tag of no heading for what they can be here", () => {
    const nodes = [
      {
        type: "paragraph",
        children: [
          { type: "link", url: "javascript:alert(1)", children: [{ type: "text", text: "bad" }] },
          { type: "text", text: " red", style: "color:red", format: 512 },
        ],
      },
      { type: "heading", tag: "h6", children: [{ type: "text", text: "deep" }] },
      { type: "heading", tag: "script", children: [{ type: "text", text: "deep" }] },
    ];
    const data = JSON.stringify({ namespace: "dateline", nodes });
    const { editor, readCopy } = paste(doc(p()), 0, 0, { "application/x-lexical-editor": data });
    expect(bare(readCopy().blocks)).toMatchObject([
      { type: "paragraph", runs: [{ type: "text", text: "bad red" }] },
      { type: "heading", level: 6 },
      { type: "heading", level: 1 },
    ]);
    expect(JSON.stringify(editor.getEditorState())).not.toContain("script");
  });

  it("reads the HTML beside it when the nodes are of a kind it does not know", () => {
    const nodes = [{ type: "hologram", children: [] }];
    const data = JSON.stringify({ namespace: "dateline", nodes });
    const clipboard = { "application/x-lexical-editor": data, "text/html": "<p>words</p>" };
    expect(paste(doc(p()), 0, 0, clipboard).readCopy()).toEqual(doc(p("words")));
  });
});
