import type { KeyboardEvent, PointerEvent } from "react";
import { messages } from "../messages/en.ts";
import { type Layout, listWidths } from "./layout.ts";

/** Pixels that one press of an arrow key moves the edge. */
const keyStep = 16;

/** The edge between the list and the page: dragged, or moved with the arrow keys. */
export function PaneEdge({ layout }: { layout: Layout }) {
  const set = (width: number) =>
    layout.setListWidth(Math.round(Math.min(listWidths.most, Math.max(listWidths.least, width))));

  function onPointerDown(event: PointerEvent<HTMLDivElement>): void {
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    const from = event.clientX - layout.listWidth;
    const onMove = (move: globalThis.PointerEvent) => set(move.clientX - from);
    edge.addEventListener("pointermove", onMove);
    edge.addEventListener(
      "lostpointercapture",
      () => edge.removeEventListener("pointermove", onMove),
      {
        once: true,
      },
    );
  }

  function onKeyDown(event: KeyboardEvent): void {
    const step = { ArrowLeft: -keyStep, ArrowRight: keyStep }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    set(layout.listWidth + step);
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={messages.articles.resize}
      aria-valuenow={layout.listWidth}
      aria-valuemin={listWidths.least}
      aria-valuemax={listWidths.most}
      tabIndex={0}
      className="pane-edge"
      onPointerDown={onPointerDown}
      onKeyDown={onKeyDown}
      onDoubleClick={() => set(listWidths.usual)}
    />
  );
}
