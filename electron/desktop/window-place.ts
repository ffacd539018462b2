import { type BrowserWindow, type Rectangle, screen } from "electron";
import ElectronStore from "electron-store";
import * as z from "zod";

const placeSchema = z.strictObject({
  bounds: z.strictObject({
    x: z.number().int(),
    y: z.number().int(),
    width: z.number().int().min(1),
    height: z.number().int().min(1),
  }),
  maximized: z.boolean(),
});

export type Place = z.infer<typeof placeSchema>;

/** Where the window stood last time, on this computer. */
export interface PlaceStore {
  /** `undefined` the first time, and when what is kept cannot be used. */
  read(): Place | undefined;
  write(place: Place): void;
}

export function openPlaceStore(folder: string): PlaceStore {
  const store = new ElectronStore<{ place?: unknown }>({
    cwd: folder,
    name: "window",
    clearInvalidConfig: true,
  });
  return {
    read: () => placeSchema.safeParse(store.get("place")).data,
    write: (place) => store.set("place", place),
  };
}

/** The place a window has now, to come back to. */
export function placeOf(window: BrowserWindow): Place {
  return { bounds: window.getNormalBounds(), maximized: window.isMaximized() };
}

/** False for a place on a screen that has been unplugged: a window there cannot be reached. */
export function isOnScreen({ x, y, width }: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const middle = x + width / 2;
    return (
      middle >= workArea.x &&
      middle <= workArea.x + workArea.width &&
      y >= workArea.y &&
      y < workArea.y + workArea.height
    );
  });
}
