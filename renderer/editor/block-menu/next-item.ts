/** Which item of a menu a key goes to; undefined for a key that goes to none. */
export function nextItem(key: string, at: number, labels: readonly string[]): number | undefined {
  const count = labels.length;
  if (count === 0) return undefined;
  switch (key) {
    case "ArrowDown":
      return (at + 1) % count;
    case "ArrowUp":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return beginningWith(key, at, labels);
  }
}

function beginningWith(key: string, at: number, labels: readonly string[]): number | undefined {
  if (key.length !== 1 || key === " ") return undefined;
  const order = labels.map((_, index) => (at + 1 + index) % labels.length);
  return order.find((index) => labels[index]?.toLowerCase().startsWith(key.toLowerCase()));
}
