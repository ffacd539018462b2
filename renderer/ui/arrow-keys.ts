/** Which arrows move within a row of things: those up and down, those left and right, or all. */
export type ArrowAxis = "vertical" | "horizontal" | "both";

/**
 * The place that an arrow, Home or End leads to, going round at the ends; undefined for every other
 * key, and where there is nothing to go to.
 */
export function arrowTarget(
  key: string,
  at: number,
  count: number,
  axis: ArrowAxis,
): number | undefined {
  if (count === 0) return undefined;
  if (key === "Home") return 0;
  if (key === "End") return count - 1;
  const isVertical = key === "ArrowDown" || key === "ArrowUp";
  const isHorizontal = key === "ArrowRight" || key === "ArrowLeft";
  if (!(isVertical && axis !== "horizontal") && !(isHorizontal && axis !== "vertical")) {
    return undefined;
  }
  // From nowhere on, the first is next and the last is before.
  if (key === "ArrowDown" || key === "ArrowRight") return (at + 1) % count;
  return (Math.max(at, 0) - 1 + count) % count;
}
