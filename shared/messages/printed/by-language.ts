/**
 * What a table by language has for a language tag (BCP 47): under the language with its region or
 * script, else under the language alone. The tag is read by its letters and not with `Intl`, whose
 * data differ between machines, and exports may not.
 */
export function forLanguage<T>(table: Readonly<Record<string, T>>, tag: string): T | undefined {
  const [first = "", ...rest] = tag.trim().toLowerCase().split(/[-_]/);
  const language = otherNames[first] ?? first;
  const variants = rest.map((part) => `${language}-${scriptOf[part] ?? part}`);
  const key = [...variants, language].find((name) => Object.hasOwn(table, name));
  return key === undefined ? undefined : table[key];
}

const otherNames: Readonly<Record<string, string>> = { iw: "he", in: "id", no: "nb", nn: "nb" };

/** Regions that write their language in another script than the rest. */
const scriptOf: Readonly<Record<string, string>> = { tw: "hant", hk: "hant", mo: "hant" };
