import {
  $getSelection,
  $isParagraphNode,
  $isRangeSelection,
  $onUpdate,
  COMMAND_PRIORITY_HIGH,
  type LexicalEditor,
  PASTE_COMMAND,
} from "lexical";
import { recogniseEmbed } from "../../../shared/embeds.ts";
import { inOneStep } from "../history/one-step.ts";
import { $mayStandIn } from "../holders/standing.ts";
import { $placeBlock } from "../insert/place-block.ts";
import { plainPaste } from "../paste/plain-paste.ts";
import { $createEmbedNode } from "./embed-node.ts";

/**
 * The address of a post or a video that is pasted alone into an empty paragraph becomes an embed.
 * It is put in as text first, in a step of its own: undo gives back the plain address.
 */
export function pasteEmbeds(editor: LexicalEditor): () => void {
  return editor.registerCommand(
    PASTE_COMMAND,
    (event) => {
      if (!("clipboardData" in event) || plainPaste.isWanted) return false;
      const address = loneAddress(event.clipboardData);
      if (!address || !$isRoomForEmbed()) return false;
      event.preventDefault();
      $getSelection()?.insertText(address);
      // Once the text is in: two changes of one update would be one step.
      $onUpdate(() => makeEmbed(editor, address));
      return true;
    },
    COMMAND_PRIORITY_HIGH,
  );
}

/** Makes an embed of the line at the caret if it still reads like that and nothing else. */
function makeEmbed(editor: LexicalEditor, address: string): void {
  const $make = () => {
    const selection = $getSelection();
    const line = $isRangeSelection(selection) ? selection.anchor.getNode().getParent() : null;
    const found = recogniseEmbed(address);
    if (!$isParagraphNode(line) || line.getTextContent() !== address || !found) return;
    line.clear();
    line.select();
    $placeBlock($createEmbedNode({ ...found, title: "" }), "embed");
  };
  inOneStep(editor, () => editor.update($make, { discrete: true }));
}

/** The address, when nothing else is on the clipboard and a provider is known for it. */
function loneAddress(data: DataTransfer | null): string | undefined {
  const text = data?.getData("text/plain").trim() ?? "";
  if (!/^https?:\/\/\S+$/i.test(text)) return undefined;
  const found = recogniseEmbed(text);
  return found && found.provider !== "generic" ? text : undefined;
}

function $isRoomForEmbed(): boolean {
  const selection = $getSelection();
  if (!$isRangeSelection(selection) || !selection.isCollapsed()) return false;
  const line = selection.anchor.getNode();
  return $isParagraphNode(line) && line.isEmpty() && $mayStandIn(line.getParent(), "embed");
}
