import { useSyncExternalStore } from "react";

/** One value that changes often and that few components show. */
export class Observable<T> {
  private current: T;
  private readonly listeners = new Set<() => void>();

  constructor(initial: T) {
    this.current = initial;
  }

  get = (): T => this.current;

  set = (value: T): void => {
    if (Object.is(value, this.current)) return;
    this.current = value;
    for (const listener of this.listeners) listener();
  };

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };
}

export function useObservable<T>(observable: Observable<T>): T {
  return useSyncExternalStore(observable.subscribe, observable.get);
}

/** One part of the value; renders again only when that part is another. */
export function useObserved<T, Part>(observable: Observable<T>, part: (value: T) => Part): Part {
  return useSyncExternalStore(observable.subscribe, () => part(observable.get()));
}
