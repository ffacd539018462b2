import { $getRoot, $getSelection, $isRangeSelection } from "lexical";
import { expect, it } from "vitest";
import { bodyActions } from "../../../renderer/editor/body-commands.ts";
import { $caretState, nowhere } from "../../../renderer/editor/caret-state.ts";
import { marksFromFormat } from "../../../renderer/editor/codec/marks.ts";
import { type TypedMark, typedMarks } from "../../../renderer/editor/shortcuts/typed-marks.ts";
import type { Block } from "../../../shared/copy/copy.ts";
import { doc, p } from "../../support/copy-builder.ts";
import { openEditor } from "../support/editor.ts";

async function byTyping({ typed }: TypedMark): Promise<readonly Block[]> {
  const { edit, readCopy } = openEditor(doc(p()));
  const keys = typed.replace("address", "https://example.org");
  edit(() => void $getRoot().selectEnd());
  for (const key of /\s$/.test(keys) ? `${keys}words` : keys) {
    edit(() => {
      const selection = $getSelection();
      if ($isRangeSelection(selection)) selection.insertText(key);
    });
    await Promise.resolve();
  }
  return readCopy().blocks;
}

it.each(typedMarks)("$typed leaves what its commands leave, and no sign", async (mark) => {
  const blocks = await byTyping(mark);
  const { editor, edit } = openEditor({ version: 3, blocks: [...blocks] });
  let caret = nowhere;
  edit(() => {
    const [text] = $getRoot().getAllTextNodes();
    text?.select(0);
    caret = { ...$caretState(), marks: marksFromFormat(text?.getFormat() ?? 0) ?? [] };
  });
  const actions = bodyActions(
    editor,
    () => caret,
    () => undefined,
  );
  for (const id of mark.commands) {
    if (id === "rule") expect(blocks[0]?.type).toBe("rule");
    else expect(actions.get(id)?.isActive?.(), id).toBe(true);
  }
  expect(editor.read(() => $getRoot().getTextContent()).trim()).toBe("words");
});
