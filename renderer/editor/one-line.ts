import { type RefObject, useLayoutEffect, useState } from "react";

/**
 * How many of the buttons in a row have to leave it, at most `most`, so that the others stand in one
 * line. Found by leaving one after the other out, all before the browser draws.
 */
export function useOneLine(row: RefObject<HTMLElement | null>, most: number): number {
  // An object, so that the row is looked at again though none had left it before.
  const [{ left }, setLeft] = useState({ left: 0 });
  useLayoutEffect(() => {
    if (row.current && left < most && isTooLong(row.current)) setLeft({ left: left + 1 });
  });
  useLayoutEffect(() => {
    const observer = new ResizeObserver(() => setLeft({ left: 0 }));
    const last = row.current?.lastElementChild;
    if (row.current) observer.observe(row.current);
    // It has words: another face makes it wider.
    if (last) observer.observe(last);
    return () => observer.disconnect();
  }, [row]);
  return left;
}

function isTooLong(row: HTMLElement): boolean {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(row);
  const padding = Number.parseFloat(paddingInlineStart) + Number.parseFloat(paddingInlineEnd);
  const places = [...row.children].map((child) => child.getBoundingClientRect());
  const length =
    Math.max(...places.map(({ right }) => right)) - Math.min(...places.map(({ left }) => left));
  return length > row.clientWidth - padding;
}
