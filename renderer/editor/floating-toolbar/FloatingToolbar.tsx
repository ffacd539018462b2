import {
  COMMAND_PRIORITY_NORMAL,
  KEY_ESCAPE_COMMAND,
  type LexicalEditor,
  mergeRegister,
} from "lexical";
import { type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { type CommandId, type CommandRow, commandIds, commands } from "../../../shared/commands.ts";
import type { CommandRegistry } from "../../commands/registry.ts";
import { interfaceDirection } from "../../messages/direction.ts";
import { editorMessages } from "../../messages/en-editor.ts";
import { CommandButtons, toolbarStop } from "../CommandButtons.tsx";
import { followSelection } from "./follow-selection.ts";
import { type Place, selectionPlace } from "./selection-place.ts";

interface Props {
  editor(): LexicalEditor | undefined;
  frame: RefObject<HTMLDivElement | null>;
  registry: CommandRegistry;
}

const ids: readonly CommandId[] = commandIds.filter((id) => (commands[id] as CommandRow).floats);

/** What is done most to selected words, beside them. Nothing here happens while somebody types. */
export function FloatingToolbar({ editor, frame, registry }: Props) {
  const [place, setPlace] = useState<Place>();
  const box = useRef<HTMLDivElement>(null);
  const toolbar = useRef<HTMLDivElement>(null);
  const [isEntered, setEntered] = useState(false);
  const isShown = place !== undefined;

  useEffect(() => {
    const lexical = editor();
    const root = lexical?.getRootElement();
    if (!lexical || !root || !frame.current) return undefined;
    const surround = frame.current;
    return followSelection(root, surround, {
      settled() {
        const { offsetWidth: width = 0, offsetHeight: height = 0 } = box.current ?? {};
        setPlace(selectionPlace(lexical, surround, { width, height }));
      },
      gone: () => setPlace(undefined),
    });
  }, [editor, frame]);

  useEffect(() => {
    const lexical = editor();
    if (!isShown || !lexical) return undefined;
    return mergeRegister(
      registry.register("view.toolbar", {
        run() {
          flushSync(() => setEntered(true));
          toolbarStop(toolbar.current)?.focus();
        },
      }),
      lexical.registerCommand(
        KEY_ESCAPE_COMMAND,
        (event) => {
          event.preventDefault();
          setPlace(undefined);
          return true;
        },
        COMMAND_PRIORITY_NORMAL,
      ),
    );
  }, [isShown, registry, editor]);

  return (
    // Always there, so that its size is known before it is shown. Until it is entered it serves the
    // pointer alone: the same buttons stand above the page, and nothing should be told twice.
    <div
      ref={box}
      aria-hidden={!isEntered}
      className="floating-toolbar"
      dir={interfaceDirection}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setEntered(false);
      }}
      data-shown={isShown || undefined}
      style={place && { left: place.left, top: place.top }}
    >
      <CommandButtons
        ids={ids}
        registry={registry}
        label={editorMessages.floatingToolbar}
        className="floating-toolbar__row"
        toolbarRef={toolbar}
        isReached={isEntered}
        onEscape={() => editor()?.focus()}
      />
    </div>
  );
}
