import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from "react";

/** Rows rendered above and below those in sight, so that a turn of the wheel finds them there. */
const beyond = 8;
/** The window moves by so many rows at a time. */
const step = 4;

export interface ListWindow {
  /** The first row to render and the one after the last, by their places. */
  first: number;
  end: number;
  /** How many rows fit on screen. */
  fit: number;
  onScroll(): void;
}

/** Which rows of a scrolled list to render. All rows are of one height. */
export function useListWindow(
  scroller: RefObject<HTMLElement | null>,
  total: number,
  rowHeight: number,
): ListWindow {
  const [view, setView] = useState({ top: 0, fit: 20 });

  const look = useCallback(() => {
    const box = scroller.current;
    if (!box) return;
    const at = Math.floor(box.scrollTop / rowHeight);
    const top = Math.max(0, at - (at % step));
    const fit = Math.max(1, Math.ceil(box.clientHeight / rowHeight));
    setView((old) => (old.top === top && old.fit === fit ? old : { top, fit }));
  }, [scroller, rowHeight]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a list that became shorter scrolls by itself
  useLayoutEffect(look, [look, total]);
  useEffect(() => {
    const observer = new ResizeObserver(look);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [scroller, look]);

  return {
    first: Math.min(Math.max(0, view.top - beyond), Math.max(0, total - 1)),
    end: Math.min(total, view.top + view.fit + step + beyond),
    fit: view.fit,
    onScroll: look,
  };
}
