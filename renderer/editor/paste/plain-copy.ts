import { GetClipboardDataExtension } from "@lexical/clipboard";
import { $sliceSelectedTextNodeContent } from "@lexical/selection";
import {
  $isElementNode,
  $isLineBreakNode,
  $isRangeSelection,
  $isTextNode,
  type BaseSelection,
  configExtension,
  defineExtension,
  type LexicalNode,
} from "lexical";
import { $lineAround } from "../blocks/keep-block-state.ts";

/**
 * What a copy puts on the clipboard as plain text: an empty line between blocks, as our own paste
 * reads them again, and the items of a list each on a line.
 */
export const PlainCopyExtension = defineExtension({
  name: "dateline/plain-copy",
  dependencies: [
    configExtension(GetClipboardDataExtension, {
      $exportMimeType: {
        "text/plain": [
          (selection, next) => ($isRangeSelection(selection) ? $plainSelection(selection) : next()),
        ],
      },
    }),
  ],
});

function $plainSelection(selection: BaseSelection): string {
  let text = "";
  let line: LexicalNode | null = null;
  for (const node of selection.getNodes()) {
    if ($isElementNode(node)) continue;
    const now = $lineAround(node);
    if (line && now && !now.is(line)) {
      text += now.getTopLevelElement()?.is(line.getTopLevelElement()) ? "\n" : "\n\n";
    }
    line = now ?? line;
    text += $leafText(node, selection);
  }
  return text;
}

function $leafText(node: LexicalNode, selection: BaseSelection): string {
  if ($isLineBreakNode(node)) return "\n";
  if (!$isTextNode(node)) return "";
  return $sliceSelectedTextNodeContent(selection, node, "clone").getTextContent();
}
