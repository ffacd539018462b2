import { type FocusEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { type ListState, placeOf, rowOf } from "./article-pages.ts";

/** Which row has the focus, by its place; it goes with its article when rows come or go above it. */
export function useFocusedRow(
  scroller: RefObject<HTMLElement | null>,
  state: ListState,
  height: number,
) {
  const [stop, setStop] = useState<number | null>(null);
  const focused = useRef<{ index: number; id: string | undefined } | null>(null);
  const wanted = useRef<number | null>(null);

  const rowAt = (index: number) =>
    scroller.current?.querySelector<HTMLElement>(`[data-at="${index}"]`);
  const hasFocus = () => scroller.current?.contains(document.activeElement) ?? false;

  // biome-ignore lint/correctness/useExhaustiveDependencies: another question, another list
  useLayoutEffect(() => {
    setStop(null);
    focused.current = null;
    wanted.current = null;
    if (scroller.current) scroller.current.scrollTop = 0;
  }, [state.question]);

  useLayoutEffect(() => {
    if (wanted.current !== null) {
      const row = rowAt(wanted.current);
      if (row) {
        wanted.current = null;
        row.focus({ preventScroll: true });
      }
      return;
    }
    const last = focused.current;
    if (!last || !hasFocus()) return;
    if (last.id === undefined) {
      last.id = rowOf(state, last.index)?.id;
      return;
    }
    const now = placeOf(state, last.id);
    if (now === -1) last.id = rowOf(state, last.index)?.id;
    else if (now !== last.index) {
      focused.current = { index: now, id: last.id };
      wanted.current = now;
      setStop(now);
    }
  });

  return {
    stop,
    at: () => focused.current?.index ?? wanted.current,
    move(to: number): void {
      const box = scroller.current;
      if (!box) return;
      const top = to * height;
      if (top < box.scrollTop) box.scrollTop = top;
      else if (top + height > box.scrollTop + box.clientHeight) {
        box.scrollTop = top + height - box.clientHeight;
      }
      focused.current = null;
      wanted.current = to;
      setStop(to);
    },
    onFocus(event: FocusEvent): void {
      const at = (event.target as HTMLElement).dataset.at;
      if (at === undefined) return;
      const index = Number(at);
      focused.current = { index, id: rowOf(state, index)?.id };
      setStop(index);
    },
  };
}

/** Rows that come or go above those in sight do not move them, unless the list stands at its top. */
export function useStillness(
  scroller: RefObject<HTMLElement | null>,
  state: ListState,
  height: number,
  onScroll: () => void,
): void {
  const before = useRef(state);
  useLayoutEffect(() => {
    const old = before.current;
    before.current = state;
    const box = scroller.current;
    if (!box || old.pages === state.pages || old.question !== state.question || state.pending) {
      return;
    }
    const top = Math.ceil(box.scrollTop / height);
    const id = rowOf(old, top)?.id;
    const now = id === undefined || box.scrollTop === 0 ? -1 : placeOf(state, id);
    if (now === -1 || now === top) return;
    box.scrollTop += (now - top) * height;
    onScroll();
  }, [scroller, state, height, onScroll]);
}
