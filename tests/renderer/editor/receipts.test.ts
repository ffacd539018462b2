import { $insertDataTransferForRichText } from "@lexical/clipboard";
import { $getRoot, $getSelection, PASTE_TAG, REDO_COMMAND, UNDO_COMMAND } from "lexical";
import { describe, expect, test, vi } from "vitest";
import { giveReceipts } from "../../../renderer/editor/paste/receipts.ts";
import { Notices } from "../../../renderer/ui/notices.ts";
import type { Copy } from "../../../shared/copy/copy.ts";
import { plainText } from "../../../shared/copy/walk.ts";
import { b, doc, p } from "../../support/copy-builder.ts";
import { openEditor } from "../support/editor.ts";

function open(copy: Copy = doc(p("Before."))) {
  const test = openEditor(copy);
  const notices = new Notices();
  const stop = giveReceipts(test.editor, notices);
  const change = (edit: () => void, tag?: string) =>
    test.editor.update(edit, { discrete: true, ...(tag && { tag }) });
  // As the page does when it opens: from then on undo has something to go back to.
  change(() => void $getRoot().selectEnd());
  return {
    ...test,
    notices,
    stop,
    change,
    receipt: () => notices.list.at(-1)?.receipt,
    act: (label: string) =>
      notices.list
        .at(-1)
        ?.receipt?.actions.find((action) => action.label === label)
        ?.run(),
    labels: () => notices.list.at(-1)?.receipt?.actions.map(({ label }) => label),
    history: (command: typeof UNDO_COMMAND) => {
      test.editor.dispatchCommand(command, undefined);
      test.editor.read(() => undefined);
    },
    paste: (html: string, text = "") =>
      change(() => {
        const data: Record<string, string> = { "text/html": html, "text/plain": text };
        const transfer = { getData: (type: string) => data[type] ?? "" };
        const selection = $getSelection() ?? $getRoot().selectEnd();
        $insertDataTransferForRichText(transfer as unknown as DataTransfer, selection);
      }, PASTE_TAG),
    type: (words: string) =>
      change(() => ($getSelection() ?? $getRoot().selectEnd()).insertText(words)),
  };
}

const hidden = "<p>Shown <b>words</b><span style='mso-hide:all'>EMBARGO</span></p><p>More</p>";
const words = (copy: Copy) => plainText(copy);

describe("the receipt of a paste", () => {
  test("tells in plain words what was left out, changed and kept", () => {
    const { paste, receipt } = open();
    const comment = (text: string) => `<div style="mso-element:comment"><p>${text}</p></div>`;
    paste(
      `<h2>Head</h2>${comment("a")}${comment("b")}${comment("c")}` +
        `<p>One<del cite="x" datetime="2024-11-15T12:00">gone</del> two<del datetime="2024">too</del></p>` +
        `<p class=MsoListParagraph style="mso-list:l0 level1 lfo1"><span style="mso-list:Ignore">·</span>Item</p>` +
        `<p><a href="javascript:x">bad</a> <a href="https://example.org/">good</a></p>` +
        `<p><img src="https://pictures.example/a.png"></p>`,
    );
    expect(receipt()?.lines).toEqual([
      "3 comments and 2 deleted passages of the source were left out.",
      "1 link led where no reader can be sent; its words stay.",
      "Word list rebuilt.",
      "1 picture is still on the web; add its file to keep it.",
      "Kept: 1 heading, 1 list, 1 link and 1 picture.",
    ]);
  });

  test("is not given when there is nothing to tell", () => {
    const { paste, notices } = open();
    paste("<h2>Head</h2><p>Plain <b>bold</b></p><ul><li>Item</li></ul>");
    paste("", "two\n\nparagraphs");
    expect(notices.list).toEqual([]);
  });

  test("says one thing in the singular, and what was read as Markdown", () => {
    const { paste, receipt } = open();
    paste(hidden);
    expect(receipt()?.lines).toEqual(["1 hidden passage of the source was left out."]);
    paste("", "## Fares\n\nThe **price** rises.\n\n- North\n- South");
    expect(receipt()?.lines).toEqual(["Markdown was read as such.", "Kept: 1 heading and 1 list."]);
  });

  test("of a paste after another replaces the one before", () => {
    const { paste, notices } = open();
    paste(hidden);
    paste(hidden);
    expect(notices.list).toHaveLength(1);
    paste("<p>calm</p>");
    expect(notices.list).toEqual([]);
  });
});

describe("what can be done about a paste", () => {
  test("undo takes back the paste and nothing of what was typed before", () => {
    const { paste, type, act, readCopy, notices } = open();
    type(" Typed.");
    const before = readCopy();
    paste(hidden);
    expect(words(readCopy())).toContain("Shown");
    act("Undo");
    expect(readCopy()).toEqual(before);
    expect(notices.list).toEqual([]);
  });

  test("as plain text it is its words alone, in one step of undo, without what was left out", () => {
    const { paste, act, readCopy, history, notices } = open(doc(p("Before. ")));
    const before = readCopy();
    paste(hidden, "Shown words EMBARGO\n\nMore");
    act("Paste as plain text");
    const plain = words(readCopy());
    expect(plain).toBe("Before. Shown words\n\nMore");
    expect(JSON.stringify(readCopy())).not.toContain('"bold"');
    expect(notices.list).toEqual([]);
    history(UNDO_COMMAND);
    expect(readCopy()).toEqual(before);
    history(REDO_COMMAND);
    expect(words(readCopy())).toBe(plain);
  });

  test("nothing is offered once something else was done, or when nothing came in", () => {
    const { paste, type, labels, receipt } = open(doc(p(...b("Before."))));
    paste(hidden);
    expect(labels()).toEqual(["Paste as plain text", "Undo"]);
    type("x");
    expect(receipt()?.lines).toEqual(["1 hidden passage of the source was left out."]);
    expect(labels()).toEqual([]);
    paste("<p><span style='display:none'>only</span></p>");
    expect(labels()).toEqual([]);
  });

  test("moving the caret leaves the offer", () => {
    const { paste, labels, change } = open();
    paste(hidden);
    change(() => void $getRoot().selectStart());
    expect(labels()).toHaveLength(2);
  });
});

describe("a receipt leaves", () => {
  test("with the next block that is written, but not before there was time to read it", () => {
    vi.useFakeTimers();
    try {
      const { paste, type, change, notices } = open();
      paste(hidden);
      type("more");
      vi.advanceTimersByTime(60_000);
      expect(notices.list).toHaveLength(1);
      paste(hidden);
      change(() => $getRoot().selectEnd().insertParagraph());
      vi.advanceTimersByTime(9000);
      expect(notices.list).toHaveLength(1);
      vi.advanceTimersByTime(1100);
      expect(notices.list).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("only when nobody is at it", () => {
    vi.useFakeTimers();
    try {
      const { paste, change, notices } = open();
      paste(hidden);
      const { id } = notices.list[0]!;
      notices.hold(id, true);
      change(() => $getRoot().selectEnd().insertParagraph());
      vi.advanceTimersByTime(60_000);
      expect(notices.list).toHaveLength(1);
      notices.hold(id, false);
      vi.advanceTimersByTime(1500);
      expect(notices.list).toHaveLength(1);
      vi.advanceTimersByTime(600);
      expect(notices.list).toEqual([]);
    } finally {
      vi.useRealTimers();
    }
  });

  test("when the paste is taken back, and with its article", () => {
    const { paste, history, notices, stop } = open();
    paste(hidden);
    history(UNDO_COMMAND);
    expect(notices.list).toEqual([]);
    paste(hidden);
    stop();
    expect(notices.list).toEqual([]);
  });
});
