import { createContext, useContext, useSyncExternalStore } from "react";
import type { MediaService } from "../../shared/contract/services.ts";
import { isAppError } from "../../shared/errors.ts";
import type { MediaItem } from "../../shared/media.ts";

/**
 * What is known of the pictures that this window has met: their sizes, so that room is kept before
 * they load. `null` is a picture that the library does not have.
 */
export class MediaShelf {
  private items: ReadonlyMap<string, MediaItem | null> = new Map();
  private readonly listeners = new Set<() => void>();
  private readonly service: MediaService;

  constructor(service: MediaService) {
    this.service = service;
  }

  get known(): ReadonlyMap<string, MediaItem | null> {
    return this.items;
  }

  /** Adds a picture file to the library. Throws as `media.add` does. */
  async add(file: File): Promise<MediaItem> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const item = await this.service.add({ name: file.name || "picture", bytes });
    this.put(item.id, item);
    return item;
  }

  /** Makes the picture known; a picture the library does not have is no failure. */
  async load(id: string): Promise<void> {
    if (this.items.has(id)) return;
    try {
      this.put(id, await this.service.get({ id }));
    } catch (error) {
      if (!isAppError(error, "media.not-found")) throw error;
      this.put(id, null);
    }
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private put(id: string, item: MediaItem | null): void {
    this.items = new Map(this.items).set(id, item);
    for (const listener of this.listeners) listener();
  }
}

export const MediaContext = createContext<MediaShelf | null>(null);

export function useMediaShelf(): MediaShelf {
  const shelf = useContext(MediaContext);
  if (!shelf) throw new Error("no media shelf above this component");
  return shelf;
}

/** The pictures known by now, by id; changes as more are met. */
export function useKnownMedia(): ReadonlyMap<string, MediaItem | null> {
  const shelf = useMediaShelf();
  return useSyncExternalStore(shelf.subscribe, () => shelf.known);
}
