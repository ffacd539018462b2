/** An instant as a `datetime-local` field wants it, in this computer's zone; "" for none. */
export function localOf(instant: string | null): string {
  const at = instant === null ? Number.NaN : Date.parse(instant);
  if (Number.isNaN(at)) return "";
  const offset = new Date(at).getTimezoneOffset() * 60_000;
  return new Date(at - offset).toISOString().slice(0, 16);
}

/** The instant that a `datetime-local` field names, in UTC; null when it is empty or half typed. */
export function instantOf(local: string): string | null {
  const at = Date.parse(local);
  return local === "" || Number.isNaN(at) ? null : new Date(at).toISOString();
}
