import {
  COMMAND_PRIORITY_CRITICAL,
  type CommandPayloadType,
  HISTORIC_TAG,
  KEY_ARROW_DOWN_COMMAND,
  KEY_ARROW_UP_COMMAND,
  KEY_ENTER_COMMAND,
  KEY_ESCAPE_COMMAND,
  KEY_TAB_COMMAND,
  type LexicalCommand,
  type LexicalEditor,
  mergeRegister,
} from "lexical";
import { $slashAtCaret, $slashQuery, type SlashPlace } from "./slash-text.ts";

/** A slash at the caret and what was typed after it. */
export interface TypedSlash {
  place: SlashPlace;
  query: string;
}

/**
 * Calls `show` when a slash that opens the menu is typed, when what follows it changes, and with
 * undefined when the caret has left it. Costs nothing while another key is pressed.
 */
export function followSlash(
  editor: LexicalEditor,
  root: HTMLElement,
  show: (typed: TypedSlash | undefined) => void,
): { close(): void; remove(): void } {
  let isTyped = false;
  let place: SlashPlace | undefined;
  const close = () => {
    if (place) show(undefined);
    place = undefined;
  };
  const onBeforeInput = (event: InputEvent) => {
    isTyped = event.inputType === "insertText" && event.data === "/" && !event.isComposing;
  };
  root.addEventListener("beforeinput", onBeforeInput, { capture: true });
  root.addEventListener("blur", close);
  const remove = mergeRegister(
    () => root.removeEventListener("beforeinput", onBeforeInput, { capture: true }),
    () => root.removeEventListener("blur", close),
    editor.registerUpdateListener(({ editorState, tags }) => {
      if (!isTyped && !place) return;
      if (tags.has(HISTORIC_TAG) || editor.isComposing()) {
        isTyped = false;
        close();
        return;
      }
      if (isTyped) {
        const at = editorState.read($slashAtCaret);
        if (at) isTyped = false;
        place = at ?? place;
      }
      const at = place;
      const query = at && editorState.read(() => $slashQuery(at));
      if (at && query !== undefined) show({ place: at, query });
      else close();
    }),
  );
  return { close, remove };
}

/** The keys that the menu takes while it is open. */
export type SlashKey = "up" | "down" | "choose" | "escape";

const keys: readonly [LexicalCommand<KeyboardEvent | null>, SlashKey][] = [
  [KEY_ARROW_UP_COMMAND as LexicalCommand<KeyboardEvent | null>, "up"],
  [KEY_ARROW_DOWN_COMMAND as LexicalCommand<KeyboardEvent | null>, "down"],
  [KEY_ENTER_COMMAND, "choose"],
  [KEY_TAB_COMMAND as LexicalCommand<KeyboardEvent | null>, "choose"],
  [KEY_ESCAPE_COMMAND as LexicalCommand<KeyboardEvent | null>, "escape"],
];

/** Hands the menu's keys to it, before anything else in the editor hears them. */
export function takeSlashKeys(editor: LexicalEditor, onKey: (key: SlashKey) => void): () => void {
  return mergeRegister(
    ...keys.map(([command, key]) =>
      editor.registerCommand(
        command,
        (event: CommandPayloadType<typeof command>) => {
          if (event && (event.shiftKey || event.ctrlKey || event.altKey || event.metaKey)) {
            return false;
          }
          event?.preventDefault();
          event?.stopPropagation();
          onKey(key);
          return true;
        },
        COMMAND_PRIORITY_CRITICAL,
      ),
    ),
  );
}
