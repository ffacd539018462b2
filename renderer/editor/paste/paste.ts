import {
  $generateNodesFromSerializedNodes,
  $insertGeneratedNodes,
  ClipboardImportExtension,
  type ImportMimeTypeFunction,
} from "@lexical/clipboard";
import {
  $getEditor,
  $isRangeSelection,
  type BaseSelection,
  configExtension,
  createCommand,
  defineExtension,
  type LexicalCommand,
  mergeRegister,
} from "lexical";
import { safeAddress } from "../../../shared/links.ts";
import { $setLink } from "../links/link-editing.ts";
import { registerDrops } from "./drop.ts";
import { $insertBlocks } from "./insert-copy.ts";
import { type PastedCopy, pastedHtml, pastedText } from "./pasted-copy.ts";
import { plainPaste } from "./plain-paste.ts";
import { $tidyPasted } from "./tidy-pasted.ts";

/*
 * Everything that comes from outside by paste or drop passes here, in this order: our own nodes,
 * HTML through the same importer as HTML files, plain text. What fails falls through to the next.
 */

const $fromEditor: ImportMimeTypeFunction = (data, selection) => {
  if (plainPaste.isWanted) return false;
  const nodes = $parseEditorNodes(data);
  if (!nodes || nodes.length === 0) return false;
  $insertGeneratedNodes($getEditor(), nodes, selection);
  return true;
};

const $fromHtml: ImportMimeTypeFunction = (html, selection, _next, dataTransfer) => {
  if (plainPaste.isWanted) return false;
  const text = dataTransfer.getData("text/plain");
  if ($linkSelection(selection, text)) return true;
  const pasted = pastedHtml(html, dataTransfer.types ?? [], text);
  return pasted !== undefined && $insertPasted(pasted, selection);
};

const $fromText: ImportMimeTypeFunction = (text, selection) => {
  if (!plainPaste.isWanted && $linkSelection(selection, text)) return true;
  const pasted = /[\r\n]/.test(text) ? pastedText(text, plainPaste.isWanted) : undefined;
  if (pasted && pasted.blocks.length > 0) return $insertPasted(pasted, selection);
  // Within a line every space counts.
  selection.insertRawText(text);
  return true;
};

/** Inserts copy from outside, and tells of it. */
export function $insertPasted(pasted: PastedCopy, selection: BaseSelection): true {
  // A selection is not given up for a picture that cannot be had.
  if (pasted.blocks.length > 0) $insertBlocks(pasted.blocks, selection);
  $getEditor().dispatchCommand(PASTED_COMMAND, pasted);
  return true;
}

/** Tells that copy from outside came in, with what is to be told of it. */
export const PASTED_COMMAND: LexicalCommand<PastedCopy> = createCommand("pasted");

export const PasteExtension = defineExtension({
  name: "dateline/paste",
  dependencies: [
    configExtension(ClipboardImportExtension, {
      $importMimeType: {
        "application/x-lexical-editor": [$fromEditor],
        "text/html": [$fromHtml],
        "text/plain": [$fromText],
        "text/uri-list": [$fromText],
      },
    }),
  ],
  register: (editor) =>
    mergeRegister(
      editor.registerRootListener((root) => (root ? plainPaste.listen(root) : undefined)),
      registerDrops(editor),
    ),
});

function $parseEditorNodes(data: string) {
  try {
    const payload: unknown = JSON.parse(data);
    if (!isPayload(payload, $getEditor()._config.namespace)) return undefined;
    return $tidyPasted($generateNodesFromSerializedNodes(payload.nodes));
  } catch {
    // Not ours, or from a build that knows other nodes: the HTML beside it is read instead.
    return undefined;
  }
}

function $linkSelection(selection: BaseSelection, text: string): boolean {
  if (!$isRangeSelection(selection) || selection.isCollapsed()) return false;
  const address = text.trim();
  const looksLikeOne = /^(?:https?:\/\/|mailto:|tel:|www\.)\S+$/i.test(address);
  return looksLikeOne && safeAddress(address) !== undefined && $setLink(address);
}

interface Payload {
  namespace: string;
  nodes: Parameters<typeof $generateNodesFromSerializedNodes>[0];
}

function isPayload(value: unknown, namespace: string): value is Payload {
  return (
    typeof value === "object" &&
    value !== null &&
    "namespace" in value &&
    value.namespace === namespace &&
    "nodes" in value &&
    Array.isArray(value.nodes)
  );
}
