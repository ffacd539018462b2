import {
  $getSelection,
  $isRangeSelection,
  $isTextNode,
  $onUpdate,
  BEFORE_INPUT_COMMAND,
  COMMAND_PRIORITY_NORMAL,
  defineExtension,
  HISTORY_PUSH_TAG,
  type LexicalEditor,
  type PointType,
  type RangeSelection,
  safeCast,
} from "lexical";
import type { Substitution } from "../../../shared/typing/smart-quotes.ts";
import { mayMean, substitution } from "../../../shared/typing/smart-typing.ts";
import { $lineAround } from "../blocks/keep-block-state.ts";
import { $isCodeBlockNode } from "../code/code-block-node.ts";

/** Signs become quotation marks, dashes and spaces as the language has them. */
export const SmartTypingExtension = defineExtension({
  name: "dateline/smart-typing",
  /** `language`: whose signs; `undefined` while signs stay as they are typed. */
  config: safeCast<{ language: () => string | undefined }>({ language: () => undefined }),
  register: (editor, { language }) =>
    editor.registerCommand(
      BEFORE_INPUT_COMMAND,
      (event) => {
        const isTyped = event.inputType === "insertText" && event.data?.length === 1;
        if (!isTyped || event.isComposing || editor.isComposing()) return false;
        const spoken = language();
        if (spoken === undefined || !$typeSmartly(editor, event.data ?? "", spoken)) return false;
        event.preventDefault();
        return true;
      },
      COMMAND_PRIORITY_NORMAL,
    ),
});

/**
 * Types one character and puts in its place what it means; false when it means itself, and then
 * nothing is done. The character as typed is a state of its own, which undo brings back.
 */
export function $typeSmartly(editor: LexicalEditor, typed: string, language: string): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection)) return false;
  const start = selection.isBackward() ? selection.focus : selection.anchor;
  const change = $substitutionAt(start, typed, language);
  if (!change || $isInCode(selection, start)) return false;
  selection.insertText(typed);
  $onUpdate(() => {
    editor.update(() => $substitute(typed, change), { tag: HISTORY_PUSH_TAG });
  });
  return true;
}

function $substitutionAt(
  start: PointType,
  typed: string,
  language: string,
): Substitution | undefined {
  const node = start.getNode();
  const previous = $isTextNode(node) ? (node.getTextContent()[start.offset - 1] ?? "") : "";
  // All that is done for a letter.
  if (!mayMean(typed, previous)) return undefined;
  const change = substitution($textBefore(start), typed, language);
  // What would go must stand in one text, with one set of marks.
  const reach = $isTextNode(node) ? start.offset : 0;
  return change && change.back <= reach ? change : undefined;
}

function $textBefore(point: PointType): string {
  const node = point.getNode();
  const line = $lineAround(node);
  if (!line) return "";
  if (!$isTextNode(node)) {
    const children = line.is(node) ? line.getChildren().slice(0, point.offset) : [];
    return lastLine(children.map((child) => child.getTextContent()).join(""));
  }
  let text = "";
  for (const part of line.getAllTextNodes()) {
    if (part.is(node)) break;
    text += part.getTextContent();
  }
  return lastLine(text + node.getTextContent().slice(0, point.offset));
}

function lastLine(text: string): string {
  return text.slice(text.lastIndexOf("\n") + 1);
}

function $isInCode(selection: RangeSelection, start: PointType): boolean {
  const node = start.getNode();
  if (selection.hasFormat("code") || ($isTextNode(node) && node.hasFormat("code"))) return true;
  return $isCodeBlockNode($lineAround(node));
}

function $substitute(typed: string, { back, text }: Substitution): void {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return;
  const { anchor } = selection;
  const node = anchor.getNode();
  if (!$isTextNode(node)) return;
  const from = anchor.offset - typed.length - back;
  // Another change came between.
  if (from < 0 || node.getTextContent()[anchor.offset - 1] !== typed) return;
  node.spliceText(from, anchor.offset - from, text, true);
}
