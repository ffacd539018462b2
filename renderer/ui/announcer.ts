import { Observable } from "./observable.ts";

/** What was done, said to who cannot see it; shown nowhere. */
export const announced = new Observable<{ text: string; count: number }>({ text: "", count: 0 });

/** Says one sentence in the window's polite live region. A second replaces the first. */
export function announce(text: string): void {
  announced.set({ text, count: announced.get().count + 1 });
}
