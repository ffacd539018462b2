/** Fonts whose letters are pictures: a “v” in one is a bullet. */
const pictureFonts = /symbol|wingdings|webdings|dingbats/;

/** Whether what stands before an item is a bullet and no number. */
export function isBulletMarker(text: string, font: string): boolean {
  if (pictureFonts.test(font)) return true;
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  // Word's hollow bullet is an “o”; a list by letters has a point or a bracket.
  return /^[o•§ovü]$/i.test(text) && !font.includes("times");
}

/** The number that a marker shows: the last one of “1.2.3.”, or a Roman one; else `undefined`. */
export function markerNumber(text: string): number | undefined {
  const digits = /(\d{1,6})\D*$/.exec(text)?.[1];
  return digits === undefined ? romanNumber(text) : Number(digits);
}

/** A single “c” or “d” is a letter much more often than a hundred. */
function romanNumber(text: string): number | undefined {
  const letters = /^\W*([ivx]{1,12})\W*$/i.exec(text)?.[1]?.toLowerCase();
  if (letters === undefined) return undefined;
  const worth = { i: 1, v: 5, x: 10 };
  let sum = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const own = worth[letters[at] as keyof typeof worth];
    const next = worth[letters[at + 1] as keyof typeof worth] ?? 0;
    sum += own < next ? -own : own;
  }
  return sum;
}
