import type { Copy } from "../copy/copy.ts";
import { blockText } from "../copy/walk.ts";

/** Names of scripts, what their letters are, and the scripts of languages (ISO 15924) that use them. */
const scripts: readonly [name: string, letter: RegExp, usedBy: readonly string[]][] = [
  ["Latin", /\p{Script=Latin}/u, ["Latn"]],
  ["Cyrillic", /\p{Script=Cyrillic}/u, ["Cyrl"]],
  ["Greek", /\p{Script=Greek}/u, ["Grek"]],
  ["Arabic", /\p{Script=Arabic}/u, ["Arab"]],
  ["Hebrew", /\p{Script=Hebrew}/u, ["Hebr"]],
  ["Devanagari", /\p{Script=Devanagari}/u, ["Deva"]],
  ["Thai", /\p{Script=Thai}/u, ["Thai"]],
  ["Korean", /\p{Script=Hangul}/u, ["Kore"]],
  ["Japanese", /[\p{Script=Hiragana}\p{Script=Katakana}]/u, ["Jpan"]],
  ["Chinese", /\p{Script=Han}/u, ["Hans", "Hant", "Jpan", "Kore"]],
];

/** Languages that are written in more than one script, whatever is said to be the usual one. */
const inSeveral = new Set(
  "sr bs sh uz az kk ky tk tt tg mn ku ms ha pa ks sd ug yi vai zgh ber kab".split(" "),
);

/** So many letters tell; fewer may be a name. */
const least = 40;
/** Nobody reads on to know. */
const most = 600;

/**
 * The name of the script that most of an article is written in, when its language (BCP 47) is not
 * written so: an Arabic text in an article that is said to be English. `undefined` where that cannot
 * be told.
 */
export function otherScript(headline: string, copy: Copy, language: string): string | undefined {
  const own = scriptOf(language);
  if (own === undefined) return undefined;
  const letters = firstLetters(headline, copy);
  if (letters.length < least) return undefined;
  let others = 0;
  let found: { name: string; count: number } | undefined;
  for (const [name, letter, usedBy] of scripts) {
    if (usedBy.includes(own)) continue;
    const count = letters.filter((each) => letter.test(each)).length;
    others += count;
    if (count > (found?.count ?? 0)) found = { name, count };
  }
  return others > letters.length / 2 ? found?.name : undefined;
}

function scriptOf(language: string): string | undefined {
  try {
    const locale = new Intl.Locale(language);
    if (!locale.script && inSeveral.has(locale.language)) return undefined;
    const script = locale.maximize().script;
    return scripts.some(([, , usedBy]) => usedBy.includes(script ?? "")) ? script : undefined;
  } catch {
    return undefined;
  }
}

function firstLetters(headline: string, copy: Copy): string[] {
  const letters: string[] = [...(headline.match(/\p{L}/gu) ?? [])];
  for (const block of copy.blocks) {
    if (letters.length >= most) break;
    letters.push(...(blockText(block).match(/\p{L}/gu) ?? []));
  }
  return letters;
}
