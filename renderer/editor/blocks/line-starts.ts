import { $isHeadingNode, $isQuoteNode } from "@lexical/rich-text";
import {
  $createParagraphNode,
  $getSelection,
  $isRangeSelection,
  COMMAND_PRIORITY_LOW,
  defineExtension,
  type ElementNode,
  INSERT_PARAGRAPH_COMMAND,
  KEY_BACKSPACE_COMMAND,
  type LexicalNode,
  mergeRegister,
} from "lexical";
import { $isAnswerNode, $isQuestionNode } from "../interviews/interview-nodes.ts";
import { $isNoteNode } from "../notes/note-node.ts";
import { $isPullQuoteNode } from "../pull-quotes/pull-quote-node.ts";
import { $turnInto } from "./block-types.ts";
import { $lineAround } from "./keep-block-state.ts";

/**
 * What keys do at the very start of a heading, a quote or a line of its kind: Backspace makes it a
 * paragraph, Enter opens a paragraph above it. (Lexical's own Enter would swap the two, and with them their ids.)
 */
export const LineStartsExtension = defineExtension({
  name: "dateline/line-starts",
  register(editor) {
    return mergeRegister(
      editor.registerCommand(
        KEY_BACKSPACE_COMMAND,
        (event) => {
          const line = $lineStartingAtCaret();
          if (!line) return false;
          event.preventDefault();
          $turnInto(line, "paragraph");
          return true;
        },
        COMMAND_PRIORITY_LOW,
      ),
      editor.registerCommand(
        INSERT_PARAGRAPH_COMMAND,
        () => {
          const line = $lineStartingAtCaret();
          if (line && !line.isEmpty()) {
            line.insertBefore($createParagraphNode());
            return true;
          }
          $leaveLeafStart();
          return false;
        },
        COMMAND_PRIORITY_LOW,
      ),
    );
  },
});

/** Lines that are something else than a paragraph; code has its own way back to one. */
function $isKindOfLine(line: ElementNode | null): line is ElementNode {
  return (
    $isHeadingNode(line) ||
    $isQuoteNode(line) ||
    $isPullQuoteNode(line) ||
    $isQuestionNode(line) ||
    $isAnswerNode(line) ||
    $isNoteNode(line)
  );
}

function $lineStartingAtCaret(): ElementNode | undefined {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return undefined;
  const { anchor } = selection;
  if (anchor.offset !== 0) return undefined;
  const node = anchor.getNode();
  const line = $lineAround(node);
  if (!$isKindOfLine(line)) return undefined;
  const atStart = line.is(node) || line.getFirstDescendant()?.is(node);
  return atStart ? line : undefined;
}

/**
 * Lexical takes offset 0 in any text of a heading for the heading's start, and would make a
 * paragraph of what stands before. The same place counted in the heading's children is none.
 */
export function $leaveLeafStart(): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const { anchor, focus } = selection;
  const node = anchor.getNode();
  const line = $lineAround(node);
  if (anchor.offset !== 0 || !$isHeadingNode(line) || line.is(node)) return;
  let child: LexicalNode = node;
  for (let up = child.getParent(); up && !up.is(line); up = child.getParent()) child = up;
  const index = child.getIndexWithinParent();
  if (index === 0) return;
  anchor.set(line.getKey(), index, "element");
  focus.set(line.getKey(), index, "element");
}
