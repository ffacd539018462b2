import type { LexicalEditor } from "lexical";
import type { CommandId } from "../../../shared/commands.ts";
import { blockMessages } from "../../messages/en-blocks.ts";
import { announce } from "../../ui/announcer.ts";
import { OPEN_BLOCK_MENU_COMMAND } from "../block-menu/open-block-menu.ts";
import { inOneStep } from "../history/one-step.ts";
import { $selectedGroup, $standing, type BlockGroup } from "./block-group.ts";
import { $kindOf } from "./block-kinds.ts";
import { $deleteGroup, $duplicateGroup } from "./copy-and-delete.ts";
import { $moveGroup, type Direction } from "./move-blocks.ts";
import { $turnGroup } from "./turn-into.ts";
import { $targetsFor, type TurnTarget } from "./turn-targets.ts";

/** What the commands for whole blocks do, to the block at the caret or to those selected. */
export function blockActions(editor: LexicalEditor): [CommandId, () => void][] {
  return [
    ["block.moveUp", () => moveBlocks(editor, "up")],
    ["block.moveDown", () => moveBlocks(editor, "down")],
    ["block.duplicate", () => onGroup(editor, $duplicate)],
    ["block.delete", () => onGroup(editor, $delete)],
    ["block.menu", () => editor.dispatchCommand(OPEN_BLOCK_MENU_COMMAND, undefined)],
  ];
}

/** Turns the blocks at the selection into another kind. */
export function turnBlocks(editor: LexicalEditor, target: TurnTarget): void {
  onGroup(editor, (group) =>
    $turnGroup(group, target) ? blockMessages.turned(blockMessages.names[target]) : undefined,
  );
}

/** What the blocks at the selection can be turned into, and what they are called. */
export function selectedBlocks(
  editor: LexicalEditor,
): { name: string; targets: readonly TurnTarget[] } | undefined {
  return editor.read(() => {
    const group = $selectedGroup();
    return group && { name: $nameOf(group), targets: $targetsFor(group) };
  });
}

export function $nameOf({ nodes }: BlockGroup): string {
  const kinds = new Set(nodes.map($kindOf));
  const [kind] = kinds;
  return nodes.length > 1 && (kinds.size > 1 || kind !== "list-item")
    ? blockMessages.several(nodes.length)
    : blockMessages.names[kind ?? "paragraph"];
}

function moveBlocks(editor: LexicalEditor, direction: Direction): void {
  onGroup(editor, (group) => {
    const kind = $kindOf(group.place);
    if (!$moveGroup(group, direction)) {
      const within = kind === "paragraph" ? undefined : blockMessages.names[kind];
      return blockMessages.edge(direction, within);
    }
    const { at, of } = $placeNow(group);
    return blockMessages.moved(direction, at, of);
  });
}

function $placeNow(group: BlockGroup): { at: number; of: number } {
  return $standing({ ...group, place: group.nodes[0].getParentOrThrow() });
}

function $duplicate(group: BlockGroup): string {
  const { at, of } = $standing($duplicateGroup(group));
  return blockMessages.duplicated(at, of);
}

function $delete(group: BlockGroup): string {
  const name = $nameOf(group);
  $deleteGroup(group);
  return blockMessages.deleted(name);
}

/** Runs a change of the selected group as one step, and says what was done. */
export function onGroup(
  editor: LexicalEditor,
  $change: (group: BlockGroup) => string | undefined,
): void {
  let said: string | undefined;
  inOneStep(editor, () =>
    editor.update(() => {
      const group = $selectedGroup();
      said = group && $change(group);
    }),
  );
  if (said) announce(said);
}
