import { $getNodeByKey, COMMAND_PRIORITY_LOW } from "lexical";
import { GripVertical } from "lucide-react";
import { type PointerEvent, useEffect, useRef, useState } from "react";
import { blockMessages } from "../../messages/en-blocks.ts";
import type { BodyToolsProps } from "../BodyTools.tsx";
import { $selectedGroup } from "../blocks/block-group.ts";
import { $selectBlock } from "../blocks/select-block.ts";
import { focusText } from "../selection/focus-text.ts";
import { BlockMenu } from "./BlockMenu.tsx";
import { type BlockPlace, keyAtSelection, placeOf } from "./block-place.ts";
import { dragBlock } from "./drag-block.ts";
import type { DropPlace } from "./find-drop.ts";
import { followBlock } from "./follow-block.ts";
import { followLayout } from "./follow-layout.ts";
import { OPEN_BLOCK_MENU_COMMAND } from "./open-block-menu.ts";

/** The button beside the block under the pointer or the caret: drag it, or press it for the menu. */
export function BlockHandle({ editor, root, frame, registry }: BodyToolsProps) {
  const [place, setPlace] = useState<BlockPlace>();
  const [isOpen, setOpen] = useState(false);
  const [drop, setDrop] = useState<DropPlace>();
  const handle = useRef<HTMLButtonElement>(null);
  const isHeld = useRef(false);
  isHeld.current = isOpen || drop !== undefined;

  useEffect(() => {
    return followBlock(editor, root, {
      onBlock: (key) => {
        if (!isHeld.current) setPlace(placeOf(editor, frame, key));
      },
      onWriting: () => {
        if (!isHeld.current) setPlace(undefined);
      },
    });
  }, [editor, root, frame]);

  const key = place?.key;
  useEffect(() => {
    if (key === undefined) return undefined;
    return followLayout(editor, root, key, () => {
      if (isHeld.current) return;
      // Gone with its block, also where the caret is in another now.
      setPlace((now) => (now?.key === key ? placeOf(editor, frame, key) : now));
    });
  }, [editor, root, frame, key]);

  useEffect(() => {
    return editor.registerCommand(
      OPEN_BLOCK_MENU_COMMAND,
      () => {
        const key = keyAtSelection(editor);
        const found = key === undefined ? undefined : placeOf(editor, frame, key);
        setPlace(found);
        setOpen(found !== undefined);
        return true;
      },
      COMMAND_PRIORITY_LOW,
    );
  }, [editor, frame]);

  if (!place) return null;
  const open = () => {
    // What the menu does is done to what is selected.
    editor.update(
      () => {
        const node = $getNodeByKey(place.key);
        const isSelected = $selectedGroup()?.nodes.some((other) => other.is(node));
        if (node && !isSelected) $selectBlock(node);
      },
      { discrete: true },
    );
    setOpen(true);
  };
  const onPointerDown = (event: PointerEvent<HTMLButtonElement>) => {
    if (event.button !== 0 || isOpen) return;
    // The focus, and with it the selection, stays in the text.
    event.preventDefault();
    dragBlock({
      editor,
      key: place.key,
      handle: event.currentTarget,
      pointer: event.nativeEvent,
      show: setDrop,
      end: (moved) => {
        if (moved) setPlace(placeOf(editor, frame, place.key));
        else open();
      },
    });
  };
  const corner = drop && frame.getBoundingClientRect();
  return (
    <>
      <button
        ref={handle}
        type="button"
        className="block-handle"
        tabIndex={-1}
        aria-label={blockMessages.menu(place.name)}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        title={blockMessages.menuHint}
        style={{ top: place.top }}
        onPointerDown={onPointerDown}
        onMouseDown={(event) => event.preventDefault()}
        // A press that came without a pointer: from a screen reader.
        onClick={(event) => event.detail === 0 && open()}
      >
        <GripVertical aria-hidden="true" size={16} strokeWidth={1.75} />
      </button>
      {drop && corner && (
        <div
          className="block-drop"
          style={{
            left: drop.line.left - corner.left,
            top: drop.line.top - corner.top,
            inlineSize: drop.line.width,
          }}
        />
      )}
      {isOpen && (
        <BlockMenu
          editor={editor}
          registry={registry}
          name={blockMessages.menu(place.name)}
          handle={handle}
          top={place.top + 32}
          onClose={(toText) => {
            setOpen(false);
            setPlace(undefined);
            if (toText) focusText(editor);
          }}
        />
      )}
    </>
  );
}
