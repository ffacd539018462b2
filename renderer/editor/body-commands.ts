import {
  $getSelection,
  CAN_REDO_COMMAND,
  CAN_UNDO_COMMAND,
  COMMAND_PRIORITY_LOW,
  FORMAT_TEXT_COMMAND,
  type LexicalEditor,
  mergeRegister,
  REDO_COMMAND,
  UNDO_COMMAND,
} from "lexical";
import type { CommandId } from "../../shared/commands.ts";
import type { Mark } from "../../shared/copy/copy.ts";
import type { CommandAction, CommandRegistry } from "../commands/registry.ts";
import { followTextField, servedTextField } from "../commands/text-field.ts";
import { blockActions } from "./blocks/block-actions.ts";
import { type LineType, toggleBlockType } from "./blocks/block-types.ts";
import { type CaretState, followCaret, nowhere } from "./caret-state.ts";
import { clearFormat } from "./clear-format.ts";
import { formatOf } from "./codec/marks.ts";
import { FormDesk } from "./forms/form-desk.ts";
import { type InsertDesk, insertActions } from "./insert/insert-actions.ts";
import type { ListStyle } from "./lists/list-at-caret.ts";
import { toggleList } from "./lists/list-editing.ts";
import { insertRule } from "./rules/insert-rule.ts";

const markCommands: Readonly<Partial<Record<CommandId, Mark>>> = {
  note: "note",
  bold: "bold",
  italic: "italic",
  underline: "underline",
  strike: "strike",
  superscript: "sup",
  subscript: "sub",
  code: "code",
};

const lineCommands: readonly LineType[] = [
  "paragraph",
  "heading-2",
  "heading-3",
  "heading-4",
  "quote",
];

/** What the body's commands do. `caret` is asked when a button wants to know what it shows. */
export function bodyActions(
  editor: LexicalEditor,
  caret: () => CaretState,
  openLinkEditor: () => void,
  inserting: InsertDesk = { forms: new FormDesk(), now: () => new Date() },
): Map<CommandId, CommandAction> {
  const actions = new Map<CommandId, CommandAction>();
  const add = (id: CommandId, run: () => void, isActive?: () => boolean) => {
    const isEnabled = () => editor.isEditable();
    actions.set(id, {
      run: () => withSelection(editor, run),
      isEnabled,
      ...(isActive && { isActive }),
    });
  };
  for (const [id, mark] of Object.entries(markCommands) as [CommandId, Mark][]) {
    add(
      id,
      () => editor.dispatchCommand(FORMAT_TEXT_COMMAND, formatOf[mark]),
      () => caret().marks.includes(mark),
    );
  }
  for (const type of lineCommands) {
    add(
      type,
      () => toggleBlockType(editor, type),
      () => caret().block === type,
    );
  }
  for (const style of ["bullet", "number"] satisfies ListStyle[]) {
    add(
      `${style}-list`,
      () => toggleList(editor, style),
      () => caret().block === `${style}-list`,
    );
  }
  add("link", openLinkEditor, () => caret().link);
  add("clear-format", () => clearFormat(editor));
  add("rule", () => insertRule(editor));
  for (const [id, run] of blockActions(editor)) add(id, run);
  for (const [id, run] of Object.entries(insertActions(editor, inserting))) {
    add(id as CommandId, run);
  }
  return actions;
}

// A button may be pressed before the caret ever stood in the text: then it goes to the end.
function withSelection(editor: LexicalEditor, run: () => void): void {
  if (editor.read($getSelection)) run();
  else editor.focus(run);
}

/** Undo and redo, for the text field that has the focus or else for the body. */
export function historyActions(
  editor: LexicalEditor,
  can: () => { undo: boolean; redo: boolean },
): Map<CommandId, CommandAction> {
  const action = (id: "undo" | "redo"): CommandAction => ({
    run() {
      const field = servedTextField();
      if (!field) {
        editor.dispatchCommand(id === "undo" ? UNDO_COMMAND : REDO_COMMAND, undefined);
        return;
      }
      field.focus();
      // Deprecated, but the one way to reach a field's own history.
      document.execCommand(id);
    },
    isEnabled: () => servedTextField() !== undefined || (editor.isEditable() && can()[id]),
  });
  return new Map<CommandId, CommandAction>([
    ["undo", action("undo")],
    ["redo", action("redo")],
  ]);
}

/** Puts the body's commands into the registry for as long as the editor stands in `root`. */
export function registerBodyCommands(
  editor: LexicalEditor,
  root: HTMLElement,
  registry: CommandRegistry,
  openLinkEditor: () => void,
  inserting: InsertDesk,
): () => void {
  let caret = nowhere;
  const can = { undo: false, redo: false };
  const note = (id: "undo" | "redo") => (value: boolean) => {
    can[id] = value;
    registry.changed();
    return false;
  };
  const actions = new Map([
    ...bodyActions(editor, () => caret, openLinkEditor, inserting),
    ...historyActions(editor, () => can),
  ]);
  const announce = () => registry.changed();
  document.addEventListener("focusin", announce);
  return mergeRegister(
    () => document.removeEventListener("focusin", announce),
    registry.watchBody(() => root.contains(document.activeElement)),
    followTextField(root),
    followCaret(editor, (state) => {
      caret = state;
      registry.changed();
    }),
    editor.registerCommand(CAN_UNDO_COMMAND, note("undo"), COMMAND_PRIORITY_LOW),
    editor.registerCommand(CAN_REDO_COMMAND, note("redo"), COMMAND_PRIORITY_LOW),
    editor.registerEditableListener(announce),
    ...[...actions].map(([id, action]) => registry.register(id, action)),
  );
}
