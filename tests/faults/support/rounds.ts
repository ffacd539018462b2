/** True when the full numbers are asked for, with DATELINE_FAULTS=full. */
export const full = process.env.DATELINE_FAULTS === "full";

/** How often a test does something: a few times in every run, all of them when asked for. */
export function times(few: number, all: number): number {
  return full ? all : few;
}

/** Prints what a test has measured, one line for each test, so that a run can be read afterwards. */
export function figures(what: string, numbers: Readonly<Record<string, number | string>>): void {
  const list = Object.entries(numbers).map(([name, value]) => `${name} ${value}`);
  console.log(`${what}: ${list.join(", ")}`);
}

/** The value that this share of all values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/** Numbers from 0 to 1 that are the same in every run; `DATELINE_SEED` gives others. */
export function randomFrom(seed: number): () => number {
  let state = (seed + Number(process.env.DATELINE_SEED ?? 0) * 7919) >>> 0;
  return () => {
    // Mulberry32: small, and good enough to choose moments with.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
