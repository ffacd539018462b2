/** The same blocks, with what `change` gives in place of every part that has an id, outer ones first. */
export function mapIdentified<T>(value: T, change: (part: { id: string }) => object): T {
  return mapAny(value, change) as T;
}

function mapAny(value: unknown, change: (part: { id: string }) => object): unknown {
  if (Array.isArray(value)) return value.map((each) => mapAny(each, change));
  if (typeof value !== "object" || value === null || "kind" in value) return value;
  const changed = isIdentified(value) ? change(value) : value;
  return Object.fromEntries(
    Object.entries(changed).map(([key, member]) => [
      key,
      reviewKeys.has(key) ? member : mapAny(member, change),
    ]),
  );
}

/** Suggestions have ids of their own. */
const reviewKeys = new Set(["sg", "cm", "pm", "nb", "bk"]);

function isIdentified(value: object): value is { id: string } {
  return "id" in value && typeof value.id === "string";
}
