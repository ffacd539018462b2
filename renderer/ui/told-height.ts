import { type RefObject, useLayoutEffect, useRef } from "react";

/** Tells the style sheets how high an element is, as `property`, so that others keep clear of it. */
export function useToldHeight<T extends HTMLElement>(property: string): RefObject<T | null> {
  const ref = useRef<T>(null);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() => {
      style.setProperty(property, `${element.offsetHeight}px`);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
      style.removeProperty(property);
    };
  }, [property]);
  return ref;
}
