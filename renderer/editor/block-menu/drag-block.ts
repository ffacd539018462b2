import { $getNodeByKey, type LexicalEditor, type NodeKey } from "lexical";
import { blockMessages } from "../../messages/en-blocks.ts";
import { announce } from "../../ui/announcer.ts";
import { $standing } from "../blocks/block-group.ts";
import { $dropGroup } from "../blocks/drop-blocks.ts";
import { inOneStep } from "../history/one-step.ts";
import { $groupAt } from "./block-place.ts";
import { type DropPlace, findDrop } from "./find-drop.ts";

/** How far, in CSS pixels, the pointer moves before a press is a drag. */
const threshold = 5;
/** Near the edge of what scrolls, it scrolls: within so many pixels, so many a frame. */
const edge = 56;
const speed = 14;

interface Drag {
  editor: LexicalEditor;
  key: NodeKey;
  handle: HTMLElement;
  pointer: PointerEvent;
  /** Shows the line at the place where the block would go; undefined hides it. */
  show(place: DropPlace | undefined): void;
  /** `moved`: it was a drag, and the click that follows is none. */
  end(moved: boolean): void;
}

/** Follows the pointer from a press on the handle until it is let go. Escape gives up. */
export function dragBlock({ editor, key, handle, pointer, show, end }: Drag): void {
  const scroller = scrollerOf(handle);
  let place: DropPlace | undefined;
  let y = pointer.clientY;
  let isDrag = false;
  let frame = 0;
  const step = () => {
    frame = 0;
    if (scrollNear(scroller, y)) soon();
    place = findDrop(editor, key, y);
    show(place);
  };
  const soon = () => {
    if (frame === 0) frame = requestAnimationFrame(step);
  };
  const onMove = (event: PointerEvent) => {
    y = event.clientY;
    isDrag ||= Math.hypot(event.clientX - pointer.clientX, y - pointer.clientY) > threshold;
    if (isDrag) soon();
  };
  const stop = (drops: boolean) => {
    cancelAnimationFrame(frame);
    handle.removeEventListener("pointermove", onMove);
    handle.removeEventListener("pointerup", onUp);
    handle.removeEventListener("pointercancel", onCancel);
    window.removeEventListener("keydown", onKeyDown, true);
    show(undefined);
    if (isDrag && drops) {
      place = findDrop(editor, key, y);
      if (place) drop(editor, key, place);
    }
    end(isDrag);
  };
  const onUp = () => stop(true);
  const onCancel = () => stop(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    stop(false);
  };
  handle.setPointerCapture(pointer.pointerId);
  handle.addEventListener("pointermove", onMove);
  handle.addEventListener("pointerup", onUp);
  handle.addEventListener("pointercancel", onCancel);
  window.addEventListener("keydown", onKeyDown, true);
}

function drop(editor: LexicalEditor, key: NodeKey, place: DropPlace): void {
  let said: string | undefined;
  inOneStep(editor, () =>
    editor.update(() => {
      const group = $groupAt(key);
      const target = $getNodeByKey(place.key);
      if (!group || !target) return;
      const { at, of } = $standing($dropGroup(group, { target, edge: place.edge }));
      said = blockMessages.dropped(at, of);
    }),
  );
  if (said) announce(said);
}

function scrollerOf(element: HTMLElement): HTMLElement | undefined {
  for (let up = element.parentElement; up; up = up.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(up).overflowY)) return up;
  }
  return undefined;
}

function scrollNear(scroller: HTMLElement | undefined, y: number): boolean {
  if (!scroller) return false;
  const { top, bottom } = scroller.getBoundingClientRect();
  const by = y < top + edge ? -speed : y > bottom - edge ? speed : 0;
  const before = scroller.scrollTop;
  scroller.scrollTop += by;
  return scroller.scrollTop !== before;
}
