/**
 * What a table by language has for a language tag (BCP 47): under the language with its script
 * or its region, else under the language alone. The tag is read by its letters and not with `Intl`,
 * whose data differ between machines, and exports may not.
 */
export function forLanguage<T>(table: Readonly<Record<string, T>>, tag: string): T | undefined {
  const [first = "", ...all] = tag.trim().toLowerCase().split(/[-_]/);
  const language = otherNames[first] ?? first;
  // A single letter begins what is no more of the language itself: extensions, and private use.
  const rest = all.slice(
    0,
    all.concat("x").findIndex((part) => part.length === 1),
  );
  // A script that the tag names is not told by the region.
  const isScriptNamed = rest.some((part) => /^[a-z]{4}$/.test(part));
  const variants = isScriptNamed ? rest : rest.map((part) => scriptOf[part] ?? part);
  const key = [...variants.map((part) => `${language}-${part}`), language].find((name) =>
    Object.hasOwn(table, name),
  );
  return key === undefined ? undefined : table[key];
}

const otherNames: Readonly<Record<string, string>> = { iw: "he", in: "id", no: "nb", nn: "nb" };

/** Regions that write their language in another script than the rest. */
const scriptOf: Readonly<Record<string, string>> = { tw: "hant", hk: "hant", mo: "hant" };
