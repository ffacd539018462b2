import {
  $getSelection,
  $isRangeSelection,
  type LexicalEditor,
  mergeRegister,
  type NodeKey,
} from "lexical";
import { keyAtSelection, keyOfElement } from "./block-place.ts";

interface Follower {
  /** Another block is under the pointer or holds the caret. */
  onBlock(key: NodeKey): void;
  /** Somebody writes: the handle would be in the way. */
  onWriting(): void;
}

/**
 * Follows which block the pointer or the caret is in. Looks once per frame, and not at all while
 * somebody writes: a key press costs a comparison of two names.
 */
export function followBlock(
  editor: LexicalEditor,
  root: HTMLElement,
  { onBlock, onWriting }: Follower,
): () => void {
  let isWriting = false;
  let frame = 0;
  let pointed: Node | undefined;
  let caret = "";
  const look = () => {
    frame = 0;
    const key =
      pointed && root.contains(pointed) ? keyOfElement(editor, pointed) : keyAtSelection(editor);
    pointed = undefined;
    if (key !== undefined) onBlock(key);
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(look);
  };
  const onPointer = (event: PointerEvent) => {
    isWriting = false;
    if (!(event.target instanceof Node) || event.target === root) return;
    pointed = event.target;
    soon();
  };
  const onBeforeInput = () => {
    if (isWriting) return;
    isWriting = true;
    // The key came before the frame: looked at now, it would stay beside a block that is left behind.
    cancelAnimationFrame(frame);
    frame = 0;
    onWriting();
  };
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (!isWriting || !/^(?:Arrow|Home|End|Page)/.test(key)) return;
    isWriting = false;
    caret = "";
  };
  root.addEventListener("pointermove", onPointer);
  root.addEventListener("pointerdown", onPointer);
  root.addEventListener("beforeinput", onBeforeInput);
  root.addEventListener("keydown", onKeyDown);
  return mergeRegister(
    () => cancelAnimationFrame(frame),
    () => root.removeEventListener("pointermove", onPointer),
    () => root.removeEventListener("pointerdown", onPointer),
    () => root.removeEventListener("beforeinput", onBeforeInput),
    () => root.removeEventListener("keydown", onKeyDown),
    editor.registerUpdateListener(({ editorState }) => {
      if (isWriting) return;
      const now = editorState.read(caretName);
      if (now === caret) return;
      caret = now;
      soon();
    }),
  );
}

function caretName(): string {
  const selection = $getSelection();
  if ($isRangeSelection(selection)) return `${selection.anchor.key} ${selection.focus.key}`;
  return (
    selection
      ?.getNodes()
      .map((node) => node.getKey())
      .join(" ") ?? ""
  );
}
