/** The middle of the values; the mean of the two middles when their number is even. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Prints one comparison as a line: ours, the baseline by name, their ratio, and the goal. */
export function printRatio(what: {
  name: string;
  unit: string;
  ours: number;
  baseline: number;
  baselineName: string;
  goal?: number;
}): void {
  const ratio = what.ours / what.baseline;
  const goal = what.goal === undefined ? "" : `, goal at most ${what.goal} ×`;
  const verdict = what.goal === undefined ? "" : ratio <= what.goal ? " — met" : " — NOT met";
  console.log(
    `${what.name}: ${what.ours.toFixed(2)} ${what.unit}; ${what.baselineName} ${what.baseline.toFixed(2)} ${what.unit}; ratio ${ratio.toFixed(2)} ×${goal}${verdict}`,
  );
}
