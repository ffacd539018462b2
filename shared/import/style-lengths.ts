const points: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  in: 72,
  cm: 28.35,
  mm: 2.835,
  pc: 12,
};

/** A length of CSS in points; `undefined` for one that depends on something else. */
export function lengthInPoints(value: string | undefined): number | undefined {
  const found = /^(-?(?:\d+\.?\d*|\.\d+))\s*(pt|px|in|cm|mm|pc)?/.exec(value?.trim() ?? "");
  if (!found) return undefined;
  const number = Number(found[1]);
  if (!found[2]) return number === 0 ? 0 : undefined;
  return number * points[found[2]]!;
}
