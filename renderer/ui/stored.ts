/** What this browser remembers of the window's arrangement; never anything that was written. */
export function readStored<T>(name: string, otherwise: T): T {
  const text = localStorage.getItem(`dateline.${name}`);
  if (text === null) return otherwise;
  try {
    return JSON.parse(text) as T;
  } catch {
    // Written by hand or by an older window: the standard arrangement will do.
    return otherwise;
  }
}

export function writeStored(name: string, value: unknown): void {
  localStorage.setItem(`dateline.${name}`, JSON.stringify(value));
}
