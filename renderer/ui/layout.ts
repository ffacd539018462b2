import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { readStored, writeStored } from "./stored.ts";

export const panels = ["details", "outline", "checks", "history", "export"] as const;
export type Panel = (typeof panels)[number];

export const listWidths = { least: 220, usual: 280, most: 460 };

export interface Layout {
  listOpen: boolean;
  inspectorOpen: boolean;
  /** True while the pane lies over the page instead of beside it. */
  listFloats: boolean;
  inspectorFloats: boolean;
  panel: Panel;
  listWidth: number;
  setListOpen(open: boolean): void;
  setInspectorOpen(open: boolean): void;
  /** Chooses a panel and opens the inspector. */
  show(panel: Panel): void;
  setListWidth(width: number): void;
}

/** Which panes are open. Beside the page that is remembered; a pane over the page begins closed. */
export function useLayout(): Layout {
  const listFloats = useMedia("(width < 800px)");
  const inspectorFloats = useMedia("(width < 1100px)");
  const [listOpen, setListOpen] = usePane("list", listFloats);
  const [inspectorOpen, setInspectorOpen] = usePane("inspector", inspectorFloats);
  const [panel, setPanel] = useStored<Panel>("panel", "details");
  const [listWidth, setListWidth] = useStored("listWidth", listWidths.usual);
  const show = useCallback(
    (next: Panel) => {
      setPanel(next);
      setInspectorOpen(true);
    },
    [setPanel, setInspectorOpen],
  );
  return useMemo(
    () => ({
      listOpen,
      inspectorOpen,
      listFloats,
      inspectorFloats,
      panel: panels.includes(panel) ? panel : "details",
      listWidth,
      setListOpen,
      setInspectorOpen,
      show,
      setListWidth,
    }),
    [
      listOpen,
      inspectorOpen,
      listFloats,
      inspectorFloats,
      panel,
      listWidth,
      setListOpen,
      setInspectorOpen,
      show,
      setListWidth,
    ],
  );
}

function usePane(name: string, floats: boolean): [boolean, (open: boolean) => void] {
  const [docked, setDocked] = useStored(`pane.${name}`, true);
  const [floating, setFloating] = useState(false);
  useEffect(() => {
    if (!floats) setFloating(false);
  }, [floats]);
  return [floats ? floating : docked, floats ? setFloating : setDocked];
}

function useStored<T>(name: string, otherwise: T): [T, (value: T) => void] {
  const [value, setValue] = useState(() => readStored(name, otherwise));
  const set = useCallback(
    (next: T) => {
      setValue(next);
      writeStored(name, next);
    },
    [name],
  );
  return [value, set];
}

function useMedia(query: string): boolean {
  const [media] = useState(() => window.matchMedia(query));
  const subscribe = useCallback(
    (listener: () => void) => {
      media.addEventListener("change", listener);
      return () => media.removeEventListener("change", listener);
    },
    [media],
  );
  return useSyncExternalStore(subscribe, () => media.matches);
}
